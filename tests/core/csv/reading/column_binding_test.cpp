#include "core/csv/reading/column_binding.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace walletloupe::csv {
namespace {

TEST(ColumnBinding, RecognisesTheNineClassicInputsAndTheTotal)
{
    std::vector<std::string> classic;
    std::vector<std::string> others;
    for (const KnownFeature& feature : knownFeatures()) {
        (feature.classic ? classic : others).emplace_back(feature.name);
        EXPECT_FALSE(feature.unit.empty()) << feature.name;
        EXPECT_TRUE(feature.help.ends_with('.')) << feature.name;
    }
    EXPECT_EQ(classic, (std::vector<std::string>{
                           "balance", "tx_count", "avg_tx_amount", "deposit_count", "borrow_count",
                           "repay_count", "redeem_count", "liquidation_count", "active_days"}));
    EXPECT_EQ(others, std::vector<std::string>{"total_tx_amount"});
}

TEST(ColumnBinding, BindsEverySpellingToItsFeature)
{
    const std::map<std::string, std::vector<std::string>> spellings{
        {"balance", {"BALANCE", "ether balance", "Ether_Balance"}},
        {"tx_count", {"TX_COUNT", "num_transactions", "total_transactions", "transaction_count"}},
        {"total_tx_amount", {"TOTAL_TX_AMOUNT", "total_amount"}},
        {"avg_tx_amount", {"AVG_TX_AMOUNT", "avg_transaction_amount"}},
        {"deposit_count", {"DEPOSIT_COUNT", "num_deposits"}},
        {"borrow_count", {"BORROW_COUNT", "num_borrows"}},
        {"repay_count", {"REPAY_COUNT", "num_repayments", "num_repays"}},
        {"redeem_count", {"REDEEM_COUNT", "num_redeems"}},
        {"liquidation_count", {"LIQUIDATION_COUNT", "num_liquidations"}},
        {"active_days", {"ACTIVE_DAYS", "Active Days"}},
    };
    ASSERT_EQ(spellings.size(), knownFeatures().size());
    for (const auto& [canonical, names] : spellings) {
        EXPECT_EQ(canonicalFeature(canonical), canonical);
        for (const std::string& name : names)
            EXPECT_EQ(canonicalFeature(name), canonical) << name;
    }
}

TEST(ColumnBinding, RecognisesNoOtherNames)
{
    for (const char* name : {"", "wallet", "deposits", "days_between_tx", "tx", "balance2"})
        EXPECT_EQ(canonicalFeature(name), "") << name;
}

TEST(ColumnBinding, IgnoresCaseSpacesAndUnderscores)
{
    EXPECT_EQ(foldedName(" Tx_Count "), "txcount");
    EXPECT_EQ(foldedName("ÄRGER-1"), "Ärger-1");
    EXPECT_EQ(foldedName("_ _"), "");
}

TEST(ColumnBinding, FindsTheSameFeatureUnderTwoNames)
{
    EXPECT_TRUE(sameFeature("tx_count", "TX COUNT"));
    EXPECT_TRUE(sameFeature("num_repays", "repay_count"));
    EXPECT_TRUE(sameFeature("days_between_tx", "DaysBetweenTx"));
    EXPECT_FALSE(sameFeature("num_repays", "num_redeems"));
    EXPECT_FALSE(sameFeature("foo", "bar")) << "no feature at all is not the same feature";
}

TEST(ColumnBinding, RecognisesWalletColumns)
{
    for (const char* name : {"WALLET_ID", "wallet", "wallet_id", "wallet_address", "userWallet",
                             "address", "account", "User Wallet"})
        EXPECT_TRUE(isWalletColumn(name)) << name;
    for (const char* name : {"", "wallets", "from_address", "id"})
        EXPECT_FALSE(isWalletColumn(name)) << name;
}

TEST(ColumnBinding, RecognisesResultColumns)
{
    for (const char* name :
         {"cluster", "Label", "score", "credit_score", "CREDIT SCORE", "kmeans_cluster", "FLAG",
          "segment", "risk_score", "prediction", "rank", "Index", "Unnamed: 0", "cluster id"})
        EXPECT_TRUE(isResultColumn(name)) << name;
    for (const char* name : {"", "tx_count", "frank", "diversity_index", "underscore", "labelled"})
        EXPECT_FALSE(isResultColumn(name)) << name;
}

TEST(ColumnBinding, RecognisesIds)
{
    for (const char* name : {"wallet", "user", "User Address", "holder", "HolderAddress", "owner",
                             "trader", "EOA", "from_address", "CustomerID", "CUST_ID", "id"})
        EXPECT_TRUE(isIdColumn(name)) << name;
    for (const char* name : {"", "paid", "bid", "users", "tx_count"})
        EXPECT_FALSE(isIdColumn(name)) << name;
}

TEST(ColumnBinding, KnowsTheProtocolsNamesOfCounts)
{
    EXPECT_EQ(canonicalFeature("num_deposit"), "deposit_count");
    EXPECT_EQ(canonicalFeature("num_borrow"), "borrow_count");
    EXPECT_EQ(canonicalFeature("num_repay"), "repay_count");
    EXPECT_EQ(canonicalFeature("num_redeemunderlying"), "redeem_count");
    EXPECT_EQ(canonicalFeature("redeemunderlying_count"), "redeem_count");
    EXPECT_EQ(canonicalFeature("num_liquidationcall"), "liquidation_count");
    EXPECT_EQ(canonicalFeature("liquidationcall_count"), "liquidation_count");
}

}  // namespace
}  // namespace walletloupe::csv
