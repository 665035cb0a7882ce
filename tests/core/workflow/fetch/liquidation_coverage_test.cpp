#include "core/text/sentence.h"
#include "core/workflow/fetch/fetch_coverage.h"

#include <gtest/gtest.h>

namespace walletloupe::workflow {
namespace {

const std::string kWallet = "0x00000000000000000000000000000000000000aa";

WalletCoverage walletWith(std::optional<LiquidationCount> liquidations, std::string gap = {})
{
    WalletCoverage wallet;
    chain::readAddress(kWallet, wallet.address);
    wallet.wallet = kWallet;
    wallet.status = FetchStatus::Complete;
    wallet.liquidations = liquidations;
    wallet.liquidationsGap = std::move(gap);
    return wallet;
}

FetchCoverage coverageWith(const WalletCoverage& wallet, std::uint64_t chain = 1)
{
    FetchCoverage coverage;
    coverage.provider = "etherscan";
    coverage.chain = chain;
    coverage.fetchedAt = "2026-11-21T17:40:05Z";
    coverage.wallets = {wallet};
    return coverage;
}

WalletCoverage readBack(const WalletCoverage& wallet)
{
    const auto read = parseCoverage(coverageJson(coverageWith(wallet)), "c.json");
    EXPECT_TRUE(read) << text::sentence(read.error());
    return read ? read->wallets.at(0) : WalletCoverage();
}

TEST(LiquidationCoverage, ReportsLiquidationsAndReadsThemBack)
{
    EXPECT_EQ(readBack(walletWith(LiquidationCount{3, 1})).liquidations, (LiquidationCount{3, 1}));
    EXPECT_EQ(readBack(walletWith(LiquidationCount{})).liquidations, LiquidationCount());
}

TEST(LiquidationCoverage, WhatWasNotRequestedOrAnsweredIsNoNumber)
{
    EXPECT_EQ(coverageJson(coverageWith(walletWith(std::nullopt))).find("liquidations"),
              std::string::npos);
    const WalletCoverage failed = readBack(walletWith(std::nullopt, "no answer in time"));
    EXPECT_FALSE(failed.liquidations);
    EXPECT_EQ(failed.liquidationsGap, "no answer in time");
}

TEST(LiquidationCoverage, RefusesNumbersThatCannotBe)
{
    std::string text = coverageJson(coverageWith(walletWith(LiquidationCount{3, 1})));
    const std::string suffered = "\"liquidations_suffered\": ";
    const std::size_t at = text.find(suffered + "3") + suffered.size();
    for (const char digit : {'0', 'x'}) {
        text[at] = digit;
        EXPECT_FALSE(parseCoverage(text, "c.json")) << digit;
    }
}

TEST(KnownLiquidations, AreAddedOverChains)
{
    const auto one = coverageWith(walletWith(LiquidationCount{2, 1}));
    const auto ten = coverageWith(walletWith(LiquidationCount{1, 0}), 10);
    const auto known = knownLiquidations({one, ten}, kWallet);
    ASSERT_TRUE(known);
    EXPECT_EQ(known->count, (LiquidationCount{3, 1}));
    EXPECT_TRUE(known->isAll);
}

TEST(KnownLiquidations, OfOneChainTheFileThatReportsMostCounts)
{
    const auto older = coverageWith(walletWith(LiquidationCount{1, 0}));
    const auto newer = coverageWith(walletWith(LiquidationCount{2, 0}));
    EXPECT_EQ(knownLiquidations({newer, older}, kWallet)->count.suffered, 2U);
}

TEST(KnownLiquidations, AChainThatDoesNotReportMakesThemALowerBound)
{
    const auto one = coverageWith(walletWith(LiquidationCount{2, 1}));
    const auto silent = coverageWith(walletWith(std::nullopt), 10);
    EXPECT_FALSE(knownLiquidations({one, silent}, kWallet)->isAll);
    EXPECT_FALSE(knownLiquidations({silent}, kWallet));
    EXPECT_FALSE(knownLiquidations({one}, "0x00000000000000000000000000000000000000bb"));
    EXPECT_FALSE(knownLiquidations({one}, "w1"));
}

}  // namespace
}  // namespace walletloupe::workflow
