#include "core/messages/common_messages.h"
#include "core/text/sentence.h"
#include "core/workflow/segmentation/labels_csv.h"
#include "core/workflow/segmentation/segment_report.h"
#include "core/workflow/segmentation/sweep_report.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/sample_comparison.h"
#include "tests/support/wallet_tables.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

namespace walletloupe::workflow {
namespace {

QJsonObject parsed(const std::string& text)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

analysis::Segmentation fitted(const wallets::WalletTable& table, int k)
{
    analysis::SegmentOptions options;
    options.kMeans.nClusters = k;
    auto result = analysis::segmentWallets(table, options);
    EXPECT_TRUE(result) << text::sentence(result.error());
    return result ? std::move(*result) : analysis::Segmentation();
}

std::string firstLine(const std::string& text)
{
    return text.substr(0, text.find('\n'));
}

TEST(LabelsCsv, HasTheColumnsOfTheFormat)
{
    const wallets::WalletTable table = tests::twoGroups();
    const analysis::Segmentation segmentation = fitted(table, 2);
    const std::string text = labelsCsv(table, segmentation.labelling);
    EXPECT_EQ(firstLine(text), "wallet,cluster,distance,second_cluster,margin");
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 61);
    EXPECT_NE(text.find("\nquiet0,0,"), std::string::npos);
    EXPECT_EQ(text.find("gap"), std::string::npos);
}

TEST(LabelsCsv, HasNamesWhereTheModelHas)
{
    const wallets::WalletTable table = tests::twoGroups();
    analysis::Segmentation segmentation = fitted(table, 2);
    segmentation.labelling.clusterNames = {"", "=busy"};
    const std::string text = labelsCsv(table, segmentation.labelling);
    EXPECT_EQ(firstLine(text), "wallet,cluster,distance,second_cluster,margin,name");
    EXPECT_NE(text.find(",'=busy\n"), std::string::npos) << "the formula guard";
}

TEST(LabelsCsv, LeavesTheSecondClusterOfOneEmpty)
{
    const wallets::WalletTable table = tests::twoGroups();
    const std::string text = labelsCsv(table, fitted(table, 1).labelling);
    EXPECT_NE(text.find(",,\n"), std::string::npos);
    EXPECT_EQ(labelCsv("w", {{0, -1, 1.5, 0.0}, {}, {}, {}}, ""),
              "wallet,cluster,distance,second_cluster,margin\nw,0,1.5,,\n");
}

TEST(SegmentReport, HasTheFieldsOfTheFormat)
{
    const wallets::WalletTable table = tests::twoGroups();
    const analysis::Segmentation segmentation = fitted(table, 2);
    const QJsonObject report = parsed(segmentReportJson(table, segmentation));
    EXPECT_EQ(report.keys(), (QStringList{QStringLiteral("features"), QStringLiteral("inertia"),
                                          QStringLiteral("iterations"), QStringLiteral("k"),
                                          QStringLiteral("left_out"), QStringLiteral("rows"),
                                          QStringLiteral("scale"), QStringLiteral("seed"),
                                          QStringLiteral("silhouette"), QStringLiteral("sizes"),
                                          QStringLiteral("warnings")}));
    EXPECT_EQ(report[QStringLiteral("rows")].toInt(), 60);
    EXPECT_EQ(report[QStringLiteral("left_out")].toInt(), 1);
    EXPECT_EQ(report[QStringLiteral("inertia")].toDouble(), segmentation.model.inertia);
    EXPECT_EQ(report[QStringLiteral("warnings")].toArray().size(), 2);
}

TEST(SegmentReport, AnUndefinedSilhouetteIsNull)
{
    const wallets::WalletTable table = tests::twoGroups();
    EXPECT_TRUE(
        parsed(segmentReportJson(table, fitted(table, 1)))[QStringLiteral("silhouette")].isNull());
}

TEST(SweepReport, HasEveryCriterionOfEveryK)
{
    analysis::SweepOptions options;
    options.to = 4;
    options.bootstraps = 2;
    const auto sweep = analysis::chooseK(tests::sampleTable(300), options, tests::FixedClock());
    ASSERT_TRUE(sweep) << text::sentence(sweep.error());
    const QJsonObject report = parsed(sweepJson(*sweep));
    const QJsonArray criteria = report[QStringLiteral("criteria")].toArray();
    ASSERT_EQ(criteria.size(), 3);
    for (const char* field : {"k", "inertia", "silhouette", "davies_bouldin", "calinski_harabasz",
                              "smallest_cluster", "stability", "sizes", "seconds"})
        EXPECT_TRUE(criteria[0].toObject().contains(QString::fromLatin1(field))) << field;
    EXPECT_TRUE(report[QStringLiteral("knee")].isNull() ||
                report[QStringLiteral("knee")].isDouble());
    EXPECT_FALSE(
        report[QStringLiteral("advice")].toObject()[QStringLiteral("text")].toString().isEmpty());
}

TEST(SweepReport, HasTheVerdictAndWhatItRestsOn)
{
    analysis::Sweep sweep = tests::sampleSweep();
    EXPECT_FALSE(parsed(sweepJson(sweep)).contains(QStringLiteral("verdict")));
    sweep.evidence = analysis::StructureEvidence{{0.29, 0.47}, {}, false};
    EXPECT_TRUE(parsed(sweepJson(sweep))[QStringLiteral("verdict")].isNull())
        << "no k was acceptable";
    sweep.advice.verdict = analysis::Verdict::Continuum;
    const QJsonObject report = parsed(sweepJson(sweep));
    EXPECT_EQ(report[QStringLiteral("verdict")].toString(), QStringLiteral("continuum"));
    EXPECT_EQ(report[QStringLiteral("silhouette_independent")].toDouble(), 0.29);
    EXPECT_EQ(report[QStringLiteral("silhouette_continuum")].toDouble(), 0.47);
    EXPECT_EQ(report[QStringLiteral("criteria")][0][QStringLiteral("gap")].toDouble(), 0.2);
    EXPECT_EQ(report[QStringLiteral("criteria")][0][QStringLiteral("gap_error")].toDouble(), 0.01);
}

TEST(SweepReport, MayBeginWithOneCluster)
{
    analysis::Sweep sweep = tests::sampleSweep();
    EXPECT_EQ(parsed(sweepJson(sweep))[QStringLiteral("criteria")][0][QStringLiteral("k")].toInt(),
              2);
    sweep.fromOne = true;
    sweep.oneCluster.inertia = 411.0;
    const QJsonObject report = parsed(sweepJson(sweep));
    const QJsonValue first = report[QStringLiteral("criteria")][0];
    EXPECT_EQ(first[QStringLiteral("k")].toInt(), 1);
    EXPECT_EQ(first[QStringLiteral("inertia")].toDouble(), 411.0);
    EXPECT_TRUE(first[QStringLiteral("silhouette")].isNull());
    EXPECT_EQ(first[QStringLiteral("sizes")][0].toInt(), 2000);
    EXPECT_EQ(report[QStringLiteral("criteria")].toArray().size(), 5);
}

TEST(SweepReport, OneScalingIsTheFileOfOneSweep)
{
    analysis::ScaleComparison comparison = tests::oneScale();
    EXPECT_EQ(comparisonJson(comparison), sweepJson(comparison.sweeps.front()));
}

TEST(SweepReport, SeveralScalingsHaveTheirSweepsAndTheAdviceAcrossThem)
{
    analysis::ScaleComparison comparison = tests::twoScales();
    comparison.leftOutScales.push_back(
        {ml::ScaleKind::LogMinMax, messages::worded("balance is negative.")});
    const QJsonObject report = parsed(comparisonJson(comparison));
    EXPECT_EQ(report.keys(),
              (QStringList{QStringLiteral("advice"), QStringLiteral("left_out_scales"),
                           QStringLiteral("scales")}));
    const QJsonArray scales = report[QStringLiteral("scales")].toArray();
    ASSERT_EQ(scales.size(), 2);
    EXPECT_EQ(scales[1].toObject(), parsed(sweepJson(comparison.sweeps[1])));
    const QJsonObject advice = report[QStringLiteral("advice")].toObject();
    EXPECT_EQ(advice[QStringLiteral("scale")].toString(), QStringLiteral("zscore"));
    EXPECT_EQ(advice[QStringLiteral("k")].toInt(), 3);
    const QJsonObject leftOut = report[QStringLiteral("left_out_scales")].toArray()[0].toObject();
    EXPECT_EQ(leftOut[QStringLiteral("scale")].toString(), QStringLiteral("log-minmax"));
    EXPECT_EQ(leftOut[QStringLiteral("reason")].toString(), QStringLiteral("balance is negative."));
}

}  // namespace
}  // namespace walletloupe::workflow
