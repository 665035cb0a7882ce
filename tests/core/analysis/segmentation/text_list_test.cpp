#include "core/analysis/segmentation/text_list.h"

#include <gtest/gtest.h>

namespace walletloupe::analysis {
namespace {

TEST(TextList, JoinsWordsWithCommasAndAnAnd)
{
    EXPECT_EQ(joinedList({}), "");
    EXPECT_EQ(joinedList({"a"}), "a");
    EXPECT_EQ(joinedList({"a", "b"}), "a and b");
    EXPECT_EQ(joinedList({"a", "b", "c", "d"}), "a, b, c and d");
}

}  // namespace
}  // namespace walletloupe::analysis
