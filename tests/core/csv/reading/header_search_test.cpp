#include "core/csv/reading/header_search.h"

#include <gtest/gtest.h>

namespace walletloupe::csv {
namespace {

constexpr const char* table = "wallet,balance,tx_count\na,1,2\nb,3,4\n";

std::size_t linesAbove(const std::string& text)
{
    return findHeader(text, true, ',').lineBreaks;
}

TEST(HeaderSearch, PassesOverTitlesAndComments)
{
    const std::string rows = table;
    EXPECT_EQ(linesAbove(rows), 0U);
    EXPECT_EQ(linesAbove("Wallet report\n\n" + rows), 2U);
    EXPECT_EQ(linesAbove("Wallet report,,\nGenerated,,\n" + rows), 2U);
    EXPECT_EQ(linesAbove("# by the desk\n# chain: 1\n" + rows), 2U);
    EXPECT_EQ(linesAbove("Report,May\n" + rows), 1U);
    EXPECT_EQ(findHeader("Wallet report\n\n" + rows, true, ',').firstLine, "Wallet report");
    EXPECT_EQ(linesAbove("Holders\nname,x,y\na,1,2\nb,3,4\n"), 1U);
}

TEST(HeaderSearch, KeepsAHeaderWhereItIs)
{
    EXPECT_EQ(linesAbove("name,kind,x\na,wallet,1\nb,account,2\n"), 0U) << "texts of a column";
    EXPECT_EQ(linesAbove("wallet\na\nb\n"), 0U);
    EXPECT_EQ(linesAbove("name,x\na,1,\nb,2,\n"), 0U);
    EXPECT_EQ(linesAbove(""), 0U);
}

TEST(HeaderSearch, RecognisesARowOfData)
{
    EXPECT_TRUE(isDataRow({"0x00000000000000000000000000005e6000000000", "a", "b"}));
    EXPECT_TRUE(isDataRow({"w1", "3.5", "4", "2"}));
    EXPECT_FALSE(isDataRow({"wallet", "balance"}));
    EXPECT_FALSE(isDataRow({"wallet", "2019", "2020"}));
    EXPECT_FALSE(isDataRow({"name", "2019", "2020"}));
    EXPECT_FALSE(isDataRow({"7"}));
}

}  // namespace
}  // namespace walletloupe::csv
