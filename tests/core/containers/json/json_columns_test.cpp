#include "core/containers/json/json_columns.h"

#include <gtest/gtest.h>

namespace walletloupe::containers {
namespace {

TEST(JsonColumns, KeepsTheOrderAndFindsByName)
{
    JsonColumns columns;
    for (const char* name : {"a", "b", "a", "c", "b"})
        EXPECT_TRUE(columns.add(name));
    EXPECT_EQ(columns.names(), (std::vector<std::string>{"a", "b", "c"}));
    columns.beginRecord();
    EXPECT_EQ(columns.find("a"), 0U);
    EXPECT_EQ(columns.find("c"), 2U);
    EXPECT_EQ(columns.find("b"), 1U);
    EXPECT_FALSE(columns.find("d"));
}

TEST(JsonColumns, ListsAreLeftOutUnlessTheyAreValuesElsewhere)
{
    JsonColumns columns;
    columns.leaveOut("tags");
    columns.leaveOut("mixed");
    columns.leaveOut("tags");
    columns.add("mixed");
    EXPECT_EQ(columns.leftOut(), std::vector<std::string>{"tags"});
}

TEST(JsonColumns, StopsAtTooMany)
{
    JsonColumns columns;
    for (std::size_t i = 0; i < JsonColumns::mostColumns; ++i)
        EXPECT_TRUE(columns.add(std::to_string(i)));
    EXPECT_FALSE(columns.areTooMany());
    EXPECT_FALSE(columns.add("one more"));
    EXPECT_TRUE(columns.areTooMany());
}

}  // namespace
}  // namespace walletloupe::containers
