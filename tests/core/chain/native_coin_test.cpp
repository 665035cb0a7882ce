#include "core/chain/native_coin.h"

#include <gtest/gtest.h>

namespace walletloupe::chain {
namespace {

TEST(NativeCoin, IsThatOfTheChain)
{
    EXPECT_EQ(nativeCoinOf(1), NativeCoin::Ether);
    EXPECT_EQ(nativeCoinOf(8453), NativeCoin::Ether);
    EXPECT_EQ(nativeCoinOf(137), NativeCoin::Pol);
    EXPECT_EQ(nativeCoinOf(5000), NativeCoin::Mnt);
    EXPECT_EQ(nativeCoinOf(11155420), NativeCoin::Ether);
}

TEST(NativeCoin, OfAChainThatNobodyKnowsIsUnknown)
{
    EXPECT_EQ(nativeCoinOf(0), NativeCoin::Unknown);
    EXPECT_EQ(nativeCoinOf(2), NativeCoin::Unknown);
    EXPECT_EQ(nativeCoinOf(11155421), NativeCoin::Unknown);
}

TEST(NativeCoin, HasASymbol)
{
    EXPECT_EQ(symbolOf(NativeCoin::Ether), "ETH");
    EXPECT_EQ(symbolOf(NativeCoin::Pol), "POL");
    EXPECT_EQ(symbolOf(NativeCoin::Ron), "RON");
    EXPECT_EQ(symbolOf(NativeCoin::Bnb), otherCoinSymbols.front());
    EXPECT_EQ(symbolOf(NativeCoin::Unknown), "");
}

TEST(NativeCoin, IsFoundByItsSymbol)
{
    EXPECT_EQ(coinOfSymbol("ETH"), NativeCoin::Ether);
    EXPECT_EQ(coinOfSymbol("xDai"), NativeCoin::Xdai);
    EXPECT_EQ(coinOfSymbol("matic"), NativeCoin::Pol);
    EXPECT_EQ(coinOfSymbol("DAI"), NativeCoin::Unknown);
    EXPECT_EQ(coinOfSymbol(""), NativeCoin::Unknown);
}

TEST(PaysLayerFee, IsTrueOfTheOpStackOnly)
{
    EXPECT_TRUE(paysLayerFee(10));
    EXPECT_TRUE(paysLayerFee(8453));
    EXPECT_TRUE(paysLayerFee(11155420));
    EXPECT_FALSE(paysLayerFee(1));
    EXPECT_FALSE(paysLayerFee(42161));
}

}  // namespace
}  // namespace walletloupe::chain
