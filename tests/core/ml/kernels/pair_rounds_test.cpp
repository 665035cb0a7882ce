#include "core/ml/kernels/pair_rounds.h"

#include <gtest/gtest.h>

#include <atomic>
#include <vector>

namespace walletloupe::ml {
namespace {

void expectEveryPairOnce(std::size_t total, std::size_t unit)
{
    const Executor executor(3);
    std::vector<std::atomic<int>> busy(total + 1);
    std::atomic<std::size_t> pairs{0};
    std::atomic<int> clashes{0};
    EXPECT_TRUE(forEachPairOfBlocks(total, unit, executor, [&](const Range& a, const Range& b) {
        EXPECT_EQ(a.begin % unit + b.begin % unit, 0U);
        clashes += busy[a.begin]++ > 0 ? 1 : 0;
        if (a.begin == b.begin) {
            pairs += (a.end - a.begin) * (a.end - a.begin - 1) / 2;
        } else {
            clashes += busy[b.begin]++ > 0 || a.end > b.begin ? 1 : 0;
            pairs += (a.end - a.begin) * (b.end - b.begin);
            --busy[b.begin];
        }
        --busy[a.begin];
    }));
    EXPECT_EQ(pairs, total < 2 ? 0 : total * (total - 1) / 2) << total << " by " << unit;
    EXPECT_EQ(clashes, 0) << total << " by " << unit;
}

TEST(PairRounds, EveryPairOfRowsMeetsOnceAndNoRowIsInTwoPairsAtATime)
{
    for (const std::size_t total : {0U, 1U, 7U, 8U, 9U, 100U, 5000U}) {
        for (const std::size_t unit : {1U, 2U, 32U})
            expectEveryPairOnce(total, unit);
    }
}

TEST(PairRounds, EachBlockMeetsTheOthersInAnOrderThatThreadsHaveNoPartIn)
{
    const auto meetings = [](unsigned threads) {
        const Executor executor(threads);
        std::vector<std::vector<std::size_t>> met(5000);
        forEachPairOfBlocks(5000, 1, executor, [&](const Range& a, const Range& b) {
            met[a.begin].push_back(b.begin);
            if (a.begin != b.begin)
                met[b.begin].push_back(a.begin);
        });
        return met;
    };
    EXPECT_EQ(meetings(1), meetings(3));
}

TEST(PairRounds, StopWhenCancelled)
{
    std::stop_source stop;
    int calls = 0;
    EXPECT_FALSE(forEachPairOfBlocks(5000, 1, Executor(1, Progress(stop.get_token())),
                                     [&](const Range&, const Range&) {
                                         ++calls;
                                         stop.request_stop();
                                     }));
    EXPECT_EQ(calls, 1);
}

}  // namespace
}  // namespace walletloupe::ml
