#include "core/features/duplicate_row_filter.h"

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

DuplicateRowFilter::Key key(std::string_view hash, std::optional<std::uint64_t> index,
                            std::uint8_t wallet = 1)
{
    return DuplicateRowFilter::keyOf(row(hash, index, wallet));
}

TEST(DuplicateRowFilter, DistinguishHashIndexWalletAndChain)
{
    DuplicateRowFilter filter;
    EXPECT_TRUE(filter.add(key("0xAB", 1)));
    EXPECT_FALSE(filter.add(key("0xab", 1)));
    EXPECT_TRUE(filter.add(key("0xab", 2)));
    EXPECT_TRUE(filter.add(key("0xab", 1, 2)));
    EXPECT_TRUE(filter.add(key("0xac", 1)));
    chain::OwnedTransaction elsewhere = row("0xab", 1);
    elsewhere.transaction.chain = 10;
    EXPECT_TRUE(filter.add(DuplicateRowFilter::keyOf(elsewhere)));
}

TEST(DuplicateRowFilter, TakeAMissingIndexForTheSame)
{
    DuplicateRowFilter filter;
    EXPECT_TRUE(filter.add(key("0x01", 5)));
    EXPECT_FALSE(filter.add(key("0x01", std::nullopt)));
    EXPECT_TRUE(filter.add(key("0x02", std::nullopt)));
    EXPECT_FALSE(filter.add(key("0x02", 5)));
}

TEST(DuplicateRowFilter, CountAsManyRowsWhereverTheOneWithoutAnIndexStands)
{
    const std::array<std::optional<std::uint64_t>, 3> indices{1, 2, std::nullopt};
    std::array<std::size_t, 3> order{0, 1, 2};
    do {
        DuplicateRowFilter filter;
        int rows = 0;
        for (const std::size_t i : order)
            rows += filter.add(key("0x01", indices[i])) ? 1 : 0;
        EXPECT_EQ(rows, 2) << order[0] << order[1] << order[2];
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST(DuplicateRowFilter, CannotCompareRowsWithoutAHash)
{
    DuplicateRowFilter filter;
    EXPECT_TRUE(filter.add(key("", 1)));
    EXPECT_TRUE(filter.add(key("", 1)));
}

TEST(DuplicateRowFilter, KeepEverythingWhileTheyGrow)
{
    DuplicateRowFilter filter;
    constexpr int many = 5000;
    for (int i = 0; i < many; ++i)
        ASSERT_TRUE(filter.add(key("0x" + std::to_string(i), 0)));
    for (int i = 0; i < many; ++i)
        ASSERT_FALSE(filter.add(key("0x" + std::to_string(i), 0)));
    EXPECT_EQ(filter.size(), static_cast<std::size_t>(many));
}

}  // namespace
}  // namespace walletloupe::features
