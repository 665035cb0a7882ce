#include "core/base/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace walletloupe {
namespace {

TEST(ThreadTeam, RunsEveryChunkOnce)
{
    for (const unsigned threads : {1U, 2U, 3U, 8U}) {
        ThreadTeam team(threads);
        EXPECT_EQ(team.threads(), threads);
        for (const std::size_t chunks :
             {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{7}, std::size_t{1000}}) {
            std::vector<std::atomic<int>> calls(chunks);
            team.forEach(chunks, [&](std::size_t chunk) { ++calls[chunk]; });
            for (std::size_t i = 0; i < chunks; ++i)
                ASSERT_EQ(calls[i], 1) << threads << " threads, chunk " << i;
        }
    }
}

TEST(ThreadTeam, ReturnsOnlyWhenAllChunksAreDone)
{
    ThreadTeam team(4);
    std::vector<double> slots(64, 0.0);
    for (int round = 1; round <= 200; ++round) {
        team.forEach(slots.size(), [&](std::size_t chunk) { slots[chunk] += 1.0; });
        for (const double slot : slots)
            ASSERT_EQ(slot, round);
    }
}

TEST(ThreadTeam, OfOneStaysOnTheCaller)
{
    ThreadTeam team(1);
    const auto caller = std::this_thread::get_id();
    team.forEach(5, [&](std::size_t) { EXPECT_EQ(std::this_thread::get_id(), caller); });
}

TEST(ThreadTeam, UsesTheThreadsItHas)
{
    // Each chunk waits for the other, so that one thread alone could never finish.
    ThreadTeam team(2);
    std::atomic<int> arrived{0};
    std::mutex mutex;
    std::set<std::thread::id> threads;
    team.forEach(2, [&](std::size_t) {
        ++arrived;
        while (arrived < 2)
            std::this_thread::yield();
        const std::lock_guard lock(mutex);
        threads.insert(std::this_thread::get_id());
    });
    EXPECT_EQ(threads.size(), 2U);
}

TEST(ResolveThreads, TakesTheNumberOrAllCores)
{
    EXPECT_EQ(resolveThreads(3), 3U);
    EXPECT_GE(resolveThreads(0), 1U);
}

TEST(FixedChunks, CoverEverythingWithoutOverlap)
{
    for (const std::size_t total : {0U, 1U, 9U, 10U, 11U, 100U}) {
        const FixedChunks chunks(total, 10);
        std::size_t next = 0;
        for (std::size_t i = 0; i < chunks.count(); ++i) {
            const Range range = chunks.range(i);
            EXPECT_EQ(range.begin, next);
            EXPECT_GT(range.end, range.begin);
            EXPECT_LE(range.end - range.begin, 10U);
            next = range.end;
        }
        EXPECT_EQ(next, total);
    }
}

}  // namespace
}  // namespace walletloupe
