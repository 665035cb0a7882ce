#include "core/csv/reading/name_list.h"

#include <gtest/gtest.h>

namespace walletloupe::csv {
namespace {

TEST(NameList, JoinsNames)
{
    EXPECT_EQ(nameList({}), "");
    EXPECT_EQ(nameList({"a"}), "a");
    EXPECT_EQ(nameList({"a", "b", "c"}), "a, b, c");
    EXPECT_EQ(nameList({std::string(50, 'x')}), std::string(44, 'x') + "…");
}

TEST(NameList, CountsWhatIsTooMuch)
{
    EXPECT_EQ(nameList(std::vector<std::string>(30, "a")).find("more"), std::string::npos);
    EXPECT_TRUE(nameList(std::vector<std::string>(32, "a")).ends_with("a, a and 2 more"));
}

TEST(NameList, FindsTheNearestSpelling)
{
    const std::vector<std::string> names{"tx_count", "balance", "deposit_count"};
    EXPECT_EQ(nearestName("tx_cuont", names), "tx_count");
    EXPECT_EQ(nearestName("Balanse", names), "balance");
    EXPECT_EQ(nearestName("depositcounts", names), "deposit_count");
    EXPECT_EQ(nearestName("balance", names), "balance");
}

TEST(NameList, SuggestsNothingFarFetched)
{
    EXPECT_EQ(nearestName("foo", {"bar", "tx_count"}), "");
    EXPECT_EQ(nearestName("ab", {"xy"}), "");
    EXPECT_EQ(nearestName("", {"a"}), "");
    EXPECT_EQ(nearestName("a", {}), "");
    EXPECT_EQ(nearestName("abc", {"abx"}), "abx") << "one letter of three";
    EXPECT_EQ(nearestName("abcde", {"axxde"}), "") << "two letters of five";
}

}  // namespace
}  // namespace walletloupe::csv
