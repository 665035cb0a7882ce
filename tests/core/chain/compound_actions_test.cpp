#include "core/chain/compound_actions.h"

#include "core/chain/compound_methods.h"
#include "tests/support/addresses.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::chain {
namespace {

using tests::addressOf;

constexpr std::string_view cEther = "0x4ddc2d193948926d02f9b1fe9e1daa0718270ed5";
constexpr std::string_view cUsdc = "0x39aa39c021dfbae8fac545936693ac917d5e7563";
constexpr std::string_view comet = "0xc3d688b66703497daa19211eedff47f25384cdc3";
constexpr std::string_view bulker = "0xa397a8c2086c554b531c02e29f3291c9704b00c7";
constexpr std::string_view usdc = "0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48";
constexpr std::string_view weth = "0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2";
constexpr std::string_view wallet = "0x00000000000000000000000000000000000000aa";
constexpr std::string_view stranger = "0x00000000000000000000000000000000000000bb";

ContractRegistry someContracts()
{
    ContractRegistry registry;
    const auto add = [&](std::string_view at, Protocol protocol, ContractRole role, MarketKind kind,
                         std::optional<Address> base) {
        EXPECT_TRUE(registry.add({1, addressOf(at), "", protocol, role, kind, base}));
    };
    add(cEther, Protocol::CompoundV2, ContractRole::Market, MarketKind::CEther, {});
    add(cUsdc, Protocol::CompoundV2, ContractRole::Market, MarketKind::CErc20, addressOf(usdc));
    add(comet, Protocol::CompoundV3, ContractRole::Market, MarketKind::Comet, addressOf(usdc));
    add(bulker, Protocol::CompoundV3, ContractRole::Bulker, MarketKind::None, {});
    registry.setWrappedNative(1, addressOf(weth));
    return registry;
}

/// Words of 32 bytes.
std::string word(std::string_view hex)
{
    return std::string(64 - hex.size(), '0') + std::string(hex);
}

std::string word(const Address& value)
{
    return word(std::string_view(lowerCaseText(value)).substr(2));
}

std::string code(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        digits += "0123456789abcdef"[c >> 4];
        digits += "0123456789abcdef"[c & 15];
    }
    return digits + std::string(64 - digits.size(), '0');
}

const std::string allOnes(64, 'f');

Transaction call(std::string_view to, std::string_view input)
{
    Transaction transaction;
    transaction.tellsSender = transaction.hasSender = transaction.hasRecipient = true;
    transaction.from = addressOf(wallet);
    transaction.to = addressOf(to);
    transaction.value = Amount(0);
    transaction.status = TransactionStatus::Succeeded;
    transaction.tellsFunction = true;
    transaction.input = input;
    return transaction;
}

std::vector<CompoundAction> actionsOf(const Transaction& transaction)
{
    static const ContractRegistry registry = someContracts();
    std::vector<CompoundAction> actions;
    appendCompoundActions(transaction, addressOf(wallet), registry, actions);
    return actions;
}

CompoundAction onlyAction(const Transaction& transaction)
{
    const auto actions = actionsOf(transaction);
    EXPECT_EQ(actions.size(), 1U);
    return actions.empty() ? CompoundAction() : actions.front();
}

TEST(CompoundMethods, HaveTheSelectorsOfTheirSignatures)
{
    for (const CompoundMethod& method : compoundMethods())
        EXPECT_EQ(method.selector, selectorOf(method.signature)) << method.signature;
    EXPECT_EQ(selectorOf("withdraw(address to, uint256 value)"), 0xf3fef3a3);
    EXPECT_EQ(selectorOf("enterMarkets(address[] cTokens)"), 0xc2998238);
}

TEST(CompoundActions, DecodeV2)
{
    const std::string mint = "0xa0712d68" + word("0f");
    const CompoundAction deposit = onlyAction(call(cUsdc, mint));
    EXPECT_EQ(deposit.kind, ActionKind::Deposit);
    EXPECT_EQ(deposit.amount, Amount(15));
    EXPECT_EQ(deposit.asset, addressOf(usdc));
    EXPECT_TRUE(deposit.isExact);
    const std::string repayAll = "0x0e752702" + allOnes;
    const CompoundAction repaid = onlyAction(call(cUsdc, repayAll));
    EXPECT_EQ(repaid.kind, ActionKind::Repay);
    EXPECT_TRUE(repaid.isEverything);
    EXPECT_FALSE(repaid.amount);
}

