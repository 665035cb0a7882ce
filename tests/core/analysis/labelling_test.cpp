#include "core/analysis/labelling.h"

#include "core/analysis/segmentation.h"
#include "core/model/model_file.h"
#include "tests/support/wallet_tables.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace walletloupe::analysis {
namespace {

Segmentation fit(const table::WalletTable& table, ml::ScaleKind scale,
                 std::vector<std::string> features = {}, int k = 3)
{
    SegmentOptions options;
    options.scale = scale;
    options.features = std::move(features);
    options.kMeans.nClusters = k;
    auto fitted = segmentWallets(table, options);
    EXPECT_TRUE(fitted) << fitted.error().message;
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
    const table::WalletTable table = tests::sampleTable(2000);
    for (const auto scale : {ml::ScaleKind::MinMax, ml::ScaleKind::ZScore, ml::ScaleKind::LogMinMax,
                             ml::ScaleKind::Rank}) {
        const Segmentation fitted = fit(table, scale);
        const auto reread = model::parseModel(model::modelText(fitted.model), "m");
        ASSERT_TRUE(reread) << reread.error().message;
        const auto labelled = labelWallets(*reread, table);
        ASSERT_TRUE(labelled) << labelled.error().message;
        expectSameLabels(fitted.labelling, *labelled);
    }
}

TEST(LabelWallets, FindsColumnsByNameInAnyOrder)
{
    const Segmentation fitted = fit(tests::twoGroups(), ml::ScaleKind::MinMax, {}, 2);
    const auto labelled = labelWallets(
        fitted.model, tests::tableFrom("Ether Balance,extra,WALLET_ID,NUM_TRANSACTIONS\n"
                                       "0.5,9,a,2\n12.5,9,b,93\n"));
    ASSERT_TRUE(labelled) << labelled.error().message;
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
    EXPECT_NE(labelled.error().message.find("balance"), std::string::npos)
        << labelled.error().message;
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
    const auto table = table::readWalletTable(tests::polygonPath());
    ASSERT_TRUE(table);
    for (const auto scale : {ml::ScaleKind::MinMax, ml::ScaleKind::ZScore}) {
        const Segmentation fitted = fit(*table, scale, tests::polygonFeatures());
        const auto labelled =
            labelWallets(fitted.model, tests::tableFrom(reversedColumns(tests::polygonPath())));
        ASSERT_TRUE(labelled) << labelled.error().message;
        ASSERT_EQ(labelled->rows.size(), 3497U);
        expectSameLabels(fitted.labelling, *labelled);
    }
}

}  // namespace
}  // namespace walletloupe::analysis
