#include "core/chain/compound_methods.h"

#include <algorithm>
#include <array>

namespace walletloupe::chain {
namespace {

using enum MethodPlace;
using enum ActionKind;

// compound-finance/compound-config networks/mainnet-abi.json and compound-finance/comet
// contracts/; a test computes every selector anew.
constexpr std::array methods{
    CompoundMethod{0x1249c58b, "mint()", CEther, Deposit, "v"},
    CompoundMethod{0xa0712d68, "mint(uint256)", CErc20, Deposit, "u"},
    CompoundMethod{0xdb006a75, "redeem(uint256)", AnyCToken, Redeem, "u"},
    CompoundMethod{0x852a12e3, "redeemUnderlying(uint256)", AnyCToken, Redeem, "u"},
    CompoundMethod{0xc5ebeaec, "borrow(uint256)", AnyCToken, Borrow, "u"},
    CompoundMethod{0x4e4d9fea, "repayBorrow()", CEther, Repay, "v"},
    CompoundMethod{0x0e752702, "repayBorrow(uint256)", CErc20, Repay, "u"},
    CompoundMethod{0xe5974619, "repayBorrowBehalf(address)", CEther, Repay, "dv"},
    CompoundMethod{0x2608f818, "repayBorrowBehalf(address,uint256)", CErc20, Repay, "du"},
    CompoundMethod{0xaae40a2a, "liquidateBorrow(address,address)", CEther, Liquidation, "..v"},
    CompoundMethod{0xf5e3c462, "liquidateBorrow(address,uint256,address)", CErc20, Liquidation,
                   ".u."},
    CompoundMethod{0x9f35c3d5, "repayBehalf(address)", Helper, Repay, "dv"},
    CompoundMethod{0x367b7f05, "repayBehalfExplicit(address,address)", Helper, Repay, "d.v"},
    CompoundMethod{0xc2998238, "enterMarkets(address[])", Comptroller, CollateralOn, ""},
    CompoundMethod{0xede4edd0, "exitMarket(address)", Comptroller, CollateralOff, ""},
    CompoundMethod{0xe9af0292, "claimComp(address)", Comptroller, Claim, ""},
    CompoundMethod{0x1c3db2e0, "claimComp(address,address[])", Comptroller, Claim, ""},
    CompoundMethod{0x6810dfa6, "claimComp(address[],address[],bool,bool)", Comptroller, Claim, ""},
    CompoundMethod{0xa6afed95, "accrueInterest()", AnyCToken, Other, ""},
    CompoundMethod{0xa9059cbb, "transfer(address,uint256)", AnyMarket, TokenTransfer, ".u",
                   BaseMove::TransferOut},
    CompoundMethod{0x23b872dd, "transferFrom(address,address,uint256)", AnyMarket, TokenTransfer,
                   "d.u", BaseMove::TransferOut},
    CompoundMethod{0x095ea7b3, "approve(address,uint256)", AnyMarket, Approval, ".u"},
    CompoundMethod{0xf2b9fdb8, "supply(address,uint256)", Comet, Deposit, "su", BaseMove::Supply},
    CompoundMethod{0x4232cd63, "supplyTo(address,address,uint256)", Comet, Deposit, "dsu",
                   BaseMove::Supply},
    CompoundMethod{0x90323177, "supplyFrom(address,address,address,uint256)", Comet, Deposit,
                   ".dsu", BaseMove::Supply},
    CompoundMethod{0xf3fef3a3, "withdraw(address,uint256)", Comet, Redeem, "su",
                   BaseMove::Withdraw},
    CompoundMethod{0xc3b35a7e, "withdrawTo(address,address,uint256)", Comet, Redeem, ".su",
                   BaseMove::Withdraw},
    CompoundMethod{0x26441318, "withdrawFrom(address,address,address,uint256)", Comet, Redeem,
                   "d.su", BaseMove::Withdraw},
    CompoundMethod{0x439e2e45, "transferAsset(address,address,uint256)", Comet, TokenTransfer,
                   ".su", BaseMove::TransferOut},
    CompoundMethod{0xc1ee2c18, "transferAssetFrom(address,address,address,uint256)", Comet,
                   TokenTransfer, "d.su", BaseMove::TransferOut},
    CompoundMethod{0xc3cecfd2, "absorb(address,address[])", Comet, Liquidation, ""},
    CompoundMethod{0xe4e6e779, "buyCollateral(address,uint256,uint256,address)", Comet,
                   LiquidationPurchase, "s.u."},
    CompoundMethod{0x110496e5, "allow(address,bool)", Comet, Approval, ""},
    CompoundMethod{0xbb24d994,
                   "allowBySig(address,address,bool,uint256,uint256,uint8,bytes32,bytes32)", Comet,
                   Approval, ""},
    CompoundMethod{0xbfe69c8d, "accrueAccount(address)", Comet, Other, ""},
    CompoundMethod{0xad14777c, "approveThis(address,address,uint256)", Comet, Other, ""},
    CompoundMethod{0xe478795d, "withdrawReserves(address,uint256)", Comet, Other, ""},
    CompoundMethod{0x555029a6, "invoke(bytes32[],bytes[])", Bulker, Bundle, ""},
    CompoundMethod{0xb8f88786, "invoke(uint256[],bytes[])", Bulker, Bundle, ""},
    CompoundMethod{0xb7034f7e, "claim(address,address,bool)", Rewards, Claim, ""},
    CompoundMethod{0x4ff85d94, "claimTo(address,address,address,bool)", Rewards, Claim, ""},
    CompoundMethod{0x41e0cad6, "getRewardOwed(address,address)", Rewards, Other, ""},
};

bool lives(MethodPlace place, const Contract& contract)
{
    switch (place) {
        case CEther:
            return contract.kind == MarketKind::CEther;
        case CErc20:
            return contract.kind == MarketKind::CErc20;
        case AnyCToken:
            return contract.kind == MarketKind::CEther || contract.kind == MarketKind::CErc20;
        case Comet:
            return contract.kind == MarketKind::Comet;
        case AnyMarket:
            return contract.role == ContractRole::Market;
        case Comptroller:
            return contract.role == ContractRole::Comptroller;
        case Helper:
            return contract.role == ContractRole::Helper;
        case Bulker:
            return contract.role == ContractRole::Bulker;
        case Rewards:
            return contract.role == ContractRole::Rewards;
    }
    return false;
}

}  // namespace

std::span<const CompoundMethod> compoundMethods()
{
    return methods;
}

const CompoundMethod* findMethod(const Contract& contract, Selector selector)
{
    const auto found =
        std::find_if(methods.begin(), methods.end(), [&](const CompoundMethod& method) {
            return method.selector == selector && lives(method.place, contract);
        });
    return found == methods.end() ? nullptr : &*found;
}

}  // namespace walletloupe::chain