TEST(CompoundActions, TakeTheValueSentToCEther)
{
    Transaction plain = call(cEther, "0x");
    plain.value = Amount(7);
    EXPECT_EQ(onlyAction(plain).kind, ActionKind::Deposit);
    EXPECT_EQ(onlyAction(plain).amount, Amount(7));
    plain.input = "0x1249c58b";
    EXPECT_EQ(onlyAction(plain).amount, Amount(7));
    plain.input = "0x4e4d9fea";
    EXPECT_EQ(onlyAction(plain).kind, ActionKind::Repay);
    // An ERC-20 market has no such method.
    plain.to = addressOf(cUsdc);
    EXPECT_EQ(onlyAction(plain).kind, ActionKind::Other);
}

TEST(CompoundActions, AreThoseOfTheWalletThatSucceeded)
{
    const std::string mint = "0xa0712d68" + word("0f");
    Transaction transaction = call(cUsdc, mint);
    transaction.status = TransactionStatus::Failed;
    EXPECT_TRUE(actionsOf(transaction).empty());
    transaction.status = TransactionStatus::Unknown;
    EXPECT_FALSE(onlyAction(transaction).isExact);
    transaction.from = addressOf(stranger);
    EXPECT_TRUE(actionsOf(transaction).empty());
    EXPECT_TRUE(actionsOf(call(stranger, mint)).empty());
    Transaction otherChain = call(cUsdc, mint);
    otherChain.chain = 8453;
    EXPECT_TRUE(actionsOf(otherChain).empty());
}

TEST(CompoundActions, AreNotExactForSomebodyElse)
{
    const std::string forStranger = "0x2608f818" + word(addressOf(stranger)) + word("0f");
    EXPECT_FALSE(onlyAction(call(cUsdc, forStranger)).isExact);
    const std::string forItself = "0x2608f818" + word(addressOf(wallet)) + word("0f");
    EXPECT_TRUE(onlyAction(call(cUsdc, forItself)).isExact);
}

TEST(CompoundActions, TellV3BaseFromCollateral)
{
    const std::string base = "0xf2b9fdb8" + word(addressOf(usdc)) + word("64");
    EXPECT_EQ(onlyAction(call(comet, base)).move, BaseMove::Supply);
    const std::string collateral = "0xf3fef3a3" + word(addressOf(weth)) + word("64");
    const CompoundAction redeemed = onlyAction(call(comet, collateral));
    EXPECT_EQ(redeemed.move, BaseMove::None);
    EXPECT_EQ(redeemed.kind, ActionKind::Redeem);
    EXPECT_TRUE(redeemed.isExact);
    const std::string toStranger =
        "0x4232cd63" + word(addressOf(stranger)) + word(addressOf(usdc)) + word("64");
    EXPECT_EQ(onlyAction(call(comet, toStranger)).move, BaseMove::None);
    EXPECT_FALSE(onlyAction(call(comet, toStranger)).isExact);
}

TEST(CompoundActions, AreReadFromTheNameWithoutInput)
{
    Transaction named = call(comet, "");
    named.functionName = "withdraw(address to, uint256 value)";
    EXPECT_EQ(onlyAction(named).kind, ActionKind::Redeem);
    EXPECT_FALSE(onlyAction(named).isExact);
    named.functionName = "";
    EXPECT_EQ(onlyAction(named).kind, ActionKind::Unreadable);
}

/// invoke(bytes32[],bytes[]) with a supply of ether and a withdrawal of all the base token.
std::string bundle()
{
    const std::string supply = word(addressOf(comet)) + word(addressOf(wallet)) + word("05");
    const std::string withdraw =
        word(addressOf(comet)) + word(addressOf(wallet)) + word(addressOf(usdc)) + allOnes;
    return "0x555029a6" + word("40") + word("a0") + word("02") +
           code("ACTION_SUPPLY_NATIVE_TOKEN") + code("ACTION_WITHDRAW_ASSET") + word("02") +
           word("40") + word("c0") + word("60") + supply + word("80") + withdraw;
}

TEST(CompoundActions, UnpackABundle)
{
    const std::string input = bundle();
    const auto actions = actionsOf(call(bulker, input));
    ASSERT_EQ(actions.size(), 2U);
    EXPECT_EQ(actions[0].kind, ActionKind::Deposit);
    EXPECT_EQ(actions[0].asset, addressOf(weth));
    EXPECT_EQ(actions[0].amount, Amount(5));
    EXPECT_EQ(actions[0].contract->address, addressOf(comet));
    EXPECT_EQ(actions[1].move, BaseMove::Withdraw);
    EXPECT_TRUE(actions[1].isEverything);
    EXPECT_FALSE(actions[1].amount);
}

TEST(CompoundActions, SayThatATruncatedBundleCannotBeRead)
{
    const std::string input = bundle();
    for (const std::size_t size : {std::size_t{10}, std::size_t{74}, std::size_t{400}})
        EXPECT_EQ(onlyAction(call(bulker, std::string_view(input).substr(0, size))).kind,
                  ActionKind::Unreadable)
            << size;
}

}  // namespace
}  // namespace walletloupe::chain
