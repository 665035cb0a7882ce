#include "core/risk/score_columns.h"

#include <gtest/gtest.h>

namespace walletloupe::risk {
namespace {

TEST(ScoreColumns, NameComponentsInLowerCase)
{
    EXPECT_EQ(componentColumn("Liquidity Risk"), "liquidity risk");
    EXPECT_EQ(componentColumn("a_Z9"), "a_z9");
    // Letters beyond ASCII stay.
    EXPECT_EQ(componentColumn("\xC3\x84"), "\xC3\x84");
}

TEST(ScoreColumns, KnowWhichAreThereWhateverTheProfile)
{
    for (const char* column : {"wallet", "cluster", "transactions", "stability_high"})
        EXPECT_TRUE(isFixedColumn(column)) << column;
    for (const char* column : {"", "Wallet", "leverage", "stability"})
        EXPECT_FALSE(isFixedColumn(column)) << column;
}

}  // namespace
}  // namespace walletloupe::risk
