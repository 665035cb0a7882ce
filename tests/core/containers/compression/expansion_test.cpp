#include "core/containers/compression/expansion.h"

#include <gtest/gtest.h>

namespace walletloupe::containers {
namespace {

constexpr std::uint64_t mebibyte = 1 << 20;

TEST(Expansion, TwoHundredTimesBeyondTheFirst64MiB)
{
    EXPECT_TRUE(checkExpansion({}, "f", 1, 64 * mebibyte));
    EXPECT_FALSE(checkExpansion({}, "f", 1, 64 * mebibyte + 1));
    EXPECT_TRUE(checkExpansion({}, "f", mebibyte, 200 * mebibyte));
    EXPECT_FALSE(checkExpansion({}, "f", mebibyte, 202 * mebibyte));
}

TEST(Expansion, EightGiBUnlessTheUserAllowsMore)
{
    EXPECT_TRUE(checkExpansion({}, "f", mostBytes, mostBytes));
    const auto refused = checkExpansion({}, "f.gz", mostBytes, mostBytes + 1);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Unusable);
    EXPECT_TRUE(refused.error().message.starts_with("f.gz holds more than 8192 MiB"));
    EXPECT_NE(refused.error().message.find("--max-size"), std::string::npos);
    EXPECT_TRUE(checkExpansion({2 * mostBytes}, "f", 1, 2 * mostBytes));
    EXPECT_FALSE(checkExpansion({10}, "f", 10, 11));
}

}  // namespace
}  // namespace walletloupe::containers
