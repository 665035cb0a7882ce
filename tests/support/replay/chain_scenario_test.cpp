#include "tests/support/replay/chain_scenario.h"

#include <gtest/gtest.h>

#include <limits>

namespace walletloupe::replay {
namespace {

chain::HistoryRow rowAt(std::uint64_t block)
{
    chain::HistoryRow row;
    row.block = block;
    row[chain::RowField::Hash] = "0x01";
    row[chain::RowField::BlockHash] = "0x02";
    return row;
}

chain::HistoryRow rewritten(const ChainView& view, std::uint64_t block)
{
    chain::HistoryRow row = rowAt(block);
    view.rewrite(row);
    return row;
}

TEST(ChainScenario, GrowsWithEachCall)
{
    const ChainScenario scenario({100, 3, {}});
    EXPECT_EQ(scenario.at(1).head, 100U);
    EXPECT_EQ(scenario.at(2).head, 103U);
    EXPECT_EQ(scenario.at(11).head, 130U);
    EXPECT_EQ(scenario.end().head, std::numeric_limits<std::uint64_t>::max());
    EXPECT_EQ(ChainScenario({100, 0, {}}).end().head, 100U);
}

TEST(ChainScenario, ReplacesTheNewestBlocksFromThatCallOn)
{
    const ChainScenario scenario({100, 0, {{5, 3}}});
    EXPECT_EQ(rewritten(scenario.at(4), 100), rowAt(100));
    EXPECT_EQ(rewritten(scenario.at(5), 97), rowAt(97));
    for (const std::uint64_t block : {98U, 100U}) {
        const chain::HistoryRow row = rewritten(scenario.at(5), block);
        EXPECT_NE(row[chain::RowField::Hash], "0x01");
        EXPECT_EQ(row[chain::RowField::Hash].size(), 66U);
        EXPECT_NE(row[chain::RowField::BlockHash], "0x02");
        EXPECT_EQ(row, rewritten(scenario.end(), block));
    }
    EXPECT_EQ(rewritten(scenario.at(5), 101), rowAt(101)) << "mined after it";
}

TEST(ChainScenario, ReplacesABlockAgain)
{
    const ChainScenario scenario({100, 0, {{2, 1}, {3, 1}}});
    EXPECT_NE(rewritten(scenario.at(2), 100), rewritten(scenario.at(3), 100));
}

TEST(ChainScenario, AReorganisationMayReachTheFirstBlock)
{
    const ChainScenario scenario({5, 0, {{1, 100}}});
    EXPECT_NE(rewritten(scenario.at(1), 0), rowAt(0));
}

}  // namespace
}  // namespace walletloupe::replay
