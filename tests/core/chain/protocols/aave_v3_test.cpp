#include "core/chain/protocols/aave_v3.h"

#include "tests/core/chain/protocols/aave_v3_calls.h"
#include "tests/support/test_folders.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>

namespace walletloupe::chain {
namespace {

using namespace calls;

const std::string supply = "0x617ba037";
const std::string withdraw = "0x69328dec";
const std::string multicall = "0xac9650d8";
const std::string flashLoan = "0xab9c4b5d";

std::string supplied(std::string_view amount)
{
    return supply + word(addressOf(usdc)) + word(amount) + word(addressOf(wallet)) + word("0");
}

/// multicall of calls, each padded to words as the contract ABI asks.
std::string bundle(const std::vector<std::string>& parts)
{
    std::string heads;
    std::string bodies;
    const auto hex = [](std::size_t number) {
        std::ostringstream text;
        text << std::hex << number;
        return word(text.str());
    };
    for (const std::string& part : parts) {
        const std::string digits = part.substr(2);
        heads += hex(32 * parts.size() + bodies.size() / 2);
        const std::size_t padding = (64 - digits.size() % 64) % 64;
        bodies += hex(digits.size() / 2) + digits + std::string(padding, '0');
    }
    return multicall + word("20") + hex(parts.size()) + heads + bodies;
}

struct KnownCall {
    std::string to, input, value, kind, asset, amount, isExact;
};

std::vector<KnownCall> knownCalls()
{
    std::ifstream file(tests::testData() + "/chain/aave_calls.csv");
    std::vector<KnownCall> known;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream cells(line);
        KnownCall row;
        for (std::string* cell :
             {&row.to, &row.input, &row.value, &row.kind, &row.asset, &row.amount, &row.isExact})
            std::getline(cells, *cell, ',');
        known.push_back(row);
    }
    return known;
}

TEST(AaveV3, HasTheSelectorsOfItsSignatures)
{
    expectSoundMethods(aaveV3);
}

TEST(AaveV3, DecodesKnownCalls)
{
    const std::map<std::string, ActionKind> kinds{{"deposit", ActionKind::Deposit},
                                                  {"redeem", ActionKind::Redeem},
                                                  {"borrow", ActionKind::Borrow},
                                                  {"repay", ActionKind::Repay},
                                                  {"liquidation", ActionKind::Liquidation}};
    const auto known = knownCalls();
    ASSERT_EQ(known.size(), 32U);
    for (const KnownCall& row : known) {
        Transaction transaction = call(row.to == "pool" ? aavePool : aaveGateway, row.input);
        transaction.value = Amount(row.value);
        const ProtocolAction action = aaveAction(transaction);
        EXPECT_EQ(action.kind, kinds.at(row.kind)) << row.input;
        EXPECT_EQ(action.asset ? lowerCaseText(*action.asset).substr(2) : "", row.asset)
            << row.input;
        const std::string amount = action.amount ? amountText(*action.amount) : "";
        EXPECT_EQ(action.isEverything ? "everything" : amount, row.amount) << row.input;
        EXPECT_EQ(action.isExact ? "1" : "0", row.isExact) << row.input;
        EXPECT_EQ(action.unit, AmountUnit::SmallestUnits) << row.input;
    }
}

TEST(AaveV3, TellsCollateralOnFromOff)
{
    const std::string input = "0x5a3b74b9" + word(addressOf(usdc));
    EXPECT_EQ(aaveAction(call(aavePool, input + word("1"))).kind, ActionKind::CollateralOn);
    EXPECT_EQ(aaveAction(call(aavePool, input + word("0"))).kind, ActionKind::CollateralOff);
    EXPECT_TRUE(aaveAction(call(aavePool, input + word("0"))).isExact);
    EXPECT_FALSE(aaveAction(call(aavePool, input)).isExact);
}

TEST(AaveV3, ReadsEachCallOfABundle)
{
    const std::string packed = "0xd5eed868" + word("20003");
    const auto actions = aaveActions(call(aavePool, bundle({supplied("09"), packed})));
    ASSERT_EQ(actions.size(), 2U);
    EXPECT_EQ(actions[0].kind, ActionKind::Deposit);
    EXPECT_EQ(actions[0].amount, Amount(9));
    EXPECT_TRUE(actions[0].isExact);
    EXPECT_EQ(actions[1].kind, ActionKind::Borrow);
    EXPECT_EQ(actions[1].amount, Amount(2));
    EXPECT_EQ(actions[1].asset, addressOf(usdc));
}

TEST(AaveV3, ReadsNothingBehindACallOfABundle)
{
    const auto actions =
        aaveActions(call(aavePool, bundle({supply + word(addressOf(usdc)), supplied("09")})));
    ASSERT_EQ(actions.size(), 2U);
    EXPECT_FALSE(actions[0].amount);
    EXPECT_FALSE(actions[0].isExact);
    EXPECT_EQ(actions[1].amount, Amount(9));
}

TEST(AaveV3, CannotReadBrokenBundles)
{
    const std::string whole = bundle({supplied("09")});
    for (const std::string& input : {multicall, whole.substr(0, 200), bundle({whole}),
                                     multicall + word("20") + word("2"), bundle({"0x61"})}) {
        const auto actions = aaveActions(call(aavePool, input));
        ASSERT_FALSE(actions.empty()) << input;
        EXPECT_EQ(actions.back().kind, ActionKind::Unreadable) << input;
        EXPECT_FALSE(actions.back().isExact) << input;
    }
    EXPECT_EQ(aaveAction(call(aavePool, bundle({"0x12345678"}))).kind, ActionKind::Other);
}

TEST(AaveV3, CountsTheDebtsThatFlashLoansLeave)
{
    const std::string head = flashLoan + word("1") + word("20") + word("20") + word("e0") +
                             word("aa") + word("20") + word("0");
    const auto debts = aaveActions(call(aavePool, head + word("2") + word("0") + word("2")));
    ASSERT_EQ(debts.size(), 1U);
    EXPECT_EQ(debts[0].kind, ActionKind::Borrow);
    EXPECT_FALSE(debts[0].isExact);
    const auto none = aaveActions(call(aavePool, head + word("1") + word("0")));
    ASSERT_EQ(none.size(), 1U);
    EXPECT_EQ(none[0].kind, ActionKind::Other);
    EXPECT_EQ(aaveAction(call(aavePool, flashLoan)).kind, ActionKind::Unreadable);
    EXPECT_EQ(aaveActions(call(aavePool, head + word("2") + word("0"))).back().kind,
              ActionKind::Unreadable);
}

TEST(AaveV3, IsKeyedByContract)
{
    EXPECT_TRUE(aaveActions(call(aaveV2Pool, supplied("09"))).empty());
    Transaction elsewhere = call(aavePool, supplied("09"));
    elsewhere.chain = 137;
    EXPECT_TRUE(aaveActions(elsewhere).empty());
    EXPECT_EQ(aaveAction(call(aaveGateway, supplied("09"))).kind, ActionKind::Other);
    EXPECT_EQ(aaveAction(call(cUsdc, supplied("09"))).kind, ActionKind::Other);
    const std::string gatewayCall = "0x474cf53d" + word("0") + word(addressOf(wallet)) + word("0");
    EXPECT_EQ(aaveAction(call(aavePool, gatewayCall)).kind, ActionKind::Other);
}

TEST(AaveV3, ReadsCapitalDigits)
{
    std::string input = supplied("0A");
    for (char& c : input)
        c = c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
    EXPECT_EQ(aaveAction(call(aavePool, input)).amount, Amount(10));
    EXPECT_EQ(aaveAction(call(aavePool, input)).asset, addressOf(usdc));
    EXPECT_TRUE(aaveAction(call(aavePool, input)).isExact);
}

TEST(AaveV3, LeavesShortCallsWithoutAmounts)
{
    const ProtocolAction cut = aaveAction(call(aavePool, withdraw + word(addressOf(usdc)) + "00"));
    EXPECT_EQ(cut.kind, ActionKind::Redeem);
    EXPECT_EQ(cut.asset, addressOf(usdc));
    EXPECT_FALSE(cut.amount);
    EXPECT_FALSE(aaveAction(call(aavePool, supply + word(addressOf(usdc)))).isExact);
}

TEST(AaveV3, PassesOverFailedRowsAndThoseOfOthers)
{
    Transaction failed = call(aavePool, "");
    const std::string input = supplied("09");
    failed.input = input;
    EXPECT_EQ(aaveActions(failed).size(), 1U);
    failed.status = TransactionStatus::Failed;
    EXPECT_TRUE(aaveActions(failed).empty());
    failed.status = TransactionStatus::Unknown;
    EXPECT_FALSE(aaveAction(failed).isExact);
    failed.from = addressOf(stranger);
    EXPECT_TRUE(aaveActions(failed).empty());
}

}  // namespace
}  // namespace walletloupe::chain
