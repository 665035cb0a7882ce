#include "core/wallets/feature_selection.h"

#include "core/text/sentence.h"
#include "tests/support/csv_tables.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace walletloupe::wallets {
namespace {

using Names = std::vector<std::string>;

const std::string gaps =
    "wallet,tx_count,balance,odd\n"
    "a,1,10,5\n"
    "b,,20,6\n"
    "c,3,x,7\n"
    "d,4,40,8\n";

FeatureMatrix chosen(const WalletTable& table, const Names& features,
                     MissingPolicy missing = MissingPolicy::LeaveOut)
{
    auto selected = selectFeatures(table, features, missing);
    EXPECT_TRUE(selected) << text::sentence(selected.error());
    return selected ? std::move(*selected) : FeatureMatrix();
}

Error refused(const WalletTable& table, const Names& features)
{
    const auto selected = selectFeatures(table, features);
    EXPECT_FALSE(selected);
    return selected ? Error() : selected.error();
}

TEST(DefaultFeatures, AreTheClassicOnesInTheirOrder)
{
    EXPECT_EQ(defaultFeatures(tests::tableOf(
                  "wallet,score,ACTIVE_DAYS,total_tx_amount,num_deposits,Ether Balance,num_repay,"
                  "num_borrow\na,1,2,3,4,5,6,7\n")),
              (Names{"Ether Balance", "num_deposits", "num_borrow", "num_repay", "ACTIVE_DAYS"}));
}

TEST(DefaultFeatures, AreAllNumbersThatAreOnWhenFewerThanFiveAreClassic)
{
    EXPECT_EQ(defaultFeatures(tests::tableOf("wallet,balance,x,label,credit_score\na,1,2,3,4\n")),
              (Names{"balance", "x"}));
    EXPECT_EQ(defaultFeatures(tests::tableOf("wallet,balance,x,tx_count\na,1,2,3\n")),
              (Names{"balance", "tx_count", "x"}))
        << "the order of columns does not matter to those that are known";
    EXPECT_EQ(defaultFeatures(tests::tableOf("wallet,id,Unnamed: 0,kmeans_cluster,x,is_old\n"
                                             "a,1,1,2,3,true\nb,2,2,1,4,no\n")),
              Names{"x"});
    EXPECT_EQ(defaultFeatures(tests::tableOf("wallet,total_tx_amount,tx_count\na,4,2\nb,9,3\n")),
              (Names{"tx_count", "total_tx_amount"}))
        << "the average is no column of the file";
}

TEST(SelectFeatures, LeavesOutRowsThatLackAValue)
{
    const FeatureMatrix matrix = chosen(tests::tableOf(gaps), {"balance", "tx_count"});
    EXPECT_EQ(matrix.names, (Names{"balance", "tx_count"}));
    EXPECT_EQ(matrix.rows, (std::vector<std::size_t>{0, 3}));
    EXPECT_EQ(matrix.values(1, 0), 40.0);
    EXPECT_EQ(matrix.values(1, 1), 4.0);
    EXPECT_EQ(matrix.problems.size(), 2U);
}

TEST(SelectFeatures, NeverFillsWhatIsNoNumber)
{
    const FeatureMatrix matrix =
        chosen(tests::tableOf("wallet,balance\na,1\nb,12;5\nc,inf\nd,3\ne,\n"), {"balance"},
               MissingPolicy::FillMedian);
    EXPECT_EQ(matrix.rows, (std::vector<std::size_t>{0, 3, 4}));
    EXPECT_EQ(matrix.values(2, 0), 2.0);
    EXPECT_EQ(tests::described(matrix.problems),
              (Names{"line 3, column 2 (balance): '12;5' is not a number",
                     "line 4, column 2 (balance): 'inf' is not a finite number"}));
    EXPECT_EQ(tests::described(matrix.filled),
              Names{"line 6, column 2 (balance): the value is missing"});
}

TEST(SelectFeatures, OnlyChosenColumnsMatter)
{
    const FeatureMatrix matrix = chosen(tests::tableOf(gaps), {"odd", "TX COUNT"});
    EXPECT_EQ(matrix.rows, (std::vector<std::size_t>{0, 2, 3}));
    EXPECT_EQ(tests::described(matrix.problems),
              (Names{"line 3, column 2 (tx_count): the value is missing"}));
}

TEST(SelectFeatures, FillsWithTheMedianAndReportsIt)
{
    const FeatureMatrix matrix =
        chosen(tests::tableOf(gaps), {"tx_count", "balance"}, MissingPolicy::FillMedian);
    EXPECT_EQ(matrix.rows.size(), 3U);
    EXPECT_EQ(matrix.values(1, 0), 3.0) << "the middle of 1, 3, 4";
    EXPECT_EQ(matrix.problems.size(), 1U) << "a text is left out";
    EXPECT_EQ(matrix.filled.size(), 1U);
}

TEST(SelectFeatures, TheMedianOfAnEvenCountIsTheMiddleOfTwo)
{
    const WalletTable table = tests::tableOf("wallet,x,y\na,1,1\nb,4,2\nc,,3\n");
    EXPECT_EQ(chosen(table, {"x", "y"}, MissingPolicy::FillMedian).values(2, 0), 2.5);
}

TEST(SelectFeatures, TakesOwnAndCanonicalNames)
{
    const WalletTable table = tests::tableOf("wallet,num_repayments,x\na,1,2\nb,3,4\n");
    EXPECT_EQ(chosen(table, {"repay_count"}).names, Names{"num_repayments"});
    EXPECT_EQ(chosen(table, {"Num Repayments"}).names, Names{"num_repayments"});
}

TEST(SelectFeatures, NamesWhatIsMissingAndWhatThereIs)
{
    const WalletTable table = tests::tableOf("wallet,balance,tx_count,note\na,1,2,hello\n");
    const Error missing = refused(table, {"balance", "tx_cuont"});
    EXPECT_EQ(missing.code, ErrorCode::NotFound);
    EXPECT_NE(text::sentence(missing).find("no column tx_cuont. Did you mean tx_count?"),
              std::string::npos)
        << text::sentence(missing);
    EXPECT_NE(text::sentence(refused(table, {"note"})).find("note holds text"), std::string::npos);
}

TEST(SelectFeatures, RefusesAFeatureChosenTwice)
{
    const WalletTable table = tests::tableOf("wallet,balance,tx_count\na,1,2\n");
    EXPECT_EQ(refused(table, {"balance", "tx_count", "BALANCE"}).code, ErrorCode::Usage);
    EXPECT_EQ(refused(table, {"tx_count", "num_transactions"}).code, ErrorCode::Usage);
}

TEST(SelectFeatures, ReportsWhyNoRowIsLeft)
{
    const WalletTable table = tests::tableOf("wallet,a,b\nx,1,\ny,2,\nz,,3\n");
    const Error error = refused(table, {"a", "b"});
    EXPECT_EQ(error.code, ErrorCode::Unusable);
    EXPECT_NE(text::sentence(error).find("2 of 3 rows lack b, the first: line 2"),
              std::string::npos)
        << text::sentence(error);
}

TEST(SelectFeatures, ShowsNoControlCharacterOfAName)
{
    const WalletTable table =
        tests::tableOf("wallet,\"a\nmount\",\"n\note\"\nx,,hello\ny,,hello\nz,1,hello\n");
    EXPECT_EQ(text::sentence(refused(table, {"a\nmoumt"})).find('\n'), std::string::npos);
    EXPECT_EQ(text::sentence(refused(table, {"n\note"})).find('\n'), std::string::npos);
    EXPECT_EQ(text::sentence(refused(table, {"a\nmount", "a\nmount"})).find('\n'),
              std::string::npos);
    const WalletTable gappy = tests::tableOf("wallet,\"a\nb\",c\nx,,1\ny,2,\n");
    EXPECT_EQ(text::sentence(refused(gappy, {"a\nb", "c"})).find('\n'), std::string::npos);
}

}  // namespace
}  // namespace walletloupe::wallets
