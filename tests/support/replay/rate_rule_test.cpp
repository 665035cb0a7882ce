#include "tests/support/replay/rate_rule.h"

#include "tests/support/replay/request_log.h"

#include <gtest/gtest.h>

namespace walletloupe::replay {
namespace {

TEST(RateRule, AllowsThreeCallsInAnySecond)
{
    RateRule rule(3);
    EXPECT_TRUE(rule.allows(0));
    EXPECT_TRUE(rule.allows(500));
    EXPECT_TRUE(rule.allows(999));
    EXPECT_FALSE(rule.allows(999));
    EXPECT_TRUE(rule.allows(1000)) << "the first is a second old";
    EXPECT_FALSE(rule.allows(1499)) << "what was refused does not count, what was allowed does";
    EXPECT_TRUE(rule.allows(1500));
}

TEST(RateRule, NoLimitIsNone)
{
    RateRule rule(0);
    for (int call = 0; call < 1000; ++call)
        EXPECT_TRUE(rule.allows(0));
}

TEST(RequestLog, FindsTheBusiestSecond)
{
    EXPECT_EQ(maxCallsInASecond({}), 0U);
    EXPECT_EQ(maxCallsInASecond({0, 999, 1000}), 2U);
    EXPECT_EQ(maxCallsInASecond({0, 900, 950, 1899, 5000}), 3U);
}

}  // namespace
}  // namespace walletloupe::replay
