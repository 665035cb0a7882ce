#include "core/base/clock.h"

#include <gtest/gtest.h>

namespace walletloupe {
namespace {

std::chrono::system_clock::time_point day(int year, unsigned month, unsigned dayOfMonth)
{
    return std::chrono::sys_days{std::chrono::year{year} / static_cast<int>(month) /
                                 static_cast<int>(dayOfMonth)};
}

TEST(IsoDate, PadsMonthAndDay)
{
    EXPECT_EQ(isoDate(day(2026, 1, 2)), "2026-01-02");
    EXPECT_EQ(isoDate(day(2024, 2, 29)), "2024-02-29");
    EXPECT_EQ(isoDate(day(1970, 1, 1)), "1970-01-01");
}

TEST(IsoDate, TurnsAtMidnightUtc)
{
    const auto midnight = day(2026, 11, 21);
    EXPECT_EQ(isoDate(midnight - std::chrono::microseconds(1)), "2026-11-20");
    EXPECT_EQ(isoDate(midnight), "2026-11-21");
    EXPECT_EQ(isoDate(midnight + std::chrono::hours(24) - std::chrono::microseconds(1)),
              "2026-11-21");
}

TEST(SystemClock, TicksNeverGoBack)
{
    const SystemClock clock;
    const auto first = clock.ticks();
    EXPECT_GE(clock.ticks(), first);
    EXPECT_GT(isoDate(clock.now()), "2025-01-01");
}

}  // namespace
}  // namespace walletloupe
