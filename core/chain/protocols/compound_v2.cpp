#include "core/chain/protocols/compound_v2.h"

#include "core/chain/protocol.h"

#include <array>
#include <utility>

namespace walletloupe::chain {
namespace {

using enum ActionKind;

constexpr std::array<std::string_view, 2> kinds{"cEther", "cErc20"};

constexpr MethodOwner cEther{ContractRole::Market, kinds[0]};
constexpr MethodOwner cErc20{ContractRole::Market, kinds[1]};
constexpr MethodOwner cToken{ContractRole::Market, {}};
constexpr MethodOwner comptroller{ContractRole::Comptroller, {}};
constexpr MethodOwner helper{ContractRole::Helper, {}};

// A test computes every selector anew.
constexpr std::array methods{
    ProtocolMethod{0x1249c58b, "mint()", cEther, Deposit, "v"},
    ProtocolMethod{0xa0712d68, "mint(uint256)", cErc20, Deposit, "u"},
    ProtocolMethod{0xdb006a75, "redeem(uint256)", cToken, Redeem, "t"},
    ProtocolMethod{0x852a12e3, "redeemUnderlying(uint256)", cToken, Redeem, "u"},
    ProtocolMethod{0xc5ebeaec, "borrow(uint256)", cToken, Borrow, "u"},
    ProtocolMethod{0x4e4d9fea, "repayBorrow()", cEther, Repay, "v"},
    ProtocolMethod{0x0e752702, "repayBorrow(uint256)", cErc20, Repay, "u"},
    ProtocolMethod{0xe5974619, "repayBorrowBehalf(address)", cEther, Repay, "dv"},
    ProtocolMethod{0x2608f818, "repayBorrowBehalf(address,uint256)", cErc20, Repay, "du"},
    ProtocolMethod{0xaae40a2a, "liquidateBorrow(address,address)", cEther, Liquidation, "..v"},
    ProtocolMethod{0xf5e3c462, "liquidateBorrow(address,uint256,address)", cErc20, Liquidation,
                   ".u."},
    ProtocolMethod{0x9f35c3d5, "repayBehalf(address)", helper, Repay, "dv"},
    ProtocolMethod{0x367b7f05, "repayBehalfExplicit(address,address)", helper, Repay, "d.v"},
    ProtocolMethod{0xc2998238, "enterMarkets(address[])", comptroller, CollateralOn, ""},
    ProtocolMethod{0xede4edd0, "exitMarket(address)", comptroller, CollateralOff, ""},
    ProtocolMethod{0xe9af0292, "claimComp(address)", comptroller, Claim, ""},
    ProtocolMethod{0x1c3db2e0, "claimComp(address,address[])", comptroller, Claim, ""},
    ProtocolMethod{0x6810dfa6, "claimComp(address[],address[],bool,bool)", comptroller, Claim, ""},
    ProtocolMethod{0xa6afed95, "accrueInterest()", cToken, Other, ""},
    ProtocolMethod{0xa9059cbb, "transfer(address,uint256)", cToken, TokenTransfer, ".t"},
    ProtocolMethod{0x23b872dd, "transferFrom(address,address,uint256)", cToken, TokenTransfer,
                   "d.t"},
    ProtocolMethod{0x095ea7b3, "approve(address,uint256)", cToken, Approval, ".t"},
};

/// Ether sent to cETH without a call is a deposit, and probably where the row does not tell the
/// call.
bool isPlainDeposit(const ContractCall& call)
{
    const auto& value = call.transaction.value;
    return call.called.kind != CallKind::Method && call.contract.kind == cEther.marketKind &&
           value && *value > 0;
}

ProtocolAction plainDeposit(const ContractCall& call)
{
    const bool isSure = call.called.kind == CallKind::Plain &&
                        call.transaction.status != TransactionStatus::Unknown;
    ProtocolAction action = plainAction(Deposit, call.contract, isSure);
    action.amount = call.transaction.value;
    action.unit = AmountUnit::Ether;
    return action;
}

/// Markets report most refusals as a number that they return, so that the row says success; what
/// is paid in ether they refuse by reverting.
bool mayBeRefused(const ProtocolMethod& method)
{
    return method.place.role == ContractRole::Market && !method.layout.ends_with('v') &&
           method.kind != Approval && method.kind != Other;
}

void decode(const ContractCall& call, std::vector<ProtocolAction>& actions)
{
    if (isPlainDeposit(call)) {
        actions.push_back(plainDeposit(call));
        return;
    }
    const ProtocolMethod* method = calledMethod(call);
    ProtocolAction action = methodAction(call, method);
    if (method != nullptr && mayBeRefused(*method))
        action.isExact = false;
    actions.push_back(std::move(action));
}

}  // namespace

constinit const Protocol compoundV2{.name = "compound-v2",
                                    .tag = "V2",
                                    .isCompound = true,
                                    .marketKinds = kinds,
                                    .methods = methods,
                                    .decode = decode,
                                    .liquidation = {.event = {}, .takesMarketTokens = true}};

}  // namespace walletloupe::chain
