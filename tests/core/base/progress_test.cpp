#include "core/base/progress.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace walletloupe {
namespace {

TEST(Progress, ReportsToNobodyByDefault)
{
    const Progress progress;
    progress.report(0.5);
    EXPECT_FALSE(progress.cancelled());
}

TEST(Progress, IsCancelledThroughItsToken)
{
    std::stop_source stop;
    const Progress progress(stop.get_token());
    EXPECT_FALSE(progress.cancelled());
    stop.request_stop();
    EXPECT_TRUE(progress.cancelled());
    EXPECT_TRUE(progress.part(0.2, 0.4).cancelled());
}

TEST(Progress, ReportsAtMostOncePerMille)
{
    std::vector<double> told;
    const Progress progress({}, [&](double fraction) { told.push_back(fraction); });
    for (int i = 0; i <= 100'000; ++i)
        progress.report(i / 100'000.0);
    EXPECT_EQ(told.size(), 1001U);
    EXPECT_EQ(told.front(), 0.0);
    EXPECT_EQ(told.back(), 1.0);
}

TEST(Progress, NeverGoesBack)
{
    std::vector<double> told;
    const Progress progress({}, [&](double fraction) { told.push_back(fraction); });
    progress.report(0.5);
    progress.report(0.25);
    progress.report(0.75);
    EXPECT_EQ(told, (std::vector<double>{0.5, 0.75}));
}

TEST(Progress, StaysBetweenNothingAndAll)
{
    std::vector<double> told;
    const Progress progress({}, [&](double fraction) { told.push_back(fraction); });
    progress.report(-3.0);
    progress.report(7.0);
    EXPECT_EQ(told, (std::vector<double>{0.0, 1.0}));
}

TEST(Progress, APartIsAStretchOfTheWhole)
{
    std::vector<double> told;
    const Progress progress({}, [&](double fraction) { told.push_back(fraction); });
    const Progress secondHalf = progress.part(0.5, 1.0);
    secondHalf.report(0.0);
    secondHalf.part(0.5, 1.0).report(0.5);
    EXPECT_EQ(told, (std::vector<double>{0.5, 0.875}));
}

TEST(Progress, TakesReportsFromManyThreads)
{
    std::atomic<int> calls{0};
    const Progress progress({}, [&](double) { ++calls; });
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i <= 1000; ++i)
                progress.report(i / 1000.0);
        });
    threads.clear();
    EXPECT_GE(calls, 1);
    EXPECT_LE(calls, 1001);
}

}  // namespace
}  // namespace walletloupe
