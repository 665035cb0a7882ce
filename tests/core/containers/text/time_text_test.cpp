#include "core/containers/text/time_text.h"

#include <gtest/gtest.h>

namespace walletloupe::containers {
namespace {

TEST(TimeText, Dates)
{
    EXPECT_EQ(dateText(0), "1970-01-01");
    EXPECT_EQ(dateText(19'097), "2022-04-15");
    EXPECT_EQ(dateText(-719'162), "0001-01-01");
    EXPECT_EQ(dateText(2'932'896), "9999-12-31");
    EXPECT_EQ(dateText(-719'163), "");
    EXPECT_EQ(dateText(2'932'897), "");
}

TEST(TimeText, Times)
{
    EXPECT_EQ(timeText(0), "1970-01-01 00:00:00");
    EXPECT_EQ(timeText(1'650'000'000), "2022-04-15 05:20:00");
    EXPECT_EQ(timeText(-1), "1969-12-31 23:59:59");
    EXPECT_EQ(timeText(-1, 500'000'000), "1969-12-31 23:59:59.5");
    EXPECT_EQ(timeText(1, 1), "1970-01-01 00:00:01.000000001");
    EXPECT_EQ(timeText(999'999'999'999), "");
}

}  // namespace
}  // namespace walletloupe::containers
