#include "core/base/executor.h"

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <set>
#include <stop_token>
#include <thread>
#include <vector>

namespace walletloupe {
namespace {

TEST(Executor, RunsEveryChunkOnce)
{
    for (const unsigned threads : {1U, 2U, 3U, 8U}) {
        const Executor executor(threads);
        EXPECT_EQ(executor.threads(), threads);
        for (const std::size_t chunks :
             {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{7}, std::size_t{1000}}) {
            std::vector<std::atomic<int>> calls(chunks);
            executor.forEach(chunks, [&](std::size_t chunk) { ++calls[chunk]; });
            for (std::size_t i = 0; i < chunks; ++i)
                ASSERT_EQ(calls[i], 1) << threads << " threads, chunk " << i;
        }
    }
}

TEST(Executor, ReturnsOnlyWhenAllChunksAreDone)
{
    const Executor executor(4);
    std::vector<double> slots(64, 0.0);
    for (int round = 1; round <= 200; ++round) {
        executor.forEach(slots.size(), [&](std::size_t chunk) { slots[chunk] += 1.0; });
        for (const double slot : slots)
            ASSERT_EQ(slot, round);
    }
}

TEST(Executor, IsTheCallersThreadAloneByDefault)
{
    const auto caller = std::this_thread::get_id();
    for (const Executor& executor : {Executor(), Executor(1), Executor(8).alone()}) {
        EXPECT_EQ(executor.threads(), 1U);
        executor.forEach(5, [&](std::size_t) { EXPECT_EQ(std::this_thread::get_id(), caller); });
    }
    EXPECT_GE(Executor(0).threads(), 1U);
}

/// Threads that run two chunks, each of which waits for the other: one thread could never end.
std::set<std::thread::id> threadsOfTwo(const Executor& executor)
{
    std::atomic<int> arrived{0};
    std::mutex mutex;
    std::set<std::thread::id> threads;
    executor.forEach(2, [&](std::size_t) {
        ++arrived;
        while (arrived < 2)
            std::this_thread::yield();
        const std::lock_guard lock(mutex);
        threads.insert(std::this_thread::get_id());
    });
    return threads;
}

TEST(Executor, UsesTheThreadsItHas)
{
    EXPECT_EQ(threadsOfTwo(Executor(2)).size(), 2U);
}

TEST(Executor, CopiesShareTheThreads)
{
    const Executor executor(2);
    const Executor copy = executor;
    EXPECT_EQ(threadsOfTwo(executor), threadsOfTwo(copy));
    EXPECT_EQ(threadsOfTwo(executor), threadsOfTwo(executor.part(0.2, 0.4)));
}

TEST(Executor, CallsMayNest)
{
    for (const unsigned threads : {1U, 2U, 3U}) {
        const Executor executor(threads);
        std::vector<std::atomic<int>> calls(6 * 5 * 4);
        executor.forEach(6, [&](std::size_t a) {
            executor.forEach(5, [&](std::size_t b) {
                executor.forEach(4, [&](std::size_t c) { ++calls[(a * 5 + b) * 4 + c]; });
            });
        });
        for (const std::atomic<int>& count : calls)
            ASSERT_EQ(count, 1) << threads << " threads";
    }
}

TEST(Executor, AnInnerCallUsesIdleThreads)
{
    // One works on each outer chunk, so that one of three is left for the inner call.
    const Executor executor(3);
    std::size_t inner = 0;
    executor.forEach(2, [&](std::size_t chunk) {
        if (chunk == 0)
            inner = threadsOfTwo(executor).size();
    });
    EXPECT_EQ(inner, 2U);
}

TEST(Executor, TakesCallsFromSeveralThreads)
{
    const Executor executor(3);
    std::vector<std::atomic<int>> calls(4 * 500);
    {
        std::vector<std::jthread> callers;
        for (std::size_t caller = 0; caller < 4; ++caller)
            callers.emplace_back([&calls, executor, caller] {
                for (std::size_t round = 0; round < 50; ++round)
                    executor.forEach(
                        10, [&](std::size_t chunk) { ++calls[caller * 500 + round * 10 + chunk]; });
            });
    }
    for (const std::atomic<int>& count : calls)
        ASSERT_EQ(count, 1);
}

TEST(Executor, CarriesProgressAndCancellation)
{
    std::stop_source stop;
    double last = -1.0;
    const Executor executor(2, Progress(stop.get_token(), [&](double whole) { last = whole; }));
    const Executor half = executor.part(0.5, 1.0);
    half.report(0.5);
    EXPECT_DOUBLE_EQ(last, 0.75);
    half.alone().report(1.0);
    EXPECT_DOUBLE_EQ(last, 1.0);
    const Progress& progress = half;
    EXPECT_FALSE(half.cancelled());
    stop.request_stop();
    EXPECT_TRUE(half.cancelled());
    EXPECT_TRUE(executor.alone().cancelled());
    EXPECT_TRUE(progress.cancelled());
    EXPECT_FALSE(Executor(2).cancelled());
}

}  // namespace
}  // namespace walletloupe
