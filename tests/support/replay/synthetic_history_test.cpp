#include "tests/support/replay/synthetic_history.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

namespace walletloupe::replay {
namespace {

using chain::HistoryRow;
using chain::RowField;

std::vector<HistoryRow> rowsOf(const ServedHistory& history, std::size_t wallet)
{
    std::vector<HistoryRow> rows(history.wallets()[wallet].rows);
    for (std::size_t row = 0; row < rows.size(); ++row)
        history.readRow(wallet, row, rows[row]);
    return rows;
}

TEST(SyntheticHistory, IsTheSameForTheSameSeed)
{
    const SyntheticSettings settings{3000, 5, 7, 1, 500};
    SyntheticSettings other = settings;
    other.seed = 8;
    EXPECT_EQ(rowsOf(SyntheticHistory(settings), 1), rowsOf(SyntheticHistory(settings), 1));
    EXPECT_NE(rowsOf(SyntheticHistory(settings), 1), rowsOf(SyntheticHistory(other), 1));
}

TEST(SyntheticHistory, ARowDoesNotDependOnWhatWasReadBefore)
{
    const SyntheticHistory history({3000, 5, 7, 1, 500});
    const std::vector<HistoryRow> rows = rowsOf(history, 0);
    HistoryRow row;
    for (std::size_t at = rows.size(); at-- > 0;) {
        history.readRow(0, at, row);
        ASSERT_EQ(row, rows[at]);
    }
}

TEST(SyntheticHistory, HasAsManyRowsAsWereRequested)
{
    for (const std::size_t rows : {0U, 1U, 99U, 100'000U, 10'000'000U}) {
        for (const std::size_t wallets : {1U, 2U, 3U, 40U}) {
            const SyntheticHistory history({rows, wallets, 1, 1, 2500});
            EXPECT_EQ(history.rowCount(), rows);
            EXPECT_EQ(history.wallets().size(), wallets);
            if (wallets > 2) {
                EXPECT_EQ(history.wallets().back().rows, 0U);
            }
        }
    }
}

TEST(SyntheticHistory, RowsAreInTheOrderOfTheChainAndTheirHashesDiffer)
{
    const SyntheticHistory history({20'000, 5, 7, 1, 2500});
    std::set<std::string> hashes;
    for (std::size_t wallet = 0; wallet < 5; ++wallet) {
        std::pair<std::uint64_t, std::uint64_t> last{0, 0};
        for (const HistoryRow& row : rowsOf(history, wallet)) {
            const std::pair<std::uint64_t, std::uint64_t> place{
                row.block, std::stoull(row[RowField::TransactionIndex])};
            ASSERT_LT(last, place);
            ASSERT_EQ(std::to_string(row.block), row[RowField::BlockNumber]);
            ASSERT_TRUE(hashes.insert(row[RowField::Hash]).second);
            last = place;
        }
    }
}

TEST(SyntheticHistory, HasBlocksOfManyRowsAndOneLargerThanAPage)
{
    const SyntheticHistory history({20'000, 5, 7, 1, 2500});
    std::map<std::uint64_t, std::size_t> rowsInBlock;
    std::map<std::size_t, std::size_t> blocksOfSize;
    for (const HistoryRow& row : rowsOf(history, 0))
        ++rowsInBlock[row.block];
    for (const auto& [block, rows] : rowsInBlock)
        ++blocksOfSize[rows];
    EXPECT_EQ(blocksOfSize[2500], 1U);
    EXPECT_GT(blocksOfSize[20], 10U);
    EXPECT_GT(blocksOfSize[2], 100U);
    EXPECT_GT(blocksOfSize[1], 1000U);
}

TEST(SyntheticHistory, FindsTheFirstRowOfEveryBlock)
{
    const SyntheticHistory history({6000, 3, 7, 1, 2500});
    const std::vector<HistoryRow> rows = rowsOf(history, 0);
    for (std::size_t row = 1; row < rows.size(); ++row) {
        if (rows[row].block != rows[row - 1].block) {
            ASSERT_EQ(history.firstRowFrom(0, rows[row].block), row);
            ASSERT_EQ(history.firstRowFrom(0, rows[row - 1].block + 1), row);
        }
    }
    EXPECT_EQ(history.firstRowFrom(0, history.lastBlock() + 1), rows.size());
}

TEST(SyntheticHistory, HasTheTrapsOfRealRows)
{
    const SyntheticHistory history({5000, 1, 3, 1, 0});
    bool creates = false;
    bool fails = false;
    bool isBeyond64Bits = false;
    bool needsEscapes = false;
    for (const HistoryRow& row : rowsOf(history, 0)) {
        creates |= row[RowField::To].empty() && !row[RowField::ContractAddress].empty();
        fails |= row[RowField::IsError] == "1" && row[RowField::ReceiptStatus] == "0";
        isBeyond64Bits |= row[RowField::Value].size() > 20;
        needsEscapes |= row[RowField::FunctionName].find('"') != std::string::npos;
    }
    EXPECT_TRUE(creates && fails && isBeyond64Bits && needsEscapes);
}

}  // namespace
}  // namespace walletloupe::replay
