#include "core/explorer/rate_limiter.h"

#include "core/base/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace walletloupe::explorer {
namespace {

using namespace std::chrono_literals;
using Time = RateLimiter::Time;

const Time kStart = Time() + 1h;

std::size_t maxInOneSecond(const std::vector<Time>& sent)
{
    std::size_t most = 0;
    for (std::size_t first = 0, last = 0; last < sent.size(); ++last) {
        while (sent[last] - sent[first] >= 1s)
            ++first;
        most = std::max(most, last - first + 1);
    }
    return most;
}

TEST(RateLimiter, TheFirstCallLeavesAtOnceAndTheNextAfterTheSpacing)
{
    RateLimiter limiter(2.5, 1s);
    EXPECT_EQ(limiter.nextDeparture(kStart), kStart);
    limiter.sent(kStart);
    EXPECT_EQ(limiter.nextDeparture(kStart), kStart + 400ms);
    EXPECT_EQ(limiter.nextDeparture(kStart + 399ms), kStart + 400ms);
    EXPECT_EQ(limiter.nextDeparture(kStart + 401ms), kStart + 401ms);
}

TEST(RateLimiter, NoSecondSeesMoreThanTheRateRoundedUp)
{
    Random random(3);
    for (const double rate : {0.4, 1.0, 1.6, 2.5, 3.0, 4.0, 7.3}) {
        RateLimiter limiter(rate, 1s);
        std::vector<Time> sent;
        Time now = kStart;
        for (int i = 0; i < 400; ++i) {
            now = limiter.nextDeparture(now);
            limiter.sent(now);
            sent.push_back(now);
            const auto chance = random.below(20);
            if (chance == 0)
                limiter.throttled(now, now + 30ms, std::nullopt);
            else if (chance < 12)
                limiter.succeeded();
            now += std::chrono::milliseconds(random.below(200));
        }
        EXPECT_LE(maxInOneSecond(sent), static_cast<std::size_t>(std::ceil(rate))) << rate;
    }
}

TEST(RateLimiter, ThrottlingHalvesDownToAnEighth)
{
    RateLimiter limiter(8.0, 1s);
    Time now = kStart;
    for (const double rate : {4.0, 2.0, 1.0, 1.0}) {
        now += 1s;
        limiter.throttled(now, now, std::nullopt);
        EXPECT_EQ(limiter.callsPerSecond(), rate);
    }
}

TEST(RateLimiter, OneBurstSlowsDownOnce)
{
    RateLimiter limiter(8.0, 1s);
    for (int i = 0; i < 6; ++i)
        limiter.throttled(kStart, kStart + 100ms, std::nullopt);
    EXPECT_EQ(limiter.callsPerSecond(), 4.0);
    limiter.throttled(kStart + 100ms, kStart + 200ms, std::nullopt);
    EXPECT_EQ(limiter.callsPerSecond(), 2.0);
}

TEST(RateLimiter, RecoversStepByStepToTheFullRateAndNoFurther)
{
    RateLimiter limiter(8.0, 1s);
    limiter.throttled(kStart, kStart, std::nullopt);
    double before = limiter.callsPerSecond();
    for (int i = 0; i < 40; ++i) {
        limiter.succeeded();
        EXPECT_GE(limiter.callsPerSecond(), before);
        EXPECT_LE(limiter.callsPerSecond() - before, 1.0);
        before = limiter.callsPerSecond();
    }
    EXPECT_EQ(before, 8.0);
}

TEST(RateLimiter, HoldsForWhatIsRequestedAndAtLeastTheShortest)
{
    RateLimiter limiter(0.0, 1s);
    EXPECT_EQ(limiter.throttled(kStart, kStart, 0ms), 1s);
    EXPECT_EQ(limiter.nextDeparture(kStart), kStart + 1s);
    EXPECT_EQ(limiter.throttled(kStart - 1ms, kStart, 5s), 5s);
    EXPECT_EQ(limiter.nextDeparture(kStart), kStart + 5s);
    EXPECT_EQ(limiter.throttled(kStart - 1ms, kStart + 1s, 1s), 4s);
    EXPECT_EQ(limiter.nextDeparture(kStart + 6s), kStart + 6s);
}

TEST(RateLimiter, HoldsLongerWhileNothingElseIsAnswered)
{
    RateLimiter limiter(0.0, 1s);
    Time now = kStart;
    for (const auto hold : {1s, 2s, 4s, 8s, 8s}) {
        EXPECT_EQ(limiter.throttled(now, now, std::nullopt), hold);
        now += hold;
    }
    limiter.succeeded();
    EXPECT_EQ(limiter.throttled(now, now, std::nullopt), 1s);
}

TEST(RateLimiter, ARateOfZeroSpacesNothing)
{
    RateLimiter limiter(0.0, 1s);
    limiter.sent(kStart);
    EXPECT_EQ(limiter.nextDeparture(kStart), kStart);
    EXPECT_EQ(limiter.callsPerSecond(), 0.0);
}

}  // namespace
}  // namespace walletloupe::explorer
