#include "core/wallets/wallet_id_set.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::wallets {
namespace {

const std::string lower = "0xabcdef0123456789abcdef0123456789abcdef01";
const std::string upper = "0xABCDEF0123456789ABCDEF0123456789ABCDEF01";

TEST(WalletIdSet, ComparesAddressesWhateverTheirCase)
{
    EXPECT_TRUE(sameWallet(lower, upper));
    EXPECT_TRUE(sameWallet(lower, "0X" + upper.substr(2)));
    EXPECT_EQ(walletHash(lower), walletHash(upper));
    EXPECT_FALSE(sameWallet(lower, lower.substr(0, 41) + "2"));
}

TEST(WalletIdSet, ComparesOtherIdsExactly)
{
    EXPECT_FALSE(sameWallet("Alice", "alice"));
    EXPECT_TRUE(sameWallet("alice", "alice"));
    EXPECT_FALSE(sameWallet(lower.substr(0, 41), upper.substr(0, 41)));
    EXPECT_FALSE(sameWallet(lower + "a", upper + "A"));
    const std::string notHex = lower.substr(0, 41) + "g";
    EXPECT_FALSE(sameWallet(notHex, upper.substr(0, 41) + "G"));
    EXPECT_FALSE(sameWallet("", "a"));
    EXPECT_NE(walletHash("a"), walletHash(std::string("a\0", 2)));
}

TEST(WalletIdSet, FindsTheRowThatHasAnIdAlready)
{
    csv::TextColumn ids;
    WalletIdSet set(ids);
    const auto add = [&](const std::string& id) {
        const std::size_t row = set.add(id, walletHash(id));
        if (row == WalletIdSet::isNew)
            ids.append(id);
        return row;
    };
    for (int i = 0; i < 100'000; ++i)
        ASSERT_EQ(add("wallet " + std::to_string(i)), WalletIdSet::isNew);
    for (int i = 0; i < 100'000; ++i)
        ASSERT_EQ(add("wallet " + std::to_string(i)), static_cast<std::size_t>(i));
    EXPECT_EQ(set.size(), 100'000U);
    EXPECT_EQ(add(""), WalletIdSet::isNew);
    EXPECT_EQ(add(""), 100'000U);
}

TEST(WalletIdSet, DistinguishesIdsWithTheSameHash)
{
    csv::TextColumn ids;
    WalletIdSet set(ids);
    set.reserve(3);
    for (const char* id : {"a", "b", "c"}) {
        EXPECT_EQ(set.add(id, 42), WalletIdSet::isNew);
        ids.append(id);
    }
    EXPECT_EQ(set.add("b", 42), 1U);
    EXPECT_EQ(set.add("c", 42), 2U);
}

}  // namespace
}  // namespace walletloupe::wallets
