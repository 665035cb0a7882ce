#include "core/explorer/retry_after.h"

#include <gtest/gtest.h>

#include <chrono>
#include <optional>

namespace walletloupe::explorer {
namespace {

using namespace std::chrono_literals;

/// Sunday, 6 November 1994, 8:49:37 UTC.
constexpr std::chrono::system_clock::time_point now{784111777s};

TEST(RetryAfter, IsSeconds)
{
    EXPECT_EQ(waitOfRetryAfter("0", now), 0s);
    EXPECT_EQ(waitOfRetryAfter(" 120 ", now), 120s);
    EXPECT_EQ(waitOfRetryAfter("86400", now), 24h);
    EXPECT_EQ(waitOfRetryAfter("86401", now), 24h);
}

TEST(RetryAfter, IsADate)
{
    EXPECT_EQ(waitOfRetryAfter("Sun, 06 Nov 1994 08:49:37 GMT", now), 0s);
    EXPECT_EQ(waitOfRetryAfter("Sun, 06 Nov 1994 08:50:07 GMT", now), 30s);
    EXPECT_EQ(waitOfRetryAfter("Sun, 06 Nov 1994 08:49:07 GMT", now), 0s);
    EXPECT_EQ(waitOfRetryAfter("Tue, 08 Nov 1994 08:49:37 GMT", now), 24h);
}

TEST(RetryAfter, IsNothingReadable)
{
    for (const char* header : {"", "soon", "-1", "1.5", "Sun, 06 Nov 1994", "18446744073709551616"})
        EXPECT_EQ(waitOfRetryAfter(header, now), std::nullopt) << header;
}

}  // namespace
}  // namespace walletloupe::explorer
