#include "core/analysis/segmentation/column_advice.h"

#include "core/analysis/segmentation/column_inspection.h"
#include "core/analysis/segmentation/warning_text.h"
#include "core/text/sentence.h"
#include "tests/support/wallet_tables.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace walletloupe::analysis {
namespace {

using wallets::ColumnWarningKind;

/// 200 wallets: tx_count and balance even, whales heavy, flat constant, copy equals balance.
std::string csvOf(bool withNegatives)
{
    std::string csv = "wallet,tx_count,balance,whales,flat,copy,number\n";
    for (int i = 0; i < 200; ++i) {
        const std::string balance = std::to_string((i * 37) % 101) + ".5";
        const int whales = i == 7 ? 1'000'000 : (i * 13) % 17 - (withNegatives ? 1 : 0);
        csv += "w" + std::to_string(i) + "," + std::to_string((i * i) % 53) + "," + balance + "," +
               std::to_string(whales) + ",3," + balance + "," + std::to_string(i) + "\n";
    }
    return csv;
}

ColumnInspection inspected(const std::vector<std::string>& features, bool withNegatives = false)
{
    return inspectWallets(
               std::make_shared<const wallets::WalletTable>(tests::tableFrom(csvOf(withNegatives))),
               features)
        .value();
}

TEST(ColumnAdvice, KeepsSoundColumnsAndTheClassicScaling)
{
    const ColumnAdvice advice = inspected({"balance", "tx_count"}).advice;
    EXPECT_EQ(advice.features, (std::vector<std::string>{"balance", "tx_count"}));
    EXPECT_EQ(advice.scale, ml::ScaleKind::MinMax);
    EXPECT_TRUE(advice.leftOut.empty());
    EXPECT_FALSE(advice.mixed);
    EXPECT_NE(text::paragraph(advice.text).find("Use all 2 features"), std::string::npos)
        << text::paragraph(advice.text);
}

TEST(ColumnAdvice, LeavesOutUninformativeAndDuplicateColumns)
{
    const ColumnAdvice advice = inspected({"flat", "copy", "number", "balance", "tx_count"}).advice;
    EXPECT_EQ(advice.features, (std::vector<std::string>{"balance", "tx_count"}));
    ASSERT_EQ(advice.leftOut.size(), 3U);
    EXPECT_EQ(advice.leftOut[0].reason.kind, ColumnWarningKind::Constant);
    EXPECT_EQ(advice.leftOut[1].reason.kind, ColumnWarningKind::Duplicate);
    EXPECT_EQ(advice.leftOut[2].reason.kind, ColumnWarningKind::IdentifierLike);
    EXPECT_NE(text::paragraph(advice.text)
                  .find("leave out flat (constant), copy (duplicate) and number "
                        "(identifier-like)"),
              std::string::npos)
        << text::paragraph(advice.text);
}

TEST(ColumnAdvice, ADuplicateMayStayWithoutItsOriginal)
{
    EXPECT_EQ(inspected({"copy", "tx_count"}).advice.features,
              (std::vector<std::string>{"copy", "tx_count"}));
}

TEST(ColumnAdvice, FillsUpWhenTooFewRemain)
{
    const ColumnAdvice advice = inspected({"flat", "tx_count"}).advice;
    EXPECT_EQ(advice.features, (std::vector<std::string>{"tx_count", "balance"}));
}

TEST(ColumnAdvice, TakesLogarithmsOfHeavyTailsAndRanksWhereItCannot)
{
    const ColumnAdvice heavy = inspected({"whales", "tx_count"}).advice;
    EXPECT_EQ(heavy.scale, ml::ScaleKind::LogMinMax);
    EXPECT_EQ(heavy.heavyTailed, (std::vector<std::string>{"whales"}));
    ASSERT_TRUE(heavy.mixed);
    EXPECT_EQ(heavy.mixed->widest, "whales");
    EXPECT_EQ(inspected({"whales", "tx_count"}, true).advice.scale, ml::ScaleKind::Rank);
    EXPECT_EQ(inspected({"whales", "tx_count", "balance"}).advice.scale, ml::ScaleKind::MinMax)
        << "one of three";
}

TEST(ColumnAdvice, ReportsWhenNoColumnIsUsable)
{
    const auto table =
        std::make_shared<const wallets::WalletTable>(tests::tableFrom("wallet,flat\na,1\nb,1\n"));
    const ColumnAdvice advice = inspectWallets(table).value().advice;
    EXPECT_TRUE(advice.features.empty());
    EXPECT_NE(text::paragraph(advice.text).find("No column can serve"), std::string::npos);
}

TEST(ColumnAdvice, RefusesAFeatureThatTheFileLacks)
{
    const auto table = std::make_shared<const wallets::WalletTable>(tests::twoGroups());
    const auto inspection = inspectWallets(table, {"blance"});
    ASSERT_FALSE(inspection);
    EXPECT_NE(text::sentence(inspection.error()).find("Did you mean balance"), std::string::npos);
}

TEST(ColumnAdvice, LeavesOutTheLiquidationsThatThePolygonFileLacks)
{
    if (!std::filesystem::exists(tests::polygonPath()))
        GTEST_SKIP() << "the public data set is not here";
    const auto table = std::make_shared<const wallets::WalletTable>(
        wallets::readWalletTable(tests::polygonPath()).value());
    const ColumnAdvice advice = inspectWallets(table).value().advice;
    ASSERT_EQ(advice.leftOut.size(), 1U);
    EXPECT_EQ(advice.leftOut[0].name, "num_liquidations");
    EXPECT_EQ(advice.scale, ml::ScaleKind::LogMinMax);
}

TEST(WarningText, ReportWhatIsSoAndWhatToDo)
{
    const ColumnInspection inspection = inspected({});
    for (const wallets::InspectedColumn& column : inspection.columns.columns) {
        for (const wallets::ColumnWarning& warning : column.warnings)
            EXPECT_GT(text::sentence(warningMessage(inspection.columns, column, warning)).size(),
                      30U);
    }
    const wallets::InspectedColumn& copy = *inspection.columns.find("copy");
    EXPECT_NE(text::sentence(warningMessage(inspection.columns, copy, copy.warnings.front()))
                  .find("the same as balance"),
              std::string::npos);
}

}  // namespace
}  // namespace walletloupe::analysis
