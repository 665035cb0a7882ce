#include "core/text/duration_text.h"

#include <gtest/gtest.h>

namespace walletloupe::text {
namespace {

TEST(DurationText, RoundsSecondsAndMinutesUp)
{
    EXPECT_EQ(durationText(0.2), "1 s");
    EXPECT_EQ(durationText(40.0), "40 s");
    EXPECT_EQ(durationText(60.0), "1 min");
    EXPECT_EQ(durationText(61.0), "2 min");
}

TEST(DurationText, GivesHoursToATenth)
{
    EXPECT_EQ(durationText(3600.0), "1.0 h");
    EXPECT_EQ(durationText(5400.0), "1.5 h");
}

}  // namespace
}  // namespace walletloupe::text
