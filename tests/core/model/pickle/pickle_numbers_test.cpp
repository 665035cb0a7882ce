#include "core/model/pickle/pickle_numbers.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string_view>

namespace walletloupe::model {
namespace {

using namespace std::string_view_literals;

TEST(PickleNumbers, ReadsFloatsOfBothByteOrders)
{
    constexpr auto little = "\0\0\0\0\0\0\xF8\x3F\0\0\0\0\0\0\x04\xC0"sv;
    EXPECT_EQ(numberAt(little, 0, "f8", false), 1.5);
    EXPECT_EQ(numberAt(little, 1, "f8", false), -2.5);
    EXPECT_EQ(numberAt("\x3F\xF8\0\0\0\0\0\0"sv, 0, "f8", true), 1.5);
    EXPECT_EQ(numberAt("\0\0\x20\xC0"sv, 0, "f4", false), -2.5);
    EXPECT_EQ(numberAt("\xC0\x20\0\0"sv, 0, "f4", true), -2.5);
}

TEST(PickleNumbers, ReadsIntegersWithTheirSign)
{
    EXPECT_EQ(integerAt("\x01\0\xFE\xFF"sv, 1, "i2", false), -2);
    EXPECT_EQ(integerAt("\xFE\xFF"sv, 0, "u2", false), 65534);
    EXPECT_EQ(integerAt("\xFF\xFE"sv, 0, "i2", true), -2);
    EXPECT_EQ(integerAt("\0\x01"sv, 1, "b1", false), 1);
    EXPECT_EQ(integerAt("\0\0\0\0\0\0\0\x80"sv, 0, "i8", false),
              std::numeric_limits<std::int64_t>::min());
    EXPECT_EQ(numberAt("\xFF\xFF\xFF\xFF"sv, 0, "i4", false), -1.0);
}

}  // namespace
}  // namespace walletloupe::model
