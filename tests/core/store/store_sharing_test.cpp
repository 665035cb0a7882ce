#include "core/base/random.h"
#include "core/store/history_store.h"
#include "tests/core/store/synthetic_pages.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace walletloupe::store {
namespace {

using chain::HistoryPage;
using chain::HistoryRow;
using tests::madeKey;
using tests::madePage;
using tests::madeRow;
using tests::rowsOf;

constexpr std::uint64_t kPages = 60;
constexpr std::uint64_t kBlocksOfPage = 20;

/// The rows of blocks [from, to): one or more a block, of changing length.
std::vector<HistoryRow> rowsOfBlocks(std::uint64_t from, std::uint64_t to)
{
    std::vector<HistoryRow> rows;
    for (std::uint64_t block = from; block < to; ++block)
        for (std::uint64_t i = 0; i <= block % 3; ++i) {
            rows.push_back(madeRow(block, i, "0x" + std::to_string(block * 10 + i)));
            rows.back()[chain::RowField::Input] = std::string(block * 37 % 5000, 'e');
        }
    return rows;
}

/// Begins in the last block of the page before it, as the pages of a provider do.
HistoryPage numberedPage(std::uint64_t number)
{
    const std::uint64_t from = number == 0 ? 0 : number * kBlocksOfPage - 1;
    const std::uint64_t end = (number + 1) * kBlocksOfPage;
    HistoryPage page = madePage(from, rowsOfBlocks(from, end), end - 1);
    page.after.complete = number + 1 == kPages;
    return page;
}

/// Which page comes next, and that the file holds those before it and nothing else.
std::uint64_t checkedProgress(const HistoryStore& store, const HistoryKey& key)
{
    const auto state = store.state(key);
    if (!state) {
        ADD_FAILURE() << state.error().message;
        return 0;
    }
    const std::uint64_t pages = *state ? ((*state)->position.nextBlock + 1) / kBlocksOfPage : 0;
    const auto rows = rowsOf(store, key);
    EXPECT_EQ(rows, rowsOfBlocks(0, pages * kBlocksOfPage));
    EXPECT_EQ(*state ? (*state)->rows : 0, rows.size());
    return pages;
}

/// The writer of a program of its own: tells each page that it has kept.
[[noreturn]] void writePages(const std::string& path, std::uint64_t from, int pipe)
{
    const auto store = HistoryStore::open(path);
    for (std::uint64_t number = from; store && number < kPages; ++number) {
        if (!(*store)->keepPage(madeKey(), numberedPage(number), 0))
            break;
        const char told = 1;
        if (::write(pipe, &told, 1) != 1)
            break;
    }
    ::_exit(0);
}

/// Kills a writer with SIGKILL somewhere behind its `pages`th page. How many it has told.
std::uint64_t killWriter(const std::string& path, std::uint64_t from, std::uint64_t pages,
                         std::uint64_t spins)
{
    int ends[2];
    EXPECT_EQ(::pipe(ends), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        writePages(path, from, ends[1]);
    }
    ::close(ends[1]);
    std::uint64_t told = 0;
    char byte = 0;
    while (told < pages && ::read(ends[0], &byte, 1) == 1)
        ++told;
    // Somewhere within what the writer does next: a call of the system takes its time.
    for (std::uint64_t i = 0; i < spins; ++i)
        ::getppid();
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    while (::read(ends[0], &byte, 1) == 1)
        ++told;
    ::close(ends[0]);
    return told;
}

TEST(StoreSharing, AKilledWriterLosesNoPageAndDoublesNone)
{
    Random random(7);
    for (int round = 0; round < 4; ++round) {
        const tests::TemporaryFolder folder;
        const std::string path = folder.path("histories.sqlite");
        std::uint64_t known = 0;
        for (int kills = 0; known < kPages; ++kills) {
            ASSERT_LT(kills, 1000);
            const std::uint64_t told =
                killWriter(path, known, random.below(6), random.below(50'000));
            const auto store = tests::openedStore(path);
            ASSERT_NE(store, nullptr);
            const std::uint64_t next = checkedProgress(*store, madeKey());
            ASSERT_GE(next, known + told);
            ASSERT_FALSE(testing::Test::HasFailure());
            known = next;
        }
        EXPECT_TRUE((*tests::openedStore(path)->state(madeKey()))->position.complete);
    }
}

void keepPages(const std::string& path, const HistoryKey& key)
{
    const auto store = HistoryStore::open(path);
    ASSERT_TRUE(store) << store.error().message;
    for (std::uint64_t number = 0; number < kPages; ++number) {
        const auto kept = (*store)->keepPage(key, numberedPage(number), 0);
        ASSERT_TRUE(kept) << kept.error().message;
    }
}

TEST(StoreSharing, ProgramsWriteTheirHistoriesAtOnce)
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.path("histories.sqlite");
    {
        std::vector<std::jthread> writers;
        for (std::uint8_t wallet = 1; wallet <= 4; ++wallet)
            writers.emplace_back([&path, wallet] { keepPages(path, madeKey(wallet)); });
    }
    const auto store = tests::openedStore(path);
    for (std::uint8_t wallet = 1; wallet <= 4; ++wallet)
        EXPECT_EQ(checkedProgress(*store, madeKey(wallet)), kPages);
    EXPECT_EQ(store->size()->histories, 4u);
}

TEST(StoreSharing, ProgramsThatWriteOneHistoryLeaveNoGap)
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.path("histories.sqlite");
    {
        const auto fetch = [&path] {
            const auto store = tests::openedStore(path);
            // Where the other has begun anew, this one goes on from where the file stands.
            for (std::uint64_t next = 0; next < kPages;) {
                const auto kept = store->keepPage(madeKey(), numberedPage(next), 0);
                ASSERT_TRUE(kept || kept.error().code == ErrorCode::Unusable)
                    << kept.error().message;
                next = kept ? next + 1
                            : ((*store->state(madeKey()))->position.nextBlock + 1) / kBlocksOfPage;
            }
        };
        const std::jthread first(fetch);
        const std::jthread second(fetch);
    }
    EXPECT_GT(checkedProgress(*tests::openedStore(path), madeKey()), 0u);
}

TEST(StoreSharing, AReaderSeesOneMomentWhileOthersWrite)
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.path("histories.sqlite");
    const auto reader = tests::openedStore(path);
    const auto writer = tests::openedStore(path);
    ASSERT_TRUE(writer->keepPage(madeKey(), numberedPage(0), 0));
    std::vector<HistoryRow> rows;
    ASSERT_TRUE(reader->readRows(madeKey(), [&](const HistoryRow& row) {
        if (rows.empty()) {
            EXPECT_TRUE(writer->keepPage(madeKey(), numberedPage(1), 0));
            EXPECT_TRUE(writer->forget(madeKey()));
        }
        rows.push_back(row);
        return true;
    }));
    EXPECT_EQ(rows, rowsOfBlocks(0, kBlocksOfPage));
    EXPECT_EQ(*reader->state(madeKey()), std::nullopt);
}

TEST(StoreSharing, ClearingWhileAnotherReadsGivesTheRoomBackInTheEnd)
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.path("histories.sqlite");
    {
        const auto reader = tests::openedStore(path);
        const auto writer = tests::openedStore(path);
        for (std::uint64_t number = 0; number < kPages; ++number)
            ASSERT_TRUE(writer->keepPage(madeKey(), numberedPage(number), 0));
        ASSERT_TRUE(reader->readRows(madeKey(), [](const HistoryRow&) { return false; }));
        ASSERT_TRUE(writer->clear());
        EXPECT_TRUE(rowsOf(*reader, madeKey()).empty());
    }
    EXPECT_LT(tests::openedStore(path)->size()->bytes, 300'000u);
}

}  // namespace
}  // namespace walletloupe::store
