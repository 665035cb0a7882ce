#include "core/text/placeholder.h"

#include <gtest/gtest.h>

namespace walletloupe::text {
namespace {

TEST(Placeholder, HasAnArgumentAndAFormat)
{
    const std::string_view sentence = "a {1} b {2:row|rows}";
    const auto first = nextPlaceholder(sentence, 0);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->argument, 1U);
    EXPECT_EQ(first->format, "");
    EXPECT_EQ(sentence.substr(first->begin, first->end - first->begin), "{1}");
    const auto second = nextPlaceholder(sentence, first->end);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->argument, 2U);
    EXPECT_EQ(second->format, "row|rows");
    EXPECT_FALSE(nextPlaceholder(sentence, second->end));
}

TEST(Placeholder, OfABadFormNamesNoArgument)
{
    for (const std::string_view bad : {"{}", "{0}", "{x}", "{12}", "{1", "{"}) {
        const auto found = nextPlaceholder(bad, 0);
        ASSERT_TRUE(found) << bad;
        EXPECT_EQ(found->argument, 0U) << bad;
        EXPECT_EQ(found->end, bad.size()) << bad;
    }
}

}  // namespace
}  // namespace walletloupe::text
