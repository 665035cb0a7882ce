#include "core/csv/files/big_memory.h"

#include <gtest/gtest.h>

#include <numeric>
#include <string>
#include <vector>

namespace walletloupe::csv {
namespace {

TEST(BigMemory, MakesRoomThatKeepsWhatIsThere)
{
    for (const std::size_t count : {0U, 1U, 1U << 19, 3U << 19}) {
        std::vector<double> numbers{1.0, 2.0};
        reserveLarge(numbers, count);
        EXPECT_GE(numbers.capacity(), count);
        EXPECT_EQ(numbers, (std::vector<double>{1.0, 2.0}));
        numbers.resize(count + 2);
        std::iota(numbers.begin(), numbers.end(), 0.0);
        EXPECT_EQ(numbers.back(), static_cast<double>(count + 1));
        std::string text = "id";
        reserveLarge(text, 8 * count);
        EXPECT_EQ(text, "id");
    }
}

}  // namespace
}  // namespace walletloupe::csv
