#include "core/csv/reading/csv_cell.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace walletloupe::csv {
namespace {

std::string said(std::string_view text, bool hasDoubledQuotes = false)
{
    std::string scratch;
    return std::string(cellText({text, hasDoubledQuotes, hasDoubledQuotes}, scratch));
}

TEST(CsvCell, IsBareWithoutSpacesAndGuards)
{
    EXPECT_TRUE(isBareText("a"));
    EXPECT_TRUE(isBareText("-1.5e3"));
    EXPECT_TRUE(isBareText("a b"));
    for (const char* text : {"", " a", "a ", "\ta", "'=a", "a'",
                             "\xC2\xA0"
                             "a",
                             "a\x7F"})
        EXPECT_FALSE(isBareText(text)) << text;
}

TEST(CsvCell, LosesSpacesGuardsAndDoubledQuotes)
{
    EXPECT_EQ(said(""), "");
    EXPECT_EQ(said("plain"), "plain");
    EXPECT_EQ(said("  a b\t"), "a b");
    EXPECT_EQ(said("'=1+1"), "=1+1");
    EXPECT_EQ(said("'tis"), "tis");
    EXPECT_EQ(said("say \"\"no\"\"", true), "say \"no\"");
    EXPECT_EQ(said(" \"\"\"\" ", true), "\"\"");
}

TEST(CsvCell, PointsIntoTheFileWhereNothingChanges)
{
    constexpr std::string_view text = " padded ";
    std::string scratch;
    EXPECT_EQ(cellText({text, false, false}, scratch).data(), text.data() + 1);
    EXPECT_TRUE(scratch.empty());
}

}  // namespace
}  // namespace walletloupe::csv
