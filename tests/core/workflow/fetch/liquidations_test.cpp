#include "core/workflow/fetch/liquidations.h"

#include "core/chain/protocols/protocol_list.h"
#include "core/workflow/fetch/liquidation_plan.h"
#include "core/workflow/fetch/liquidations_csv.h"
#include "tests/support/addresses.h"

#include <gtest/gtest.h>

namespace walletloupe::workflow {
namespace {

using tests::addressOf;

using chain::RowField;

const std::string kWallet = "0x00000000000000000000000000000000000000aa";
const std::string kOther = "0x00000000000000000000000000000000000000bb";
const std::string kLiquidator = "0x00000000000000000000000000000000000000ee";
const std::string kComet = "0x00000000000000000000000000000000000000c3";
const std::string kCEth = "0x00000000000000000000000000000000000000c1";
const std::string kCDai = "0x00000000000000000000000000000000000000c2";
const std::string kZero = "0x0000000000000000000000000000000000000000";

chain::ContractRegistry contracts()
{
    chain::ContractRegistry registry;
    const auto add = [&](std::uint64_t chain, const std::string& at, const char* name,
                         const chain::Protocol* protocol) {
        registry.add({chain, addressOf(at), name, protocol, chain::ContractRole::Market, {}, {}});
    };
    add(1, kComet, "cUSDCv3", &chain::compoundV3);
    add(1, kCEth, "cETH", &chain::compoundV2);
    add(1, kCDai, "cDAI", &chain::compoundV2);
    add(10, kCEth, "cUSDCv3 (OP)", &chain::compoundV3);
    return registry;
}

chain::HistoryRow row(std::uint64_t block, const std::string& hash, const std::string& contract,
                      const std::string& from, const std::string& to)
{
    chain::HistoryRow row;
    row.block = block;
    row[RowField::BlockNumber] = std::to_string(block);
    row[RowField::TimeStamp] = std::to_string(1'600'000'000 + block);
    row[RowField::TransactionIndex] = "7";
    row[RowField::Hash] = hash;
    row[RowField::ContractAddress] = contract;
    row[RowField::From] = from;
    row[RowField::To] = to;
    return row;
}

chain::HistoryRow absorbLog(std::uint64_t block, const std::string& hash)
{
    chain::HistoryRow log = row(block, hash, kComet, kLiquidator, kWallet);
    log[RowField::MethodId] = chain::compoundV3.liquidation.event;
    return log;
}

std::string hashesOf(const std::vector<Liquidation>& liquidations)
{
    std::string text;
    for (const Liquidation& each : liquidations)
        text += (text.empty() ? "" : " ") + each.hash;
    return text;
}

std::string absorbed(const HistoryRows& logs)
{
    return hashesOf(absorptions(logs, addressOf(kWallet), 1, contracts()));
}

std::vector<Liquidation> departed(const HistoryRows& transfers)
{
    return tokenDepartures(transfers, addressOf(kWallet), 1, contracts());
}

TEST(Absorptions, AreExactAndInTheOrderOfTheChain)
{
    const auto found = absorptions({absorbLog(20, "0xb"), absorbLog(10, "0xa")}, addressOf(kWallet),
                                   1, contracts());
    ASSERT_EQ(hashesOf(found), "0xa 0xb");
    EXPECT_TRUE(found[0].isExact());
    EXPECT_EQ(found[0].market, "cUSDCv3");
    EXPECT_EQ(found[0].block, 10U);
    EXPECT_EQ(found[0].place, 7U);
    EXPECT_EQ(found[0].time, 1'600'000'010);
}

TEST(Absorptions, WhatIsReportedTwiceCountsOnce)
{
    EXPECT_EQ(absorbed({absorbLog(10, "0xa"), absorbLog(10, "0xA"), absorbLog(11, "0xb")}),
              "0xa 0xb");
}

TEST(Absorptions, TakeNothingThatWasNotRequested)
{
    chain::HistoryRow ofOther = absorbLog(10, "0xa");
    ofOther[RowField::To] = kOther;
    chain::HistoryRow byWallet = absorbLog(10, "0xa");
    byWallet[RowField::From] = kWallet;
    byWallet[RowField::To] = kOther;
    chain::HistoryRow otherEvent = absorbLog(10, "0xa");
    otherEvent[RowField::MethodId] = "0x9850";
    chain::HistoryRow elsewhere = absorbLog(10, "0xa");
    elsewhere[RowField::ContractAddress] = kOther;
    chain::HistoryRow cToken = absorbLog(10, "0xa");
    cToken[RowField::ContractAddress] = kCEth;
    EXPECT_EQ(absorbed({ofOther, byWallet, otherEvent, elsewhere, cToken}), "");
}

TEST(TokenDepartures, GoToSomebody)
{
    const auto found = departed({row(10, "0xa", kCEth, kWallet, kLiquidator)});
    ASSERT_EQ(hashesOf(found), "0xa");
    EXPECT_FALSE(found[0].isExact());
    EXPECT_EQ(found[0].market, "cETH");
}

TEST(TokenDepartures, AreNoRedemptionsArrivalsOrOtherTokens)
{
    EXPECT_EQ(hashesOf(departed({row(10, "0xa", kCEth, kWallet, kCEth),
                                 row(11, "0xb", kCEth, kWallet, kZero),
                                 row(12, "0xc", kCEth, kLiquidator, kWallet),
                                 row(13, "0xd", kOther, kWallet, kLiquidator),
                                 row(14, "0xe", kComet, kWallet, kLiquidator)})),
              "");
}

TEST(TokenDepartures, TransfersOfOneHashAreOne)
{
    const auto found = departed(
        {row(10, "0xa", kCEth, kWallet, kCEth), row(10, "0xa", kCEth, kWallet, kLiquidator),
         row(10, "0xA", kCDai, kWallet, kLiquidator), row(9, "0xb", kCDai, kWallet, kLiquidator)});
    ASSERT_EQ(hashesOf(found), "0xb 0xa");
    EXPECT_EQ(found[1].market, "cDAI + cETH");
}

TEST(Seizures, AreDeparturesInTransactionsOfOthers)
{
    const auto departures = departed(
        {row(10, "0xa", kCEth, kWallet, kLiquidator), row(11, "0xB", kCEth, kWallet, kLiquidator)});
    EXPECT_EQ(hashesOf(seizures(departures, {"0xb"})), "0xa");
    EXPECT_EQ(hashesOf(seizures(departures, {})), "0xa 0xB");
}

TEST(CTokenOf, NamesMarketsOfV2Alone)
{
    const auto registry = contracts();
    EXPECT_EQ(cTokenOf(row(1, "h", "", kWallet, kCDai), 1, registry)->name, "cDAI");
    EXPECT_EQ(cTokenOf(row(1, "h", "", kWallet, kComet), 1, registry), nullptr);
    EXPECT_EQ(cTokenOf(row(1, "h", "", kWallet, kCEth), 10, registry), nullptr);
    EXPECT_EQ(cTokenOf(row(1, "h", "", kWallet, ""), 1, registry), nullptr);
}

FetchReport reportOf(const std::vector<FetchStatus>& states, std::uint64_t chain = 1)
{
    FetchReport report;
    report.fetchOptions.chain = chain;
    for (const FetchStatus status : states) {
        report.fetchOptions.wallets.push_back({addressOf(kWallet), kWallet});
        report.wallets.emplace_back().status = status;
    }
    return report;
}

TEST(LiquidationPlan, OneCallForV3AndOneForEachMarketOfV2)
{
    const auto report = reportOf({FetchStatus::Complete, FetchStatus::Empty});
    const CalledMarkets markets{{addressOf(kCEth), addressOf(kCDai)}, {}};
    const auto plan = planLiquidations(report, markets, contracts());
    EXPECT_EQ(plannedCalls(plan), 4U);
    EXPECT_EQ(plan, (std::vector<LiquidationQuestion>{{0, std::nullopt, &chain::compoundV3},
                                                      {0, addressOf(kCEth), nullptr},
                                                      {0, addressOf(kCDai), nullptr},
                                                      {1, std::nullopt, &chain::compoundV3}}));
    EXPECT_EQ(plannedCalls({}), 0U);
}

TEST(LiquidationPlan, RequestsNothingForIncompleteWallets)
{
    const auto report = reportOf(
        {FetchStatus::Partial, FetchStatus::Refused, FetchStatus::Failed, FetchStatus::Queued});
    EXPECT_EQ(plannedCalls(planLiquidations(report, CalledMarkets(4), contracts())), 0U);
}

TEST(LiquidationPlan, RecognisesWhichChainsHaveMarkets)
{
    EXPECT_TRUE(hasMarkets(1, contracts()));
    EXPECT_TRUE(hasMarkets(10, contracts()));
    EXPECT_FALSE(hasMarkets(137, contracts()));
    const auto report = reportOf({FetchStatus::Complete}, 137);
    EXPECT_EQ(plannedCalls(planLiquidations(report, CalledMarkets(1), contracts())), 0U);
}

TEST(TagsByCertainty, NameTheProtocolsWithSuchEvidence)
{
    EXPECT_EQ(tagsByCertainty(true), "V3");
    EXPECT_EQ(tagsByCertainty(false), "V2");
}

TEST(LiquidationsCsv, ReportsWhatIsKnownInFull)
{
    FetchReport report = reportOf({FetchStatus::Complete, FetchStatus::Complete});
    report.wallets[0].liquidations = ReceivedLiquidations{
        {{&chain::compoundV2, "cETH", 5, 1, 1'600'000'000, "0xa"},
         {&chain::compoundV3, "cUSDCv3 (base, USDC)", 6, 1, std::nullopt, "0xb"}},
        ""};
    report.wallets[1].liquidations = ReceivedLiquidations{
        {{&chain::compoundV3, "cUSDCv3", 7, 1, std::nullopt, "0xc"}}, "no answer"};
    EXPECT_EQ(liquidationsCsv(report),
              "wallet,chain_id,protocol,market,block,time,hash,certainty\n" + kWallet +
                  ",1,V2,cETH,5,2020-09-13T12:26:40Z,0xa,approximate\n" + kWallet +
                  ",1,V3,\"cUSDCv3 (base, USDC)\",6,,0xb,exact\n");
}

}  // namespace
}  // namespace walletloupe::workflow
