#include "core/wallets/sorted_values.h"

#include "core/base/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace walletloupe::wallets {
namespace {

TEST(SortedValues, LeavesOutWhatIsNoNumberAndKeepsTheRest)
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double inf = std::numeric_limits<double>::infinity();
    const std::vector<double> values{3.0, nan, -1.5, inf, 0.0, -inf, -1e300, 1e-310, 3.0};
    EXPECT_EQ(sortedValues(values).value(),
              (std::vector<double>{-1e300, -1.5, 0.0, 1e-310, 3.0, 3.0}));
}

TEST(SortedValues, HasOneZeroOnly)
{
    const auto sorted = sortedValues(std::vector<double>{0.0, -0.0, 0.0}).value();
    for (const double value : sorted)
        EXPECT_FALSE(std::signbit(value));
}

TEST(SortedValues, IsTheOrderOfTheStandardSort)
{
    std::vector<double> values;
    std::uint64_t bits = 88172645463325252ULL;
    while (values.size() < 20'000) {
        bits ^= bits << 13;
        bits ^= bits >> 7;
        bits ^= bits << 17;
        if (const auto value = std::bit_cast<double>(bits); std::isfinite(value))
            values.push_back(value);
    }
    const auto sorted = sortedValues(values).value();
    std::sort(values.begin(), values.end());
    EXPECT_EQ(sorted, values);
}

TEST(SortedValues, OfNothingIsNothingAndStopsWhenCancelled)
{
    EXPECT_TRUE(sortedValues({}).value().empty());
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(sortedValues(std::vector<double>{2.0, 1.0}, Progress(stop.get_token())));
}

}  // namespace
}  // namespace walletloupe::wallets
