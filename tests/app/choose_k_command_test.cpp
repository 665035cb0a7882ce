#include "tests/app/program.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wallet_tables.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace walletloupe::tests {
namespace {

ProgramRun chooseK(const QString& wallets, const QStringList& more)
{
    return runProgram(
        QStringList{QStringLiteral("choose-k"), QStringLiteral("--wallets"), wallets} + more);
}

QStringList tenFeatures()
{
    QStringList features;
    for (const std::string& feature : polygonFeatures())
        features.append(QString::fromStdString(feature));
    return {QStringLiteral("--features"), features.join(u',')};
}

/// The sweep without how long each step took.
QJsonObject withoutSeconds(const QByteArray& json)
{
    QJsonObject sweep = QJsonDocument::fromJson(json).object();
    QJsonArray criteria;
    for (QJsonValue value : sweep[QStringLiteral("criteria")].toArray()) {
        QJsonObject step = value.toObject();
        EXPECT_TRUE(step.contains(QStringLiteral("seconds")));
        step.remove(QStringLiteral("seconds"));
        criteria.append(step);
    }
    sweep[QStringLiteral("criteria")] = criteria;
    return sweep;
}

TEST(ChooseKCommand, GivesTheKnownAnswers)
{
    if (!std::filesystem::exists(polygonPath()))
        GTEST_SKIP() << "The public data set is not beside the project.";
    const ProgramRun run =
        chooseK(QString::fromStdString(polygonPath()),
                tenFeatures() + QStringList{QStringLiteral("--to"), QStringLiteral("4"),
                                            QStringLiteral("--bootstraps"), QStringLiteral("0")});
    ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
    const QJsonObject sweep = withoutSeconds(run.output);
    const QJsonArray criteria = sweep[QStringLiteral("criteria")].toArray();
    ASSERT_EQ(criteria.size(), 3);
    EXPECT_EQ(criteria[0].toObject()[QStringLiteral("k")].toInt(), 2);
    EXPECT_NEAR(criteria[0].toObject()[QStringLiteral("inertia")].toDouble(), 94.93992623331742,
                1e-4);
    EXPECT_NEAR(criteria[0].toObject()[QStringLiteral("silhouette")].toDouble(), 0.741405184154582,
                1e-9);
    EXPECT_NEAR(criteria[1].toObject()[QStringLiteral("silhouette")].toDouble(), 0.7292491695352291,
                1e-9);
    EXPECT_EQ(criteria[1].toObject()[QStringLiteral("smallest_cluster")].toInt(), 178);
    EXPECT_EQ(criteria[1].toObject()[QStringLiteral("sizes")].toArray().size(), 3);
    EXPECT_TRUE(sweep.contains(QStringLiteral("knee")));
    EXPECT_EQ(sweep[QStringLiteral("rows")].toInt(), 3497);
    const QJsonObject advice = sweep[QStringLiteral("advice")].toObject();
    EXPECT_TRUE(advice.contains(QStringLiteral("k")));
    EXPECT_FALSE(advice[QStringLiteral("text")].toString().isEmpty());
}

TEST(ChooseKCommand, ThreadsNeverMatter)
{
    const TemporaryFolder folder;
    const auto with = [&](const char* threads) {
        return withoutSeconds(chooseK(writeWallets(folder),
                                      {QStringLiteral("--to"), QStringLiteral("4"),
                                       QStringLiteral("--bootstraps"), QStringLiteral("3"),
                                       QStringLiteral("--threads"), QString::fromLatin1(threads)})
                                  .output);
    };
    const QJsonObject one = with("1");
    EXPECT_FALSE(one.isEmpty());
    EXPECT_EQ(one, with("2"));
}

TEST(ChooseKCommand, DrawsTheCharts)
{
    const TemporaryFolder folder;
    const ProgramRun run =
        chooseK(writeWallets(folder),
                {QStringLiteral("--to"), QStringLiteral("5"), QStringLiteral("--bootstraps"),
                 QStringLiteral("0"), QStringLiteral("--charts"),
                 QString::fromStdString(folder.path("charts"))});
    ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
    for (const std::string name : {"elbow", "silhouette"}) {
        EXPECT_FALSE(
            QImage(QString::fromStdString(folder.path("charts/" + name + ".png"))).isNull());
        EXPECT_NE(folder.read("charts/" + name + ".svg").find("<svg"), std::string::npos);
        EXPECT_EQ(folder.read("charts/" + name + ".pdf").substr(0, 5), "%PDF-");
        const std::string csv = folder.read("charts/" + name + ".csv");
        EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 5) << csv;
    }
}

