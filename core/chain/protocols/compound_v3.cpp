#include "core/chain/protocols/compound_v3.h"

#include "core/chain/protocol.h"
#include "core/chain/protocols/bulker_actions.h"

#include <array>

namespace walletloupe::chain {
namespace {

using enum ActionKind;

constexpr std::array<std::string_view, 1> kinds{"comet"};

constexpr MethodOwner comet{ContractRole::Market, kinds[0]};
constexpr MethodOwner bulker{ContractRole::Bulker, {}};
constexpr MethodOwner rewards{ContractRole::Rewards, {}};

// A test computes every selector anew.
constexpr std::array methods{
    ProtocolMethod{0xa9059cbb, "transfer(address,uint256)", comet, TokenTransfer, ".u",
                   BaseMove::TransferOut},
    ProtocolMethod{0x23b872dd, "transferFrom(address,address,uint256)", comet, TokenTransfer, "d.u",
                   BaseMove::TransferOut},
    ProtocolMethod{0x095ea7b3, "approve(address,uint256)", comet, Approval, ".u"},
    ProtocolMethod{0xf2b9fdb8, "supply(address,uint256)", comet, Deposit, "su", BaseMove::Supply},
    ProtocolMethod{0x4232cd63, "supplyTo(address,address,uint256)", comet, Deposit, "dsu",
                   BaseMove::Supply},
    ProtocolMethod{0x90323177, "supplyFrom(address,address,address,uint256)", comet, Deposit,
                   ".dsu", BaseMove::Supply},
    ProtocolMethod{0xf3fef3a3, "withdraw(address,uint256)", comet, Redeem, "su",
                   BaseMove::Withdraw},
    ProtocolMethod{0xc3b35a7e, "withdrawTo(address,address,uint256)", comet, Redeem, ".su",
                   BaseMove::Withdraw},
    ProtocolMethod{0x26441318, "withdrawFrom(address,address,address,uint256)", comet, Redeem,
                   "d.su", BaseMove::Withdraw},
    ProtocolMethod{0x439e2e45, "transferAsset(address,address,uint256)", comet, TokenTransfer,
                   ".su", BaseMove::TransferOut},
    ProtocolMethod{0xc1ee2c18, "transferAssetFrom(address,address,address,uint256)", comet,
                   TokenTransfer, "d.su", BaseMove::TransferOut},
    ProtocolMethod{0xc3cecfd2, "absorb(address,address[])", comet, Liquidation, ""},
    ProtocolMethod{0xe4e6e779, "buyCollateral(address,uint256,uint256,address)", comet,
                   LiquidationPurchase, "s.u."},
    ProtocolMethod{0x110496e5, "allow(address,bool)", comet, Approval, ""},
    ProtocolMethod{0xbb24d994,
                   "allowBySig(address,address,bool,uint256,uint256,uint8,bytes32,bytes32)", comet,
                   Approval, ""},
    ProtocolMethod{0xbfe69c8d, "accrueAccount(address)", comet, Other, ""},
    ProtocolMethod{0xad14777c, "approveThis(address,address,uint256)", comet, Other, ""},
    ProtocolMethod{0xe478795d, "withdrawReserves(address,uint256)", comet, Other, ""},
    ProtocolMethod{0x555029a6, "invoke(bytes32[],bytes[])", bulker, Bundle, ""},
    ProtocolMethod{0xb8f88786, "invoke(uint256[],bytes[])", bulker, Bundle, ""},
    ProtocolMethod{0xb7034f7e, "claim(address,address,bool)", rewards, Claim, ""},
    ProtocolMethod{0x4ff85d94, "claimTo(address,address,address,bool)", rewards, Claim, ""},
    ProtocolMethod{0x41e0cad6, "getRewardOwed(address,address)", rewards, Other, ""},
};

void decode(const ContractCall& call, std::vector<ProtocolAction>& actions)
{
    const ProtocolMethod* method = calledMethod(call);
    if (method != nullptr && method->kind == Bundle)
        appendBulkerActions(call, actions);
    else
        actions.push_back(methodAction(call, method));
}

}  // namespace

constinit const Protocol compoundV3{
    .name = "compound-v3",
    .tag = "V3",
    .isCompound = true,
    .marketKinds = kinds,
    .methods = methods,
    .decode = decode,
    .liquidation = {.event = "0x1547a878dc89ad3c367b6338b4be6a65a5dd74fb77ae044da1e8747ef1f4f62f",
                    .walletTopic = 2}};

}  // namespace walletloupe::chain
