#include "core/explorer/history_cursor.h"

#include "tests/core/explorer/model_history.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace walletloupe::explorer {
namespace {

using chain::HistoryPage;
using chain::HistoryPosition;
using RepeatRequest = HistoryCursor::RepeatRequest;

HistoryCursor cursorOf(std::uint64_t toBlock, std::size_t pageRows, std::size_t windowRows)
{
    return HistoryCursor(1, chain::Address{}, {.toBlock = toBlock}, pageRows, windowRows);
}

Reply rowsOf(const std::vector<std::uint64_t>& blocks)
{
    Reply reply;
    reply.kind = blocks.empty() ? ReplyKind::Empty : ReplyKind::Rows;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        reply.rows.push_back(modelRow(blocks[i], i));
    return reply;
}

Reply rowsOf(std::size_t count, std::uint64_t firstBlock)
{
    std::vector<std::uint64_t> blocks(count);
    for (std::size_t i = 0; i < count; ++i)
        blocks[i] = firstBlock + i;
    return rowsOf(blocks);
}

Reply failureOf(ReplyKind kind)
{
    Reply reply;
    reply.kind = kind;
    reply.text = "the provider's words";
    return reply;
}

HistoryPage pageOf(const HistoryCursor::Step& step)
{
    if (const auto* page = std::get_if<HistoryPage>(&step))
        return *page;
    ADD_FAILURE() << "no page";
    return {};
}

Reply replyOf(const HistoryCursor::Step& step)
{
    if (const auto* reply = std::get_if<Reply>(&step))
        return *reply;
    ADD_FAILURE() << "no failure";
    return {};
}

TEST(HistoryCursor, GoesOnAtTheBlockOfTheLastRow)
{
    HistoryCursor cursor = cursorOf(50, 3, 9);
    ExplorerCall call = cursor.nextCall();
    EXPECT_EQ(call.startBlock, 0U);
    EXPECT_EQ(call.endBlock, 50U);
    EXPECT_EQ(call.page, 1U);
    EXPECT_EQ(call.rows, 3U);
    const HistoryPage page = pageOf(cursor.take(rowsOf({4, 5, 9})));
    EXPECT_EQ(page.replacesFrom, 0U);
    EXPECT_FALSE(page.addsToBlock);
    EXPECT_EQ(page.after, (HistoryPosition{0, 50, 9, 1, false}));
    call = cursor.nextCall();
    EXPECT_EQ(call.startBlock, 9U);
    EXPECT_EQ(call.endBlock, 50U);
}

TEST(HistoryCursor, EndsOnAPageOneShortAndNotOnAFullOne)
{
    for (const std::size_t rows : {std::size_t{0}, std::size_t{6}, std::size_t{7}}) {
        HistoryCursor cursor = cursorOf(50, 7, 70);
        const HistoryPage page = pageOf(cursor.take(rowsOf(rows, 10)));
        EXPECT_EQ(page.after.complete, rows < 7) << rows;
        EXPECT_EQ(page.after.nextBlock, rows < 7 ? 51U : 16U) << rows;
    }
}

TEST(HistoryCursor, ReadsABlockThatFillsAPageOnItsOwn)
{
    HistoryCursor cursor = cursorOf(50, 2, 6);
    HistoryPage page = pageOf(cursor.take(rowsOf({8, 8})));
    EXPECT_FALSE(page.addsToBlock);
    EXPECT_EQ(page.after, (HistoryPosition{0, 50, 8, 1, false}));
    page = pageOf(cursor.take(rowsOf({8, 8})));
    EXPECT_EQ(page.after, (HistoryPosition{0, 50, 8, 2, false}));
    const ExplorerCall call = cursor.nextCall();
    EXPECT_EQ(call.startBlock, 8U);
    EXPECT_EQ(call.endBlock, 8U);
    EXPECT_EQ(call.page, 2U);
    page = pageOf(cursor.take(rowsOf({8})));
    EXPECT_TRUE(page.addsToBlock);
    EXPECT_EQ(page.after, (HistoryPosition{0, 50, 9, 1, false}));
    EXPECT_EQ(cursor.nextCall().startBlock, 9U);
    EXPECT_EQ(cursor.nextCall().endBlock, 50U);
    page = pageOf(cursor.take(rowsOf({})));
    EXPECT_EQ(page.replacesFrom, 9U);
    EXPECT_TRUE(page.after.complete);
}

TEST(HistoryCursor, ABlockThatFillsTheWindowFailsLoudly)
{
    HistoryCursor cursor = cursorOf(50, 2, 6);
    pageOf(cursor.take(rowsOf({8, 8})));
    pageOf(cursor.take(rowsOf({8, 8})));
    pageOf(cursor.take(rowsOf({8, 8})));
    const Reply failure = replyOf(cursor.take(rowsOf({8, 8})));
    EXPECT_EQ(failure.kind, ReplyKind::WindowTooLarge);
    EXPECT_NE(failure.text.find("Block 8 "), std::string::npos) << failure.text;

    HistoryCursor narrow = cursorOf(50, 3, 3);
    pageOf(narrow.take(rowsOf({8, 8, 8})));
    EXPECT_EQ(replyOf(narrow.take(rowsOf({8, 8, 8}))).kind, ReplyKind::WindowTooLarge);
}

TEST(HistoryCursor, HalvesARangeThatIsTooLargeDownToOneBlock)
{
    HistoryCursor cursor = cursorOf(100, 10, 100);
    std::vector<std::uint64_t> ends;
    while (std::holds_alternative<RepeatRequest>(cursor.take(failureOf(ReplyKind::RangeTooLarge))))
        ends.push_back(cursor.nextCall().endBlock);
    EXPECT_EQ(ends, (std::vector<std::uint64_t>{50, 25, 12, 6, 3, 1, 0}));
    const Reply failure = replyOf(cursor.take(failureOf(ReplyKind::RangeTooLarge)));
    EXPECT_EQ(failure.kind, ReplyKind::RangeTooLarge);
    EXPECT_EQ(failure.text, "Block 0 alone is too much for the provider: the provider's words");
}

TEST(HistoryCursor, WidensAgainAfterSuccesses)
{
    HistoryCursor cursor = cursorOf(1'000'000, 10, 100);
    for (int i = 0; i < 10; ++i)
        cursor.take(failureOf(ReplyKind::RangeTooLarge));
    const std::uint64_t narrow = cursor.nextCall().endBlock;
    EXPECT_EQ(narrow, 976U);
    int calls = 0;
    while (cursor.nextCall().endBlock < 1'000'000 && calls < 100) {
        EXPECT_TRUE(std::holds_alternative<RepeatRequest>(cursor.take(rowsOf({}))));
        ++calls;
    }
    EXPECT_LT(calls, 50);
}

TEST(HistoryCursor, AnEmptyStretchGivesWayToThePageBehindIt)
{
    HistoryCursor cursor = cursorOf(7, 10, 100);
    cursor.take(failureOf(ReplyKind::RangeTooLarge));
    EXPECT_TRUE(std::holds_alternative<RepeatRequest>(cursor.take(rowsOf({}))));
    const HistoryPage page = pageOf(cursor.take(rowsOf({5})));
    EXPECT_EQ(page.replacesFrom, 0U);
    EXPECT_TRUE(page.after.complete);
}

TEST(HistoryCursor, RowsOutOfOrderOrRangeAreRefused)
{
    for (const auto& blocks : std::vector<std::vector<std::uint64_t>>{{7, 6}, {51}, {4, 9, 8}}) {
        HistoryCursor cursor = cursorOf(50, 3, 9);
        const Reply failure = replyOf(cursor.take(rowsOf(blocks)));
        EXPECT_EQ(failure.kind, ReplyKind::Unexpected);
        EXPECT_NE(failure.text.find("Row "), std::string::npos);
    }
    HistoryCursor cursor(1, chain::Address{}, {.toBlock = 50, .nextBlock = 9}, 3, 9);
    EXPECT_EQ(replyOf(cursor.take(rowsOf({8}))).kind, ReplyKind::Unexpected);
}

TEST(HistoryCursor, ARoundNumberOfRowsIsNotBelievedToBeTheEnd)
{
    // A provider that gives 500 where 1000 are asked for.
    HistoryCursor cursor = cursorOf(5000, 1000, 10000);
    HistoryPage page = pageOf(cursor.take(rowsOf(500, 1)));
    EXPECT_FALSE(page.after.complete);
    EXPECT_EQ(cursor.nextCall().startBlock, 500U);
    EXPECT_EQ(cursor.nextCall().rows, 1000U);
    page = pageOf(cursor.take(rowsOf(500, 500)));
    EXPECT_EQ(cursor.nextCall().rows, 500U);
    page = pageOf(cursor.take(rowsOf(7, 999)));
    EXPECT_FALSE(page.after.complete);
    page = pageOf(cursor.take(rowsOf(1, 1005)));
    EXPECT_TRUE(page.after.complete);
}

TEST(HistoryCursor, ARoundHistoryCostsOneCallMore)
{
    HistoryCursor cursor = cursorOf(5000, 1000, 10000);
    EXPECT_FALSE(pageOf(cursor.take(rowsOf(300, 1))).after.complete);
    EXPECT_TRUE(pageOf(cursor.take(rowsOf(1, 300))).after.complete);
    EXPECT_TRUE(cursor.position().complete);
}

TEST(HistoryCursor, OtherErrorsEndTheReadingAsTheyAre)
{
    for (const ReplyKind kind : {ReplyKind::Throttled, ReplyKind::QuotaUsedUp, ReplyKind::Busy,
                                 ReplyKind::DataIncomplete, ReplyKind::Cancelled}) {
        HistoryCursor cursor = cursorOf(50, 3, 9);
        const Reply failure = replyOf(cursor.take(failureOf(kind)));
        EXPECT_EQ(failure.kind, kind);
        EXPECT_EQ(failure.text, "the provider's words");
    }
}

TEST(HistoryCursor, BeginsAnInterruptedBlockAgain)
{
    const HistoryPosition middle{0, 50, 8, 3, false};
    HistoryCursor cursor(1, chain::Address{}, middle, 2, 100);
    EXPECT_EQ(cursor.nextCall().page, 1U);
    EXPECT_EQ(cursor.nextCall().startBlock, 8U);
    EXPECT_EQ(cursor.nextCall().endBlock, 50U);
}

TEST(HistoryCursor, TheLastBlockThereCanBeIsNoOverflow)
{
    constexpr auto last = std::numeric_limits<std::uint64_t>::max();
    HistoryCursor cursor(1, chain::Address{}, {.toBlock = last}, 3, 9);
    EXPECT_EQ(cursor.nextCall().endBlock, last);
    cursor.take(failureOf(ReplyKind::RangeTooLarge));
    EXPECT_EQ(cursor.nextCall().endBlock, last / 2);
    cursor.take(rowsOf({}));
    EXPECT_EQ(cursor.nextCall().endBlock, last);
    EXPECT_TRUE(pageOf(cursor.take(rowsOf({last}))).after.complete);
}

}  // namespace
}  // namespace walletloupe::explorer