TEST(ChooseKCommand, ComparesAllScalings)
{
    if (!std::filesystem::exists(polygonPath()))
        GTEST_SKIP() << "The public data set is not beside the project.";
    const TemporaryFolder folder;
    const ProgramRun run =
        chooseK(QString::fromStdString(polygonPath()),
                {QStringLiteral("--scale"), QStringLiteral("all"), QStringLiteral("--bootstraps"),
                 QStringLiteral("2"), QStringLiteral("--to"), QStringLiteral("4"),
                 QStringLiteral("--charts"), QString::fromStdString(folder.path("charts"))});
    ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
    const QJsonObject report = QJsonDocument::fromJson(run.output).object();
    const QJsonArray scales = report[QStringLiteral("scales")].toArray();
    ASSERT_EQ(scales.size(), 4);
    const char* names[] = {"minmax", "zscore", "log-minmax", "rank"};
    for (int i = 0; i < 4; ++i) {
        const QJsonObject sweep = scales[i].toObject();
        EXPECT_EQ(sweep[QStringLiteral("scale")].toString(), QLatin1String(names[i]));
        EXPECT_EQ(sweep[QStringLiteral("criteria")].toArray().size(), 3);
    }
    EXPECT_TRUE(report[QStringLiteral("left_out_scales")].toArray().isEmpty());
    const QJsonObject advice = report[QStringLiteral("advice")].toObject();
    EXPECT_TRUE(advice[QStringLiteral("k")].isDouble());
    EXPECT_TRUE(run.errors.contains(advice[QStringLiteral("text")].toString().toUtf8()));
    for (const std::string name : {"elbow", "silhouette", "davies_bouldin", "calinski_harabasz",
                                   "smallest_cluster", "stability", "gap", "criteria"}) {
        EXPECT_FALSE(
            QImage(QString::fromStdString(folder.path("charts/" + name + ".png"))).isNull())
            << name;
        const std::string csv = folder.read("charts/" + name + ".csv");
        EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 13) << csv;
    }
}

TEST(ChooseKCommand, LeavesOutAScalingThatCannotBeApplied)
{
    const auto compare = [](const char* scales) {
        return runProgram(
            {QStringLiteral("choose-k"), QStringLiteral("--wallets"), QStringLiteral("-"),
             QStringLiteral("--scale"), QString::fromLatin1(scales)},
            "wallet,a,b\nx,1,-2\ny,2,3\nz,9,9\nq,3,7\n");
    };
    const ProgramRun run = compare("log-minmax,rank");
    ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
    const QJsonObject report = QJsonDocument::fromJson(run.output).object();
    const QJsonArray leftOut = report[QStringLiteral("left_out_scales")].toArray();
    ASSERT_EQ(leftOut.size(), 1);
    EXPECT_EQ(leftOut[0].toObject()[QStringLiteral("scale")].toString(),
              QStringLiteral("log-minmax"));
    EXPECT_EQ(report[QStringLiteral("scales")].toArray().size(), 1);
    EXPECT_EQ(compare("log-minmax").exitCode, 3);
    EXPECT_EQ(compare("rank,none").exitCode, 2);
    EXPECT_TRUE(compare("rank,none").errors.contains("not \"none\""));
}

TEST(ChooseKCommand, EndsEarlierWithFewWallets)
{
    const auto choose = [](const QStringList& more) {
        return runProgram(QStringList{QStringLiteral("choose-k"), QStringLiteral("--wallets"),
                                      QStringLiteral("-")} +
                              more,
                          "wallet,a,b\nx,1,2\ny,2,3\nz,9,9\nq,3,7\n");
    };
    const ProgramRun shortened = choose({});
    EXPECT_EQ(shortened.exitCode, 0) << shortened.errors.toStdString();
    EXPECT_TRUE(shortened.errors.contains("k ends at 3")) << shortened.errors.toStdString();
    EXPECT_EQ(choose({QStringLiteral("--from"), QStringLiteral("4")}).exitCode, 3);
}

}  // namespace
}  // namespace walletloupe::tests
