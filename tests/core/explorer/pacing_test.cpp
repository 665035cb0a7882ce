#include "core/explorer/pacing.h"

#include "core/base/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace walletloupe::explorer {
namespace {

using namespace std::chrono_literals;
using Time = Pacing::Time;

const Time kStart = Time() + 1h;

std::size_t mostInOneSecond(const std::vector<Time>& sent)
{
    std::size_t most = 0;
    for (std::size_t first = 0, last = 0; last < sent.size(); ++last) {
        while (sent[last] - sent[first] >= 1s)
            ++first;
        most = std::max(most, last - first + 1);
    }
    return most;
}

TEST(Pacing, TheFirstCallLeavesAtOnceAndTheNextAfterTheSpacing)
{
    Pacing pacing(2.5, 1s);
    EXPECT_EQ(pacing.nextDeparture(kStart), kStart);
    pacing.sent(kStart);
    EXPECT_EQ(pacing.nextDeparture(kStart), kStart + 400ms);
    EXPECT_EQ(pacing.nextDeparture(kStart + 399ms), kStart + 400ms);
    EXPECT_EQ(pacing.nextDeparture(kStart + 401ms), kStart + 401ms);
}

TEST(Pacing, NoSecondSeesMoreThanTheRateRoundedUp)
{
    Random random(3);
    for (const double rate : {0.4, 1.0, 1.6, 2.5, 3.0, 4.0, 7.3}) {
        Pacing pacing(rate, 1s);
        std::vector<Time> sent;
        Time now = kStart;
        for (int i = 0; i < 400; ++i) {
            now = pacing.nextDeparture(now);
            pacing.sent(now);
            sent.push_back(now);
            const auto chance = random.below(20);
            if (chance == 0)
                pacing.throttled(now, now + 30ms, std::nullopt);
            else if (chance < 12)
                pacing.succeeded();
            now += std::chrono::milliseconds(random.below(200));
        }
        EXPECT_LE(mostInOneSecond(sent), static_cast<std::size_t>(std::ceil(rate))) << rate;
    }
}

TEST(Pacing, ThrottlingHalvesDownToAnEighth)
{
    Pacing pacing(8.0, 1s);
    Time now = kStart;
    for (const double rate : {4.0, 2.0, 1.0, 1.0}) {
        now += 1s;
        pacing.throttled(now, now, std::nullopt);
        EXPECT_EQ(pacing.callsPerSecond(), rate);
    }
}

TEST(Pacing, OneBurstSlowsDownOnce)
{
    Pacing pacing(8.0, 1s);
    for (int i = 0; i < 6; ++i)
        pacing.throttled(kStart, kStart + 100ms, std::nullopt);
    EXPECT_EQ(pacing.callsPerSecond(), 4.0);
    pacing.throttled(kStart + 100ms, kStart + 200ms, std::nullopt);
    EXPECT_EQ(pacing.callsPerSecond(), 2.0);
}

TEST(Pacing, RecoversStepByStepToTheFullRateAndNoFurther)
{
    Pacing pacing(8.0, 1s);
    pacing.throttled(kStart, kStart, std::nullopt);
    double before = pacing.callsPerSecond();
    for (int i = 0; i < 40; ++i) {
        pacing.succeeded();
        EXPECT_GE(pacing.callsPerSecond(), before);
        EXPECT_LE(pacing.callsPerSecond() - before, 1.0);
        before = pacing.callsPerSecond();
    }
    EXPECT_EQ(before, 8.0);
}

TEST(Pacing, HoldsForWhatIsAskedAndAtLeastTheShortest)
{
    Pacing pacing(0.0, 1s);
    EXPECT_EQ(pacing.throttled(kStart, kStart, 0ms), 1s);
    EXPECT_EQ(pacing.nextDeparture(kStart), kStart + 1s);
    EXPECT_EQ(pacing.throttled(kStart - 1ms, kStart, 5s), 5s);
    EXPECT_EQ(pacing.nextDeparture(kStart), kStart + 5s);
    EXPECT_EQ(pacing.throttled(kStart - 1ms, kStart + 1s, 1s), 4s);
    EXPECT_EQ(pacing.nextDeparture(kStart + 6s), kStart + 6s);
}

TEST(Pacing, HoldsLongerWhileNothingElseIsAnswered)
{
    Pacing pacing(0.0, 1s);
    Time now = kStart;
    for (const auto hold : {1s, 2s, 4s, 8s, 8s}) {
        EXPECT_EQ(pacing.throttled(now, now, std::nullopt), hold);
        now += hold;
    }
    pacing.succeeded();
    EXPECT_EQ(pacing.throttled(now, now, std::nullopt), 1s);
}

TEST(Pacing, ARateOfZeroSpacesNothing)
{
    Pacing pacing(0.0, 1s);
    pacing.sent(kStart);
    EXPECT_EQ(pacing.nextDeparture(kStart), kStart);
    EXPECT_EQ(pacing.callsPerSecond(), 0.0);
}

}  // namespace
}  // namespace walletloupe::explorer
