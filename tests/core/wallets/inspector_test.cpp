#include "core/wallets/inspector.h"

#include "core/base/parallel.h"
#include "core/wallets/duplicate_columns.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace walletloupe::wallets {
namespace {

using Kind = ColumnWarningKind;

const double nan = std::numeric_limits<double>::quiet_NaN();

std::vector<double> made(std::size_t rows, double (*value)(double))
{
    std::vector<double> values;
    for (std::size_t i = 0; i < rows; ++i)
        values.push_back(value(static_cast<double>(i)));
    return values;
}

double scattered(double i)
{
    return std::fmod(i * i * 7919.0, 101.0) / 8.0;
}

WalletTable tableOf(std::vector<NumericColumn> columns)
{
    WalletTable table;
    const std::size_t rows = columns.empty() ? 0 : columns.front().values.size();
    for (std::size_t i = 0; i < rows; ++i)
        table.wallets.append("w" + std::to_string(i));
    table.columns = std::move(columns);
    return table;
}

std::vector<ColumnWarning> warningsOf(const std::vector<double>& values,
                                      const std::string& canonical = {})
{
    const auto inspection = inspectColumns(tableOf({{"x", canonical, 1, false, values}})).value();
    return inspection.columns.at(1).warnings;
}

bool warns(const std::vector<double>& values, Kind kind)
{
    for (const ColumnWarning& warning : warningsOf(values)) {
        if (warning.kind == kind)
            return true;
    }
    return false;
}

TEST(Inspector, ListsWalletsNumbersAndTexts)
{
    WalletTable table = tableOf({{"b", "", 1, false, {1, 2, 3}}, {"a", "", 2, true, {0.5, 1, 1}}});
    table.textColumns = {"note"};
    const Inspection inspection = inspectColumns(table).value();
    ASSERT_EQ(inspection.columns.size(), 4U);
    EXPECT_EQ(inspection.columns[0].type, ColumnType::Wallet);
    EXPECT_EQ(inspection.columns[0].summary.distinct, 3U);
    EXPECT_EQ(inspection.columns[1].type, ColumnType::Whole);
    EXPECT_EQ(inspection.columns[2].type, ColumnType::Decimal);
    EXPECT_TRUE(inspection.columns[2].isResult);
    EXPECT_EQ(inspection.columns[3].type, ColumnType::Text);
    EXPECT_EQ(inspection.find("a"), &inspection.columns[2]);
    EXPECT_EQ(inspection.find("note"), nullptr) << "it holds no numbers";
}

TEST(Inspector, SurvivesATableWithoutRowsOrColumns)
{
    EXPECT_EQ(inspectColumns({}).value().columns.size(), 1U);
    EXPECT_EQ(warningsOf({}), (std::vector<ColumnWarning>{{Kind::Empty, 1.0, 0}}));
}

TEST(Inspector, RecognisesEmptyAndConstantColumns)
{
    EXPECT_TRUE(warns({nan, nan, nan}, Kind::Empty));
    EXPECT_TRUE(warns({4, 4, 4}, Kind::Constant));
    EXPECT_TRUE(warns({4}, Kind::Constant));
    EXPECT_FALSE(warns({4, 4, 5}, Kind::Constant));
}

TEST(Inspector, IsNearConstantFrom99PercentOn)
{
    std::vector<double> values(100, 0.0);
    values[50] = 1.0;
    EXPECT_TRUE(warns(values, Kind::NearConstant)) << "99 of 100";
    values[51] = 1.0;
    EXPECT_FALSE(warns(values, Kind::NearConstant)) << "98 of 100";
}

TEST(Inspector, WarnsOfMissingCellsFrom5PercentOn)
{
    std::vector<double> values = made(100, scattered);
    for (std::size_t i = 0; i < 4; ++i)
        values[i] = nan;
    EXPECT_FALSE(warns(values, Kind::ManyMissing));
    values[4] = nan;
    EXPECT_TRUE(warns(values, Kind::ManyMissing));
}

TEST(Inspector, RecognisesRowNumbersAndKeys)
{
    EXPECT_TRUE(warns(made(20, [](double i) { return i; }), Kind::IdentifierLike));
    EXPECT_FALSE(warns(made(19, [](double i) { return i; }), Kind::IdentifierLike)) << "too few";
    auto shuffledNumbers = made(20, [](double i) { return std::fmod(i * 7.0, 20.0); });
    EXPECT_TRUE(warns(shuffledNumbers, Kind::IdentifierLike)) << "in any order";
    const auto sorted = made(60, [](double i) { return i * i + 4.0 * i; });
    EXPECT_FALSE(warns(sorted, Kind::IdentifierLike)) << "counts, and the file is sorted by them";
    const auto keys = made(1000, [](double i) { return std::fmod(i * 7919.0, 10007.0); });
    EXPECT_TRUE(warns(keys, Kind::IdentifierLike));
    EXPECT_FALSE(warns(made(100, [](double i) { return i + 0.5; }), Kind::IdentifierLike));
    const auto amounts = made(1000, [](double i) { return std::floor(std::exp(i / 40.0) + i); });
    EXPECT_FALSE(warns(amounts, Kind::IdentifierLike)) << "amounts in a small unit";
    for (const ColumnWarning& warning : warningsOf(keys, "tx_count"))
        EXPECT_NE(warning.kind, Kind::IdentifierLike) << "a known feature";
}

TEST(Inspector, RecognisesHeavyTails)
{
    const auto tail =
        made(1000, [](double i) { return std::exp(std::fmod(i * 37.0, 100.0) / 5.0); });
    EXPECT_TRUE(warns(tail, Kind::HeavyTailed));
    EXPECT_FALSE(warns(made(1000, scattered), Kind::HeavyTailed));
    std::vector<double> oneWhale = made(1000, scattered);
    oneWhale[7] = 1e6;
    EXPECT_TRUE(warns(oneWhale, Kind::HeavyTailed));
    EXPECT_FALSE(warns({0, 1, 2, 1e9}, Kind::HeavyTailed)) << "four values have no tail";
}

TEST(Inspector, CountsNegativeValues)
{
    const auto warnings = warningsOf({-1.5, 2.5, -3.5});
    ASSERT_EQ(warnings.size(), 1U);
    EXPECT_EQ(warnings[0], (ColumnWarning{Kind::NegativeValues, 2.0, 0}));
}

TEST(Inspector, ReportsTheLaterOfTwoEqualColumns)
{
    const auto values = made(50, scattered);
    std::vector<double> scaled = values;
    for (double& value : scaled)
        value = 3.0 - value / 7.0;
    const Inspection inspection =
        inspectColumns(tableOf({{"a", "", 1, false, values},
                                {"b", "", 2, false, made(50, [](double i) { return std::sin(i); })},
                                {"c", "", 3, false, values},
                                {"d", "", 4, false, scaled}}))
            .value();
    EXPECT_FALSE(inspection.find("a")->has(Kind::Duplicate));
    EXPECT_FALSE(inspection.find("b")->has(Kind::Correlated));
    ASSERT_TRUE(inspection.find("c")->has(Kind::Duplicate));
    EXPECT_EQ(inspection.find("c")->warnings.front().other, 1U);
    ASSERT_TRUE(inspection.find("d")->has(Kind::Correlated));
    EXPECT_NEAR(inspection.find("d")->warnings.front().value, -1.0, 1e-12);
}

// numpy.corrcoef in tests/data/table_summaries.py: 0.9981779908419685.
TEST(DuplicateColumns, HasNumpysCorrelationAndItsThreshold)
{
    const auto a = made(500, [](double i) { return std::fmod(i * i * 7919.0, 10007.0) / 8.0; });
    std::vector<double> loose(500);
    std::vector<double> close(500);
    for (std::size_t i = 0; i < 500; ++i) {
        loose[i] = 2.0 * a[i] + std::sin(static_cast<double>(i)) * 60.0;
        close[i] = 2.0 * a[i] + std::sin(static_cast<double>(i)) * 6.0;
    }
    const std::vector<NumericColumn> columns{
        {"a", "", 1, false, a}, {"loose", "", 2, false, loose}, {"close", "", 3, false, close}};
    std::vector<ColumnSummary> summaries;
    for (const NumericColumn& column : columns)
        summaries.push_back(summarise(column.values).value());
    const Executor executor(2);
    const auto duplicateColumns = findDuplicateColumns(columns, summaries, executor).value();
    ASSERT_EQ(duplicateColumns.size(), 1U);
    EXPECT_EQ(duplicateColumns[0].second, 2U);
    EXPECT_GT(duplicateColumns[0].correlation, 0.99998);
    EXPECT_FALSE(duplicateColumns[0].areEqual);
}

TEST(DuplicateColumns, TreatsMissingCellsAsEqual)
{
    const Inspection inspection = inspectColumns(tableOf({{"a", "", 1, false, {1, nan, 3.5}},
                                                          {"b", "", 2, false, {1, nan, 3.5}},
                                                          {"c", "", 3, false, {1, 2.25, 3.5}}}))
                                      .value();
    EXPECT_TRUE(inspection.find("b")->has(Kind::Duplicate));
    EXPECT_FALSE(inspection.find("c")->has(Kind::Duplicate));
}

TEST(Inspector, DoesNotDependOnThreads)
{
    std::vector<NumericColumn> columns;
    for (int c = 0; c < 19; ++c) {
        std::vector<double> values;
        for (int i = 0; i < 3000; ++i)
            values.push_back(std::sin(i * (c / 2 + 1)) + (c % 2) * 1e-4 * std::cos(i));
        columns.push_back({"c" + std::to_string(c), "", 1, false, values});
    }
    const WalletTable table = tableOf(columns);
    const Inspection one = inspectColumns(table, Executor(1)).value();
    const Inspection four = inspectColumns(table, Executor(4)).value();
    for (std::size_t i = 0; i < one.columns.size(); ++i) {
        EXPECT_EQ(one.columns[i].warnings, four.columns[i].warnings);
        EXPECT_EQ(one.columns[i].summary.mean, four.columns[i].summary.mean);
    }
    EXPECT_TRUE(one.columns[2].has(Kind::Correlated));
}

TEST(Inspector, StopsWhenCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    const auto inspection = inspectColumns(tableOf({{"a", "", 1, false, {1, 2}}}),
                                           Executor(2, Progress(stop.get_token())));
    ASSERT_FALSE(inspection);
    EXPECT_EQ(inspection.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace walletloupe::wallets
