#include "core/wallets/problem.h"

#include "core/text/sentence.h"

#include <gtest/gtest.h>

namespace walletloupe::wallets {
namespace {

TEST(Problem, ReportsWhereACellStandsAndWhatIsWrong)
{
    EXPECT_EQ(text::sentence(messageOf({ProblemKind::NotANumber, 12, 3, "tx_count", "abc", 0, 0})),
              "line 12, column 3 (tx_count): 'abc' is not a number");
    EXPECT_EQ(text::sentence(messageOf({ProblemKind::NotFinite, 12, 3, "tx_count", "1e999", 0, 0})),
              "line 12, column 3 (tx_count): '1e999' is not a finite number");
    EXPECT_EQ(text::sentence(messageOf({ProblemKind::MissingValue, 12, 3, "tx_count", "", 0, 0})),
              "line 12, column 3 (tx_count): the value is missing");
    EXPECT_EQ(text::sentence(messageOf({ProblemKind::MissingValue, 12, 3, "tx_count", "NA", 0, 0})),
              "line 12, column 3 (tx_count): 'NA' stands for a missing value");
    EXPECT_EQ(text::sentence(messageOf({ProblemKind::MissingWallet, 4, 1, "wallet", "", 0, 0})),
              "line 4, column 1 (wallet): the wallet id is empty");
}

TEST(Problem, LeavesOutTheColumnOfAWholeRow)
{
    EXPECT_EQ(text::sentence(messageOf({ProblemKind::WrongFieldCount, 4, 0, "", "a,1", 5, 2})),
              "line 4: 2 fields where the header has 5: 'a,1'");
    EXPECT_EQ(text::sentence(messageOf({ProblemKind::WrongFieldCount, 4, 0, "", "", 5, 1})),
              "line 4: 1 field where the header has 5");
    EXPECT_EQ(text::sentence(messageOf({ProblemKind::OpenQuote, 4, 0, "", "a,\"1", 0, 0})),
              "line 4: a quote is opened and not closed: 'a,\"1'");
    EXPECT_EQ(text::sentence(messageOf({ProblemKind::BrokenText, 4, 0, "", "", 0, 0})),
              "line 4: bytes that are no text in the file's encoding");
}

TEST(Problem, NamesTheFirstOfTwoEqualWallets)
{
    EXPECT_EQ(
        text::sentence(messageOf({ProblemKind::DuplicateWallet, 9, 1, "wallet", "0xab", 3, 0})),
        "line 9, column 1 (wallet): the wallet '0xab' stands on line 3 already; the first is "
        "kept");
    EXPECT_EQ(text::sentence(messageOf({ProblemKind::DuplicateWallet, 9, 1, "wallet", "", 3, 0})),
              "line 9, column 1 (wallet): the wallet stands on line 3 already; the first is kept");
}

TEST(Problem, CountsWhatIsNotListed)
{
    EXPECT_EQ(
        text::sentence(messageOf({ProblemKind::TooManyProblems, 10'002, 2, "balance", "", 0, 7})),
        "line 10002, column 2 (balance): 7 more cells of this column cannot be used; from "
        "here on they are not listed");
}

TEST(Problem, NamesADerivedColumnWithoutAPosition)
{
    EXPECT_EQ(
        text::sentence(messageOf({ProblemKind::NotFinite, 2, 0, "avg_tx_amount", "x / y", 0, 0})),
        "line 2 (avg_tx_amount): 'x / y' is not a finite number");
}

TEST(Problem, ShowsNoControlCharacterOfAColumnName)
{
    EXPECT_EQ(
        text::sentence(messageOf({ProblemKind::NotANumber, 3, 2, "a\nb\x1B[1m\u009B", "x", 0, 0})),
        "line 3, column 2 (a b [1m ): 'x' is not a number");
}

}  // namespace
}  // namespace walletloupe::wallets
