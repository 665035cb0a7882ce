#include "tests/support/replay/chain_story.h"

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

chain::HistoryRow retold(const ChainView& view, std::uint64_t block)
{
    chain::HistoryRow row = rowAt(block);
    view.retell(row);
    return row;
}

TEST(ChainStory, GrowsWithEachCall)
{
    const ChainStory story({100, 3, {}});
    EXPECT_EQ(story.at(1).head, 100U);
    EXPECT_EQ(story.at(2).head, 103U);
    EXPECT_EQ(story.at(11).head, 130U);
    EXPECT_EQ(story.end().head, std::numeric_limits<std::uint64_t>::max());
    EXPECT_EQ(ChainStory({100, 0, {}}).end().head, 100U);
}

TEST(ChainStory, ReplacesTheNewestBlocksFromThatCallOn)
{
    const ChainStory story({100, 0, {{5, 3}}});
    EXPECT_EQ(retold(story.at(4), 100), rowAt(100));
    EXPECT_EQ(retold(story.at(5), 97), rowAt(97));
    for (const std::uint64_t block : {98U, 100U}) {
        const chain::HistoryRow row = retold(story.at(5), block);
        EXPECT_NE(row[chain::RowField::Hash], "0x01");
        EXPECT_EQ(row[chain::RowField::Hash].size(), 66U);
        EXPECT_NE(row[chain::RowField::BlockHash], "0x02");
        EXPECT_EQ(row, retold(story.end(), block));
    }
    EXPECT_EQ(retold(story.at(5), 101), rowAt(101)) << "mined after it";
}

TEST(ChainStory, ReplacesABlockAgain)
{
    const ChainStory story({100, 0, {{2, 1}, {3, 1}}});
    EXPECT_NE(retold(story.at(2), 100), retold(story.at(3), 100));
}

TEST(ChainStory, AReorganisationMayReachTheFirstBlock)
{
    const ChainStory story({5, 0, {{1, 100}}});
    EXPECT_NE(retold(story.at(1), 0), rowAt(0));
}

}  // namespace
}  // namespace walletloupe::replay
