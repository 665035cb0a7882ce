#include "core/analysis/segmentation/left_out_rows.h"

#include "core/analysis/comparison/sweep.h"
#include "core/analysis/segmentation/segmentation.h"
#include "core/text/sentence.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/wallet_tables.h"

#include <gtest/gtest.h>

namespace walletloupe::analysis {
namespace {

/// One row that can be used, and four that cannot.
wallets::WalletTable thousands()
{
    return tests::tableFrom("wallet,tx_count,balance\na,0,1\nb,1k,2\na,2,3\nc,2k,4\nd,3k,5\n");
}

const char* const reasons =
    "4 rows were left out: line 3, column 2 (tx_count): '1k' is not a number; "
    "line 4, column 1 (wallet): the wallet 'a' stands on line 2 already; the first is kept; "
    "line 5, column 2 (tx_count): '2k' is not a number; …";

TEST(LeftOutRows, AreReportedWhereTooFewRemainForAFit)
{
    const auto fitted = segmentWallets(thousands(), {});
    ASSERT_FALSE(fitted);
    EXPECT_TRUE(text::sentence(fitted.error()).ends_with(reasons))
        << text::sentence(fitted.error());
}

TEST(LeftOutRows, AreReportedWhereTooFewRemainForAnyK)
{
    const auto sweep = chooseK(thousands(), {}, tests::FixedClock());
    ASSERT_FALSE(sweep);
    EXPECT_TRUE(text::sentence(sweep.error()).ends_with(reasons)) << text::sentence(sweep.error());
}

TEST(LeftOutRows, ReportNothingWhereAllAreUsed)
{
    const auto fitted = segmentWallets(tests::tableFrom("wallet,a,b\nx,1,2\ny,3,4\n"), {});
    ASSERT_FALSE(fitted);
    EXPECT_EQ(text::sentence(fitted.error()).find("left out"), std::string::npos)
        << text::sentence(fitted.error());
}

TEST(LeftOutRows, AreOneToo)
{
    const wallets::WalletTable table = tests::tableFrom("wallet,a,b\nx,1,2\ny,3\n");
    EXPECT_EQ(text::paragraph(leftOutRows(table, {}, 1)),
              "1 row was left out: line 3: 2 fields where the header has 3: 'y,3'.");
}

}  // namespace
}  // namespace walletloupe::analysis
