#include "core/store/history_store.h"

#include "tests/core/store/synthetic_pages.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <limits>

namespace walletloupe::store {
namespace {

using chain::HistoryPage;
using chain::HistoryRow;
using chain::RowField;
using tests::madeKey;
using tests::madePage;
using tests::madeRow;
using tests::rowsOf;
using tests::shape;

class HistoryStoreTest : public testing::Test {
protected:
    HistoryState keep(const HistoryPage& page, const HistoryKey& key = madeKey())
    {
        const auto state = m_store->keepPage(key, page, 1'700'000'000);
        if (!state)
            ADD_FAILURE() << state.error().message;
        return state.value_or(HistoryState{});
    }
    std::string kept(const HistoryKey& key = madeKey()) { return shape(rowsOf(*m_store, key)); }
    void reopen()
    {
        m_store.reset();
        m_store = tests::openedStore(m_folder.path("histories.sqlite"));
    }

    tests::TemporaryFolder m_folder;
    std::unique_ptr<HistoryStore> m_store = tests::openedStore(m_folder.path("histories.sqlite"));
};

TEST_F(HistoryStoreTest, HasNothingAboutAHistoryAtFirst)
{
    EXPECT_EQ(*m_store->state(madeKey()), std::nullopt);
    EXPECT_EQ(kept(), "");
    EXPECT_TRUE(m_store->histories()->empty());
    EXPECT_EQ(m_store->size()->rows, 0u);
}

TEST_F(HistoryStoreTest, GivesEveryFieldBackAsItCame)
{
    HistoryRow row;
    row.block = 7;
    for (std::size_t i = 0; i < chain::kRowFields; ++i)
        row.fields[i] =
            "field " + std::to_string(i) + " \u00e4\xff'\"" + std::string(1, '\0') + ";";
    HistoryRow bare;
    bare.block = 8;
    keep(madePage(0, {row, bare}, 9));
    reopen();
    EXPECT_EQ(rowsOf(*m_store, madeKey()), (std::vector<HistoryRow>{row, bare}));
}

TEST_F(HistoryStoreTest, KeepsHugeFields)
{
    HistoryRow row = madeRow(1, 0, "a");
    row[RowField::Input] = "0x" + std::string(100'000, 'f');
    keep(madePage(0, {row, madeRow(2, 0, "b")}, 2));
    EXPECT_EQ(rowsOf(*m_store, madeKey())[0], row);
    EXPECT_EQ(kept(), "1/0 a, 2/0 b");
}

TEST_F(HistoryStoreTest, ReportsTheStateAfterAPage)
{
    HistoryPage page = madePage(5, {madeRow(5, 0, "a"), madeRow(6, 0, "b"), madeRow(6, 0, "b")}, 6);
    page.after = {5, 900, 6, 2, true};
    const HistoryState state = keep(page);
    EXPECT_EQ(state.position, page.after);
    EXPECT_EQ(state.rows, 2u);
    EXPECT_EQ(state.received, 3u);
    EXPECT_EQ(state.fetchedAt, 1'700'000'000);
    reopen();
    const auto again = *m_store->state(madeKey());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->position, page.after);
    EXPECT_EQ(again->rows, 2u);
    EXPECT_EQ(again->received, 3u);
    EXPECT_EQ(again->fetchedAt, 1'700'000'000);
}

TEST_F(HistoryStoreTest, ReadsInTheOrderOfTheChain)
{
    keep(madePage(0,
                  {madeRow(200, 0, "e"), madeRow(30, 11, "d"), madeRow(30, 2, "c"),
                   madeRow(30, 2, "b"), madeRow(4, 9, "a")},
                  200));
    EXPECT_EQ(kept(), "4/9 a, 30/2 b, 30/2 c, 30/11 d, 200/0 e");
}

TEST_F(HistoryStoreTest, PutsRowsWithoutAPositionFirst)
{
    HistoryRow genesis = madeRow(0, 0, "GENESIS_b");
    genesis[RowField::TransactionIndex] = "";
    keep(madePage(0, {madeRow(0, 1, "a"), genesis}, 1));
    EXPECT_EQ(kept(), "0/ GENESIS_b, 0/1 a");
}

TEST_F(HistoryStoreTest, OverlapOfPagesLeavesNoDoubles)
{
    keep(madePage(0, {madeRow(1, 0, "a"), madeRow(2, 0, "b"), madeRow(2, 1, "c")}, 2));
    const HistoryState state =
        keep(madePage(2, {madeRow(2, 0, "b"), madeRow(2, 1, "c"), madeRow(2, 2, "d")}, 3));
    EXPECT_EQ(kept(), "1/0 a, 2/0 b, 2/1 c, 2/2 d");
    EXPECT_EQ(state.rows, 4u);
    EXPECT_EQ(state.received, 6u);
}

TEST_F(HistoryStoreTest, FurtherPagesOfABlockAddToIt)
{
    HistoryPage first = madePage(5, {madeRow(5, 0, "a"), madeRow(5, 1, "b")}, 5);
    first.after.fromBlock = 5;
    first.after.nextPage = 2;
    keep(first);
    HistoryPage second = first;
    second.addsToBlock = true;
    second.rows = {madeRow(5, 1, "b"), madeRow(5, 2, "c")};
    second.after.nextPage = 3;
    EXPECT_EQ(keep(second).rows, 3u);
    HistoryPage last = second;
    last.rows = {madeRow(5, 3, "d")};
    last.after.nextBlock = 6;
    last.after.nextPage = 1;
    EXPECT_EQ(keep(last).rows, 4u);
    EXPECT_EQ(kept(), "5/0 a, 5/1 b, 5/2 c, 5/3 d");
}

TEST_F(HistoryStoreTest, ReorganisedRowsGiveWay)
{
    keep(madePage(0, {madeRow(1, 0, "a"), madeRow(2, 0, "b"), madeRow(3, 0, "c")}, 4));
    const HistoryState state = keep(madePage(2, {madeRow(2, 1, "b"), madeRow(3, 0, "x")}, 4));
    EXPECT_EQ(kept(), "1/0 a, 2/1 b, 3/0 x");
    EXPECT_EQ(state.rows, 3u);
    keep(madePage(2, {}, 4));
    EXPECT_EQ(kept(), "1/0 a");
    EXPECT_EQ((*m_store->state(madeKey()))->rows, 1u);
}

TEST_F(HistoryStoreTest, HistoriesDoNotTouchEachOther)
{
    const std::vector<HistoryKey> keys{madeKey(2, 1, "a"), madeKey(1, 1, "b"), madeKey(2, 1, "b"),
                                       madeKey(1, 42161, "b")};
    for (const HistoryKey& key : {keys[3], keys[1], keys[0], keys[2]})
        keep(madePage(0, {madeRow(1, 0, key.provider + std::to_string(key.chain))}, 1), key);
    EXPECT_EQ(*m_store->histories(), keys);
    EXPECT_EQ(kept(keys[3]), "1/0 b42161");
    ASSERT_TRUE(m_store->forget(keys[1]));
    EXPECT_EQ(*m_store->histories(), (std::vector<HistoryKey>{keys[0], keys[2], keys[3]}));
    EXPECT_EQ(kept(keys[1]), "");
    EXPECT_EQ(kept(keys[2]), "1/0 b1");
    EXPECT_TRUE(m_store->forget(keys[1]));
}

TEST_F(HistoryStoreTest, ReadingStopsWhereTheReaderWants)
{
    keep(madePage(0, {madeRow(1, 0, "a"), madeRow(2, 0, "b"), madeRow(3, 0, "c")}, 4));
    int calls = 0;
    EXPECT_TRUE(m_store->readRows(madeKey(), [&](const HistoryRow&) { return ++calls < 2; }));
    EXPECT_EQ(calls, 2);
    EXPECT_EQ(keep(madePage(3, {}, 4)).rows, 2u);
}

TEST_F(HistoryStoreTest, RefusesAPageBehindAGap)
{
    const auto refused = m_store->keepPage(madeKey(), madePage(5, {madeRow(5, 0, "a")}, 6), 0);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Unusable);
    EXPECT_EQ(*m_store->state(madeKey()), std::nullopt);
    keep(madePage(0, {madeRow(1, 0, "a")}, 5));
    EXPECT_FALSE(m_store->keepPage(madeKey(), madePage(6, {}, 7), 0));
    EXPECT_TRUE(m_store->keepPage(madeKey(), madePage(5, {}, 7), 0));
    HistoryPage further = madePage(7, {madeRow(7, 0, "b")}, 7);
    further.addsToBlock = true;
    EXPECT_FALSE(m_store->keepPage(madeKey(), further, 0));
    EXPECT_EQ(kept(), "1/0 a");
}

TEST_F(HistoryStoreTest, RefusesAFurtherPageThatIsNotTheNext)
{
    HistoryPage page = madePage(0, {madeRow(5, 0, "a")}, 5);
    page.after.nextPage = 2;
    keep(page);
    page.addsToBlock = true;
    page.after.nextPage = 4;
    EXPECT_FALSE(m_store->keepPage(madeKey(), page, 0));
    page.after.nextPage = 3;
    EXPECT_TRUE(m_store->keepPage(madeKey(), page, 0));
    page.rows = {madeRow(6, 0, "b")};
    EXPECT_FALSE(m_store->keepPage(madeKey(), page, 0));
    // The last further page may have been empty; then the next page begins behind the block.
    EXPECT_FALSE(m_store->keepPage(madeKey(), madePage(7, {}, 8), 0));
    EXPECT_TRUE(m_store->keepPage(madeKey(), madePage(6, {}, 8), 0));
}

TEST_F(HistoryStoreTest, RefusesBlockNumbersThatCannotBeKept)
{
    constexpr std::uint64_t last = std::numeric_limits<std::int64_t>::max();
    keep(madePage(0, {madeRow(last, 0, "a")}, last));
    EXPECT_EQ(rowsOf(*m_store, madeKey())[0].block, last);
    const auto refused =
        m_store->keepPage(madeKey(), madePage(0, {madeRow(last + 1, 0, "a")}, 1), 0);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Unusable);
    EXPECT_EQ(rowsOf(*m_store, madeKey()).size(), 1u);
}

TEST_F(HistoryStoreTest, ClearingGivesTheRoomBack)
{
    std::vector<HistoryRow> rows;
    for (std::uint64_t i = 0; i < 300; ++i) {
        rows.push_back(madeRow(i, 0, "a"));
        rows.back()[RowField::Input] = std::string(10'000, 'f');
    }
    keep(madePage(0, rows, 300));
    const auto full = m_store->size();
    EXPECT_EQ(full->rows, 300u);
    EXPECT_EQ(full->histories, 1u);
    EXPECT_GT(full->bytes, 3'000'000u);
    ASSERT_TRUE(m_store->clear());
    const auto empty = m_store->size();
    EXPECT_EQ(empty->rows, 0u);
    EXPECT_EQ(empty->histories, 0u);
    EXPECT_LT(empty->bytes, 200'000u);
    EXPECT_TRUE(m_store->histories()->empty());
    EXPECT_EQ(keep(madePage(0, {madeRow(1, 0, "a")}, 1)).rows, 1u);
}

}  // namespace
}  // namespace walletloupe::store
