#include "core/workflow/fetch/fetch_plan.h"

#include <gtest/gtest.h>

namespace walletloupe::workflow {
namespace {

using chain::HistoryPosition;

store::HistoryState kept(const HistoryPosition& position)
{
    store::HistoryState state;
    state.position = position;
    return state;
}

TEST(StartPosition, BeginsAtTheFirstBlockRequested)
{
    EXPECT_EQ(startPosition(std::nullopt, 5, 900, true), (HistoryPosition{5, 900, 5, 1, false}));
}

TEST(StartPosition, ReadsTheMarginBeforeTheEndAgain)
{
    const auto whole = kept({0, 10'000, 10'001, 1, true});
    EXPECT_EQ(startPosition(whole, 0, 12'000, true),
              (HistoryPosition{0, 12'000, 10'001 - reorganisationMargin, 1, false}));
    const auto young = kept({100, 150, 151, 1, true});
    EXPECT_EQ(startPosition(young, 100, 200, true), (HistoryPosition{100, 200, 100, 1, false}));
}

TEST(StartPosition, GoesOnWhereAnInterruptedRunStopped)
{
    const auto part = kept({0, 10'000, 4'000, 3, false});
    EXPECT_EQ(startPosition(part, 0, 11'000, true),
              (HistoryPosition{0, 11'000, 4'000 - reorganisationMargin, 1, false}));
}

TEST(StartPosition, RequestsNothingWhereAllIsKept)
{
    const auto whole = kept({0, 1'000, 1'001, 1, true});
    EXPECT_FALSE(startPosition(whole, 0, 1'000, false));
    EXPECT_FALSE(startPosition(whole, 10, 999, false));
    EXPECT_TRUE(startPosition(whole, 0, 1'001, false));
    EXPECT_TRUE(startPosition(whole, 0, 1'000, true)) << "the newest block may have changed";
    const auto part = kept({0, 1'000, 500, 1, false});
    EXPECT_FALSE(startPosition(part, 0, 499, false));
    EXPECT_TRUE(startPosition(part, 0, 500, false));
}

TEST(StartPosition, BeginsAnewForEarlierBlocks)
{
    const auto later = kept({500, 1'000, 1'001, 1, true});
    EXPECT_EQ(startPosition(later, 499, 1'000, false),
              (HistoryPosition{499, 1'000, 499, 1, false}));
}

TEST(StartPosition, KeepsBlocksThatALaggingProviderLacks)
{
    const auto whole = kept({0, 10'000, 10'001, 1, true});
    EXPECT_FALSE(startPosition(whole, 0, 9'999, true));
    EXPECT_FALSE(startPosition(whole, 0, 0, true));
    EXPECT_TRUE(startPosition(whole, 0, 10'000, true));
}

TEST(StartPosition, NeverBeginsBehindTheEnd)
{
    const auto part = kept({0, 10'000, 9'000, 1, false});
    EXPECT_EQ(startPosition(part, 0, 9'000, true), (HistoryPosition{0, 9'000, 8'744, 1, false}));
}

TEST(CloseOpenEnd, TakesTheLastRowForTheEnd)
{
    chain::HistoryPage page;
    page.replacesFrom = 40;
    page.after = {0, openEnd, openEnd + 1, 1, true};
    chain::HistoryPage empty = page;
    page.rows.resize(2);
    page.rows.back().block = 77;
    closeOpenEnd(page);
    EXPECT_EQ(page.after, (HistoryPosition{0, 77, 78, 1, true}));
    closeOpenEnd(empty);
    EXPECT_EQ(empty.after.toBlock, 40U);
}

TEST(CloseOpenEnd, LeavesOtherPagesAlone)
{
    chain::HistoryPage page;
    page.after = {0, openEnd, 12, 1, false};
    const auto before = page.after;
    closeOpenEnd(page);
    EXPECT_EQ(page.after, before);
}

TEST(ShareRead, GrowsFromNothingToAll)
{
    EXPECT_EQ(shareRead({100, 199, 100, 1, false}), 0.0);
    EXPECT_EQ(shareRead({100, 199, 150, 1, false}), 0.5);
    EXPECT_EQ(shareRead({100, 199, 150, 1, true}), 1.0);
}

}  // namespace
}  // namespace walletloupe::workflow
