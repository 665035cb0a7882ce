#include "core/analysis/risk/wallet_history.h"

#include "core/analysis/risk/feature_rows.h"
#include "core/chain/protocols/protocol_list.h"

#include <gtest/gtest.h>

#include <list>
#include <string>
#include <vector>

namespace walletloupe::analysis {
namespace {

chain::Address address(std::uint8_t last)
{
    chain::Address address;
    address.bytes.back() = last;
    return address;
}

const chain::Address wallet = address(1);
const chain::Address friendly = address(2);
const chain::Address comet = address(3);
const chain::Address ether = address(4);
const chain::Address usdc = address(5);

constexpr std::int64_t hour = 3600;

/// A registry of one Comet and cETH, and a history that is told transaction by transaction.
class HistoryTest : public testing::Test {
protected:
    HistoryTest()
    {
        chain::Contract market{
            1, comet, "cUSDCv3", &chain::compoundV3, chain::ContractRole::Market, "comet", usdc};
        chain::Contract cEther{
            1, ether, "cETH", &chain::compoundV2, chain::ContractRole::Market, "cEther", {}};
        m_registry.add(market);
        m_registry.add(cEther);
    }

    chain::Transaction& transaction(std::int64_t time, const chain::Address& from,
                                    const chain::Address& to)
    {
        chain::Transaction& made = m_transactions.emplace_back();
        made.time = time;
        made.hasSenderColumn = made.hasSender = true;
        made.from = from;
        made.hasRecipient = true;
        made.to = to;
        made.hash = m_texts.emplace_back("0x" + std::to_string(m_texts.size()));
        made.status = chain::TransactionStatus::Succeeded;
        made.value = 0;
        made.hasFunctionColumn = true;
        return made;
    }

    /// supply or withdraw of the Comet's base token.
    void move(std::int64_t time, const char* selector, const std::string& amount)
    {
        chain::Transaction& made = transaction(time, wallet, comet);
        made.input = m_texts.emplace_back(selector + std::string(63, '0') + "5" +
                                          std::string(64 - amount.size(), '0') + amount);
    }

    WalletHistory history(TransactionScope scope = TransactionScope::All)
    {
        TransactionFeatureOptions options;
        options.scope = scope;
        HistoryBuilder builder(m_registry, options, wallet);
        builder.beginFile("a.csv");
        for (const chain::Transaction& made : m_transactions)
            builder.add({wallet, "", made});
        return builder.finish();
    }

