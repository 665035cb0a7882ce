#include "core/analysis/segmentation/labelling.h"

#include "core/analysis/segmentation/cluster_findings.h"
#include "core/analysis/segmentation/cluster_map.h"
#include "core/analysis/segmentation/segmentation.h"
#include "core/model/model_file.h"
#include "core/text/sentence.h"
#include "tests/support/csv_tables.h"
#include "tests/support/wallet_tables.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

namespace walletloupe::analysis {
namespace {

Segmentation fit(const wallets::WalletTable& table, ml::ScaleKind scale,
                 std::vector<std::string> features = {}, int k = 3)
{
    SegmentOptions options;
    options.scale = scale;
    options.features = std::move(features);
    options.kMeans.nClusters = k;
    auto fitted = segmentWallets(table, options);
    EXPECT_TRUE(fitted) << text::sentence(fitted.error());
    return fitted ? std::move(*fitted) : Segmentation();
}

void expectSameLabels(const Labelling& a, const Labelling& b)
{
    ASSERT_EQ(a.rows, b.rows);
    for (std::size_t i = 0; i < a.rows.size(); ++i) {
        ASSERT_EQ(a.labels[i].cluster, b.labels[i].cluster) << "row " << a.rows[i];
        ASSERT_EQ(a.labels[i].second, b.labels[i].second);
        ASSERT_EQ(a.labels[i].distance, b.labels[i].distance);
        ASSERT_EQ(a.labels[i].margin, b.labels[i].margin);
    }
}

TEST(LabelWallets, GivesTheTrainingLabelsBackThroughAFile)
{
    const wallets::WalletTable table = tests::sampleTable(2000);
    for (const auto scale : {ml::ScaleKind::MinMax, ml::ScaleKind::ZScore, ml::ScaleKind::LogMinMax,
                             ml::ScaleKind::Rank}) {
        const Segmentation fitted = fit(table, scale);
        const auto reread = model::parseModel(model::modelText(fitted.model), "m");
        ASSERT_TRUE(reread) << text::sentence(reread.error());
        const auto labelled = labelWallets(*reread, table);
        ASSERT_TRUE(labelled) << text::sentence(labelled.error());
        expectSameLabels(fitted.labelling, *labelled);
    }
}

TEST(LabelWallets, FindsColumnsByNameInAnyOrder)
{
    const Segmentation fitted = fit(tests::twoGroups(), ml::ScaleKind::MinMax, {}, 2);
    const auto labelled = labelWallets(
        fitted.model, tests::tableFrom("Ether Balance,extra,WALLET_ID,NUM_TRANSACTIONS\n"
                                       "0.5,9,a,2\n12.5,9,b,93\n"));
    ASSERT_TRUE(labelled) << text::sentence(labelled.error());
    EXPECT_EQ(labelled->labels[0].cluster, 0);
    EXPECT_EQ(labelled->labels[1].cluster, 1);
}

TEST(LabelWallets, NamesAFeatureThatTheFileLacks)
{
    const Segmentation fitted = fit(tests::twoGroups(), ml::ScaleKind::MinMax);
    const auto labelled =
        labelWallets(fitted.model, tests::tableFrom("wallet,tx_count\na,1\nb,2\n"));
    ASSERT_FALSE(labelled);
    EXPECT_EQ(labelled.error().code, ErrorCode::NotFound);
    EXPECT_NE(text::sentence(labelled.error()).find("balance"), std::string::npos)
        << text::sentence(labelled.error());
}

/// Two groups with balances from 0 to 12, scaled by logarithms.
Segmentation fitLogarithms()
{
    return fit(tests::twoGroups(), ml::ScaleKind::LogMinMax, {}, 2);
}

TEST(LabelWallets, LeavesOutOnlyTheRowsThatItsLogarithmsCannotTake)
{
    const Segmentation fitted = fitLogarithms();
    const auto good = labelWallets(fitted.model, tests::tableFrom("wallet,tx_count,balance\n"
                                                                  "b,5,1\nd,90,12\n"));
    const auto mixed = labelWallets(
        fitted.model, tests::tableFrom("wallet,tx_count,balance\na,-5,1\nb,5,1\nc,7,-0.5\n"
                                       "d,90,12\ne,-1,-2\n"));
    ASSERT_TRUE(good) << text::sentence(good.error());
    ASSERT_TRUE(mixed) << text::sentence(mixed.error());
    EXPECT_EQ(mixed->rows, (std::vector<std::size_t>{1, 3}));
    for (std::size_t i = 0; i < good->labels.size(); ++i) {
        EXPECT_EQ(mixed->labels[i].cluster, good->labels[i].cluster);
        EXPECT_EQ(mixed->labels[i].distance, good->labels[i].distance);
    }
    const std::string why = " is below 0, which the scaling log-minmax cannot take";
    EXPECT_EQ(
        tests::described(mixed->problems),
        (std::vector<std::string>{
            "line 2, column 2 (tx_count): '-5'" + why, "line 4, column 3 (balance): '-0.5'" + why,
            "line 6, column 3 (balance): '-2'" + why, "line 6, column 2 (tx_count): '-1'" + why}));
}

TEST(LabelWallets, FindingsAndMapAreThoseOfTheLabelledWalletsOnly)
{
    const auto model = std::make_shared<const model::SegmentationModel>(fitLogarithms().model);
    const auto table = std::make_shared<const wallets::WalletTable>(tests::tableFrom(
        "wallet,tx_count,balance\na,-5,1\nb,5,1\nc,7,-0.5\nd,90,12\ne,3,2\nf,,1\n"));
    const auto labelling = std::make_shared<const Labelling>(labelWallets(*model, *table).value());
    ASSERT_EQ(labelling->rows, (std::vector<std::size_t>{1, 3, 4}));
    const auto findings = examineClusters(table, model, labelling);
    ASSERT_TRUE(findings) << text::sentence(findings.error());
    const auto map = mapClusters(*table, model, *labelling, Executor(1));
    ASSERT_TRUE(map) << text::sentence(map.error());
    ASSERT_EQ(map->points.size(), 3U);
    const std::vector<double> values{table->columns[1].values[3], table->columns[0].values[3]};
    ASSERT_EQ(model->features, (std::vector<std::string>{"balance", "tx_count"}));
    EXPECT_NEAR(map->points[1].x, map->place(values)->x, 1e-12);
}

TEST(LabelWallets, LeavesOutWhatIsTooFarToMeasure)
{
    for (const int k : {1, 2}) {
        const Segmentation fitted = fit(tests::twoGroups(), ml::ScaleKind::MinMax, {}, k);
        const auto labelled = labelWallets(
            fitted.model,
            tests::tableFrom("wallet,tx_count,balance\na,1,1e308\nb,5,1\nc,-1e200,1e160\n"));
        ASSERT_TRUE(labelled) << text::sentence(labelled.error());
        EXPECT_EQ(labelled->rows, std::vector<std::size_t>{1});
        ASSERT_EQ(labelled->labels.size(), 1U);
        const std::string why = " is too far from the training data to be measured";
        EXPECT_EQ(tests::described(labelled->problems),
                  (std::vector<std::string>{"line 2, column 3 (balance): '1e+308'" + why,
                                            "line 4, column 2 (tx_count): '-1e+200'" + why}));
        EXPECT_EQ(text::sentence(unlabelledWallets(*labelled).value()),
                  "2 wallets cannot be labelled by this model, the first: line 2, column 3 "
                  "(balance): '1e+308'" +
                      why + ".");
    }
}

TEST(LabelWallets, ReportsWhenNoRowCanBeLabelled)
{
    const auto labelled = labelWallets(
        fitLogarithms().model, tests::tableFrom("wallet,tx_count,balance\na,-5,1\nb,x,1\nc,1\n"));
    ASSERT_FALSE(labelled);
    EXPECT_EQ(labelled.error().code, ErrorCode::Unusable);
    EXPECT_NE(
        text::sentence(labelled.error())
            .find("no wallet can be labelled by this model. 3 rows were left out: line 2, column 2 "
                  "(tx_count): '-5' is below 0"),
        std::string::npos)
        << text::sentence(labelled.error());
}

/// The published file with its columns in reverse order.
std::string reversedColumns(const std::string& path)
{
    std::ifstream in(path);
    std::string text;
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        std::vector<std::string> cells;
        std::istringstream fields(line);
        for (std::string cell; std::getline(fields, cell, ',');)
            cells.push_back(cell);
        for (auto cell = cells.rbegin(); cell != cells.rend(); ++cell)
            text += (cell == cells.rbegin() ? "" : ",") + *cell;
        text += '\n';
    }
    return text;
}

TEST(LabelWallets, LabelsThePublishedWalletsBackWithShuffledColumns)
{
    if (!std::filesystem::exists(tests::polygonPath()))
        GTEST_SKIP() << "The public data set is not beside the project.";
    const auto table = wallets::readWalletTable(tests::polygonPath());
    ASSERT_TRUE(table);
    for (const auto scale : {ml::ScaleKind::MinMax, ml::ScaleKind::ZScore}) {
        const Segmentation fitted = fit(*table, scale, tests::polygonFeatures());
        const auto labelled =
            labelWallets(fitted.model, tests::tableFrom(reversedColumns(tests::polygonPath())));
        ASSERT_TRUE(labelled) << text::sentence(labelled.error());
        ASSERT_EQ(labelled->rows.size(), 3497U);
        expectSameLabels(fitted.labelling, *labelled);
    }
}

}  // namespace
}  // namespace walletloupe::analysis
