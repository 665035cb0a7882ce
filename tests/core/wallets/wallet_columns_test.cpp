#include "core/wallets/wallet_columns.h"

#include "core/text/sentence.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace walletloupe::wallets {
namespace {

using Names = std::vector<std::string>;

ColumnPlan planOf(const Names& header)
{
    auto plan = planColumns(header, "a.csv");
    EXPECT_TRUE(plan);
    return plan ? std::move(*plan) : ColumnPlan();
}

/// "W" wallet, "F" feature, "O" other, "T" text.
std::string usesOf(const ColumnPlan& plan)
{
    std::string uses;
    for (const FieldPlan& field : plan.fields)
        uses += "WFOT"[static_cast<int>(field.use)];
    return uses;
}

TEST(WalletColumns, BindsByNameInAnyOrder)
{
    const ColumnPlan plan = planOf({"TX_COUNT", "note", "userWallet", "Ether Balance"});
    EXPECT_EQ(usesOf(plan), "FOWF");
    EXPECT_EQ(plan.wallet, 2U);
    EXPECT_EQ(plan.fields[0].canonical, "tx_count");
    EXPECT_EQ(plan.fields[3].canonical, "balance");
    EXPECT_EQ(plan.fields[3].name, "Ether Balance");
    EXPECT_TRUE(plan.warnings.empty());
}

TEST(WalletColumns, NeverUsesUnnamedColumns)
{
    const ColumnPlan plan = planOf({"", "wallet", "Unnamed: 0", "", "a"});
    EXPECT_EQ(usesOf(plan), "TWOTO");
    EXPECT_EQ(plan.fields[0].name, "column 1");
    EXPECT_EQ(plan.fields[2].name, "Unnamed: 0");
    EXPECT_EQ(plan.fields[3].name, "column 4");
    EXPECT_TRUE(plan.warnings.empty());
}

TEST(WalletColumns, TakesTheFirstWalletColumnOfTheSpecsOrder)
{
    const ColumnPlan plan = planOf({"account", "address", "wallet", "a"});
    EXPECT_EQ(plan.wallet, 2U);
    EXPECT_EQ(usesOf(plan), "OOWO");
    EXPECT_EQ(text::sentences(plan.warnings),
              (Names{"Several columns could hold the wallet ids: column 3 (wallet) is used, column "
                     "1 (account) is not.",
                     "Several columns could hold the wallet ids: column 3 (wallet) is used, column "
                     "2 (address) is not."}));
    EXPECT_EQ(planOf({"wallet", "WALLET_ID"}).wallet, 1U);
    EXPECT_EQ(planOf({"userWallet", "wallet_address"}).wallet, 1U);
}

TEST(WalletColumns, BindsTheFirstOfTwoColumnsThatMeanTheSame)
{
    const ColumnPlan plan = planOf({"wallet", "num_repays", "repay_count"});
    EXPECT_EQ(usesOf(plan), "WFO");
    EXPECT_EQ(text::sentences(plan.warnings),
              Names{"Two columns mean repay_count: column 2 (num_repays) is used "
                    "for it, column 3 (repay_count) is not."});
}

TEST(WalletColumns, UsesTheFirstOfTwoColumnsOfOneName)
{
    const ColumnPlan plan = planOf({"wallet", "foo", "Foo ", "wallet", "tx_count", "TX COUNT"});
    EXPECT_EQ(usesOf(plan), "WOTTFT");
    EXPECT_EQ(text::sentences(plan.warnings),
              (Names{"Two columns have the same name: column 2 (foo) is used, column 3 (Foo ) is "
                     "not.",
                     "Two columns have the same name: column 1 (wallet) is used, column 4 (wallet) "
                     "is not.",
                     "Two columns have the same name: column 5 (tx_count) is used, column 6 (TX "
                     "COUNT) is not."}));
}

TEST(WalletColumns, ReportsWhichColumnsItFoundInstead)
{
    const auto plan = planColumns({"", "key", "tx_count"}, "a.csv");
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().code, ErrorCode::Unusable);
    EXPECT_EQ(
        text::sentence(plan.error()),
        "a.csv: no column holds the wallet ids. Its columns are column 1, key, tx_count; call "
        "the one with the ids wallet_id, wallet, wallet_address, userWallet, address or "
        "account, or name it (--id NAME).");
}

TEST(WalletColumns, ShowsNoControlCharacterOfAName)
{
    EXPECT_EQ(text::sentences(planOf({"wallet",
                                      "a\x1B"
                                      "b",
                                      "a\x1B"
                                      "b"})
                                  .warnings),
              Names{"Two columns have the same name: column 2 (a b) is used, column 3 (a b) is "
                    "not."});
}

}  // namespace
}  // namespace walletloupe::wallets
