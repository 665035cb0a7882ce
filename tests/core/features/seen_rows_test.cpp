#include "core/features/seen_rows.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>

namespace walletloupe::features {
namespace {

chain::OwnedTransaction row(std::string_view hash, std::optional<std::uint64_t> index,
                            std::uint8_t wallet = 1)
{
    chain::OwnedTransaction made;
    made.wallet.bytes[0] = wallet;
    made.transaction.hash = hash;
    made.transaction.index = index;
    return made;
}

SeenRows::Key key(std::string_view hash, std::optional<std::uint64_t> index,
                  std::uint8_t wallet = 1)
{
    return SeenRows::keyOf(row(hash, index, wallet));
}

TEST(SeenRows, TellHashIndexWalletAndChainApart)
{
    SeenRows seen;
    EXPECT_TRUE(seen.add(key("0xAB", 1)));
    EXPECT_FALSE(seen.add(key("0xab", 1)));
    EXPECT_TRUE(seen.add(key("0xab", 2)));
    EXPECT_TRUE(seen.add(key("0xab", 1, 2)));
    EXPECT_TRUE(seen.add(key("0xac", 1)));
    chain::OwnedTransaction elsewhere = row("0xab", 1);
    elsewhere.transaction.chain = 10;
    EXPECT_TRUE(seen.add(SeenRows::keyOf(elsewhere)));
}

TEST(SeenRows, TakeAMissingIndexForTheSame)
{
    SeenRows seen;
    EXPECT_TRUE(seen.add(key("0x01", 5)));
    EXPECT_FALSE(seen.add(key("0x01", std::nullopt)));
    EXPECT_TRUE(seen.add(key("0x02", std::nullopt)));
    EXPECT_FALSE(seen.add(key("0x02", 5)));
}

TEST(SeenRows, CountAsManyRowsWhereverTheOneWithoutAnIndexStands)
{
    const std::array<std::optional<std::uint64_t>, 3> indices{1, 2, std::nullopt};
    std::array<std::size_t, 3> order{0, 1, 2};
    do {
        SeenRows seen;
        int rows = 0;
        for (const std::size_t i : order)
            rows += seen.add(key("0x01", indices[i])) ? 1 : 0;
        EXPECT_EQ(rows, 2) << order[0] << order[1] << order[2];
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST(SeenRows, CannotTellRowsWithoutAHash)
{
    SeenRows seen;
    EXPECT_TRUE(seen.add(key("", 1)));
    EXPECT_TRUE(seen.add(key("", 1)));
}

TEST(SeenRows, KeepEverythingWhileTheyGrow)
{
    SeenRows seen;
    constexpr int many = 5000;
    for (int i = 0; i < many; ++i)
        ASSERT_TRUE(seen.add(key("0x" + std::to_string(i), 0)));
    for (int i = 0; i < many; ++i)
        ASSERT_FALSE(seen.add(key("0x" + std::to_string(i), 0)));
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(many));
}

}  // namespace
}  // namespace walletloupe::features
