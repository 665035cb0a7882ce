#include "core/base/number_text.h"

#include "core/base/random.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace walletloupe {
namespace {

TEST(FixedText, RoundsToTheDigitsRequested)
{
    EXPECT_EQ(fixedText(0.8514, 3), "0.851");
    EXPECT_EQ(fixedText(2.0, 0), "2");
    EXPECT_EQ(fixedText(-1.005, 1), "-1.0");
    EXPECT_EQ(fixedText(1234567.5, 2), "1234567.50");
}

TEST(Counted, HasASingular)
{
    EXPECT_EQ(counted(0, "row", "rows"), "0 rows");
    EXPECT_EQ(counted(1, "row", "rows"), "1 row");
    EXPECT_EQ(counted(2, "row", "rows"), "2 rows");
    EXPECT_EQ(counted(18'446'744'073'709'551'615U, "row", "rows"), "18446744073709551615 rows");
}

TEST(GroupedText, SetsThousandsApart)
{
    EXPECT_EQ(groupedText(0), "0");
    EXPECT_EQ(groupedText(999), "999");
    EXPECT_EQ(groupedText(1000), "1,000");
    EXPECT_EQ(groupedText(18'446'744'073'709'551'615U), "18,446,744,073,709,551,615");
    EXPECT_EQ(countedInGroups(1, "row", "rows"), "1 row");
    EXPECT_EQ(countedInGroups(120'000, "row", "rows"), "120,000 rows");
}

TEST(ExactText, IsTheShortestThatReadsBack)
{
    EXPECT_EQ(exactText(0.1), "0.1");
    EXPECT_EQ(exactText(0.1 + 0.2), "0.30000000000000004");
    EXPECT_EQ(exactText(3.0), "3");
    EXPECT_EQ(exactText(-0.0), "-0");
}

TEST(ExactText, ReadsBackAsTheSameNumber)
{
    Random random(7);
    for (int i = 0; i < 20'000; ++i) {
        const auto value = std::bit_cast<double>(random.next());
        if (!std::isfinite(value))
            continue;
        const std::string text = exactText(value);
        ASSERT_EQ(std::strtod(text.c_str(), nullptr), value) << text;
    }
    for (const double value :
         {std::numeric_limits<double>::max(), std::numeric_limits<double>::min(),
          std::numeric_limits<double>::denorm_min()})
        EXPECT_EQ(std::strtod(exactText(value).c_str(), nullptr), value);
}

}  // namespace
}  // namespace walletloupe