    chain::ContractRegistry m_registry;
    std::list<chain::Transaction> m_transactions;
    std::list<std::string> m_texts;
};

constexpr const char* supply = "0xf2b9fdb8";
constexpr const char* withdraw = "0xf3fef3a3";

TEST_F(HistoryTest, TagsOfTheFileAreReadInCapitalsOrNot)
{
    TransactionFeatureOptions options;
    options.scope = TransactionScope::All;
    options.tags = ProtocolTags::File;
    HistoryBuilder builder(m_registry, options, wallet);
    builder.beginFile("a.csv");
    std::int64_t time = 0;
    for (const char* tag : {"v2", "V3", "", "v4"}) {
        chain::Transaction& made = transaction(++time * hour, wallet, comet);
        made.protocolTag = tag;
        builder.add({wallet, "", made});
    }
    std::string tags;
    for (const HistoryRow& row : builder.finish().rows)
        tags += row.protocol + "|";
    EXPECT_EQ(tags, "V2|V3||v4|");
}

TEST_F(HistoryTest, RowsOnUnknownChainsAreNotOutsideTheScope)
{
    transaction(hour, wallet, friendly);
    transaction(2 * hour, wallet, friendly).hasKnownChain = false;
    const WalletHistory compound = history(TransactionScope::Compound);
    EXPECT_EQ(compound.onUnknownChains(), 1U);
    EXPECT_EQ(compound.outOfScope(), 1U);
    const WalletHistory all = history(TransactionScope::All);
    EXPECT_EQ(all.onUnknownChains(), 0U);
    EXPECT_EQ(all.rows.size(), 2U);
}

TEST_F(HistoryTest, SettlesMovesInTheOrderOfTheChain)
{
    // Told in the wrong order: +100, then -150 crosses zero, then a supply repays.
    move(30, supply, "20");
    move(10, supply, "64");
    move(20, withdraw, "96");
    const WalletHistory told = history();
    ASSERT_EQ(told.rows.size(), 3U);
    EXPECT_EQ(told.rows[0].actions.at(0).kind, chain::ActionKind::Deposit);
    ASSERT_EQ(told.rows[1].actions.size(), 2U);
    EXPECT_EQ(told.rows[1].actions[0].kind, chain::ActionKind::Redeem);
    EXPECT_EQ(told.rows[1].actions[1].kind, chain::ActionKind::Borrow);
    EXPECT_TRUE(told.rows[1].actions[1].isShared);
    EXPECT_FALSE(told.rows[1].actions[1].isExact);
    EXPECT_EQ(told.rows[2].actions.at(0).kind, chain::ActionKind::Repay);
    ASSERT_EQ(told.actions.size(), 4U);
    EXPECT_EQ(told.actions[0].approximate, 1U);
    EXPECT_EQ(told.contracts.at(0).contract.name, "cUSDCv3");
    EXPECT_EQ(told.rows[0].protocol, "V3");
}

TEST_F(HistoryTest, DistinguishesEverythingFromAnAmount)
{
    move(10, supply, std::string(64, 'f'));
    const HistoryAction action = history().rows.at(0).actions.at(0);
    EXPECT_EQ(action.kind, chain::ActionKind::Repay);
    EXPECT_TRUE(action.isEverything);
    EXPECT_TRUE(action.isExact);
    EXPECT_FALSE(action.amount);
}

TEST_F(HistoryTest, NamesTheUnitOfAnAmount)
{
    chain::Transaction& deposit = transaction(10, wallet, ether);
    deposit.value = 7;
    deposit.input = "0x1249c58b";
    chain::Transaction& redeem = transaction(20, wallet, ether);
    redeem.input = m_texts.emplace_back("0xdb006a75" + std::string(62, '0') + "ff");
    move(30, supply, "20");
    const WalletHistory told = history();
    EXPECT_EQ(told.rows[0].actions.at(0).unit, chain::AmountUnit::Ether);
    EXPECT_EQ(told.rows[0].actions.at(0).amount, 7);
    EXPECT_EQ(told.rows[1].actions.at(0).unit, chain::AmountUnit::MarketToken);
    EXPECT_EQ(told.rows[1].actions.at(0).amount, 255);
    EXPECT_EQ(told.rows[2].actions.at(0).unit, chain::AmountUnit::SmallestUnits);
    EXPECT_EQ(told.rows[2].actions.at(0).asset, usdc);
}

TEST_F(HistoryTest, ReportsTheDirectionOfARow)
{
    transaction(10, wallet, friendly);
    transaction(20, friendly, wallet);
    transaction(30, wallet, wallet);
    transaction(40, friendly, ether);
    const WalletHistory told = history();
    EXPECT_EQ(told.rows[0].direction, RowDirection::Sent);
    EXPECT_EQ(told.rows[1].direction, RowDirection::Received);
    EXPECT_EQ(told.rows[2].direction, RowDirection::ToItself);
    ASSERT_EQ(told.rows.size(), 3U);
    EXPECT_EQ(told.files[0].notInvolved, 1U) << "it names the wallet nowhere";
    EXPECT_EQ(told.counterparties.at(0).address, friendly);
    EXPECT_EQ(told.counterparties[0].rows, 2U);
    EXPECT_DOUBLE_EQ(told.counterparties[0].share, 2.0 / 3.0);
    const WalletHistory inScope = history(TransactionScope::Compound);
    EXPECT_EQ(inScope.rows.size(), 0U);
    EXPECT_EQ(inScope.outOfScope(), 3U);
}

TEST_F(HistoryTest, ShowsBothEndsOfAPause)
{
    for (const std::int64_t hours : {0, 1, 3, 4, 9})
        transaction(hours * hour, wallet, friendly);
    const WalletHistory told = history();
    EXPECT_EQ(rowsBehind(told, "min_time_between_txns"), (std::vector<std::size_t>{0, 1, 2, 3}));
    EXPECT_EQ(rowsBehind(told, "max_time_between_txns"), (std::vector<std::size_t>{3, 4}));
    EXPECT_EQ(rowsBehind(told, "activity_span_days"), (std::vector<std::size_t>{0, 4}));
}

TEST_F(HistoryTest, ShowsTheBusiestTimes)
{
    // Three rows on the first day, six on the second; 24 hours from the first row on have seven.
    for (const std::int64_t hours : {21, 22, 23, 25, 26, 27, 44, 45, 46})
        transaction(hours * hour, wallet, friendly);
    const WalletHistory told = history();
    EXPECT_EQ(rowsBehind(told, "max_daily_transactions").size(), 6U);
    EXPECT_EQ(rowsBehind(told, "burst_share"), (std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6}));
    EXPECT_EQ(rowsBehind(told, "burst_ratio"), rowsBehind(told, "max_daily_transactions"));
    EXPECT_TRUE(countsEveryRow("avg_gas_price"));
    EXPECT_FALSE(countsEveryRow("burst_share"));
    EXPECT_FALSE(countsEveryRow("nonsense"));
    EXPECT_TRUE(rowsBehind(told, "nonsense").empty());
}

TEST(HistoryFile, LooksCutOffAtTheLimitOfAnExplorer)
{
    HistoryFile file;
    EXPECT_FALSE(file.endsAtLimit());
    for (const std::uint64_t limit : {1'000U, 10'000U, 20'000U}) {
        file.read = limit - 1;
        EXPECT_FALSE(file.endsAtLimit());
        file.read = limit;
        EXPECT_TRUE(file.endsAtLimit()) << limit;
        file.read = limit + 1;
        EXPECT_FALSE(file.endsAtLimit());
    }
}

}  // namespace
}  // namespace walletloupe::analysis
