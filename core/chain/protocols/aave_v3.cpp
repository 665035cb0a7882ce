#include "core/chain/protocols/aave_v3.h"

#include "core/chain/protocol.h"
#include "core/chain/protocols/aave_v3_packed.h"

#include <array>

namespace walletloupe::chain {
namespace {

using enum ActionKind;

constexpr std::size_t wordBytes = 32;
constexpr std::array<std::string_view, 1> kinds{"pool"};

constexpr MethodOwner pool{ContractRole::Market, kinds[0]};
constexpr MethodOwner gateway{ContractRole::Helper, {}};

constexpr Selector multicall = 0xac9650d8;
constexpr Selector flashLoan = 0xab9c4b5d;
constexpr Selector useAsCollateral = 0x5a3b74b9;
constexpr Selector useAsCollateralOnBehalfOf = 0x972b35fa;

// A test computes every selector anew. Of packed calls the layout is in aave_v3_packed.cpp.
constexpr std::array methods{
    ProtocolMethod{0x617ba037, "supply(address,uint256,address,uint16)", pool, Deposit, "sud."},
    ProtocolMethod{0xe8eda9df, "deposit(address,uint256,address,uint16)", pool, Deposit, "sud."},
    ProtocolMethod{0x02c205f0,
                   "supplyWithPermit(address,uint256,address,uint16,uint256,uint8,bytes32,bytes32)",
                   pool, Deposit, "sud....."},
    ProtocolMethod{0x69328dec, "withdraw(address,uint256,address)", pool, Redeem, "su."},
    ProtocolMethod{0xa415bcad, "borrow(address,uint256,uint256,uint16,address)", pool, Borrow,
                   "su..d"},
    ProtocolMethod{0x573ade81, "repay(address,uint256,uint256,address)", pool, Repay, "su.d"},
    ProtocolMethod{0xee3e210b,
                   "repayWithPermit(address,uint256,uint256,address,uint256,uint8,bytes32,bytes32)",
                   pool, Repay, "su.d...."},
    ProtocolMethod{0x2dad97d4, "repayWithATokens(address,uint256,uint256)", pool, Repay, "su."},
    ProtocolMethod{0x00a718a9, "liquidationCall(address,address,address,uint256,bool)", pool,
                   Liquidation, ".s.u."},
    ProtocolMethod{useAsCollateral, "setUserUseReserveAsCollateral(address,bool)", pool,
                   CollateralOn, "s."},
    ProtocolMethod{useAsCollateralOnBehalfOf,
                   "setUserUseReserveAsCollateralOnBehalfOf(address,bool,address)", pool,
                   CollateralOn, "s.d"},
    ProtocolMethod{0x28530a47, "setUserEMode(uint8)", pool, Other, ""},
    ProtocolMethod{0xb8caa7c5, "approvePositionManager(address,bool)", pool, Approval, ""},
    ProtocolMethod{0xfea149a6, "renouncePositionManagerRole(address)", pool, Approval, ""},
    ProtocolMethod{0x94ba89a2, "swapBorrowRateMode(address,uint256)", pool, Other, ""},
    ProtocolMethod{0xcd112382, "rebalanceStableBorrowRate(address,address)", pool, Other, ""},
    ProtocolMethod{flashLoan,
                   "flashLoan(address,address[],uint256[],uint256[],address,bytes,uint16)", pool,
                   Other, ""},
    ProtocolMethod{0x42b0b77c, "flashLoanSimple(address,address,uint256,bytes,uint16)", pool, Other,
                   ""},
    ProtocolMethod{multicall, "multicall(bytes[])", pool, Bundle, ""},
    ProtocolMethod{0x69a933a5, "mintUnbacked(address,uint256,address,uint16)", pool, Other, ""},
    ProtocolMethod{0xd65dc7a1, "backUnbacked(address,uint256,uint256)", pool, Other, ""},
    ProtocolMethod{0xf7a73840, "supply(bytes32)", pool, Deposit, "."},
    ProtocolMethod{0x680dd47c, "supplyWithPermit(bytes32,bytes32,bytes32)", pool, Deposit, "..."},
    ProtocolMethod{0x8e19899e, "withdraw(bytes32)", pool, Redeem, "."},
    ProtocolMethod{0xd5eed868, "borrow(bytes32)", pool, Borrow, "."},
    ProtocolMethod{0x563dd613, "repay(bytes32)", pool, Repay, "."},
    ProtocolMethod{0x94b576de, "repayWithPermit(bytes32,bytes32,bytes32)", pool, Repay, "..."},
    ProtocolMethod{0xdc7c0bff, "repayWithATokens(bytes32)", pool, Repay, "."},
    ProtocolMethod{0x4d013f03, "setUserUseReserveAsCollateral(bytes32)", pool, CollateralOn, "."},
    ProtocolMethod{0xfd21ecff, "liquidationCall(bytes32,bytes32)", pool, Liquidation, ".."},
    ProtocolMethod{0x1fe3c6f3, "swapBorrowRateMode(bytes32)", pool, Other, ""},
    ProtocolMethod{0x427da177, "rebalanceStableBorrowRate(bytes32)", pool, Other, ""},
    ProtocolMethod{0x474cf53d, "depositETH(address,address,uint16)", gateway, Deposit, ".d.v"},
    ProtocolMethod{0x80500d20, "withdrawETH(address,uint256,address)", gateway, Redeem, ".u."},
    ProtocolMethod{0xd4c40b6c,
                   "withdrawETHWithPermit(address,uint256,address,uint256,uint8,bytes32,bytes32)",
                   gateway, Redeem, ".u....."},
    ProtocolMethod{0xbcc3c255, "repayETH(address,uint256,address)", gateway, Repay, ".ud"},
    ProtocolMethod{0x02c5fcf8, "repayETH(address,uint256,uint256,address)", gateway, Repay, ".u.d"},
    ProtocolMethod{0xe74f7b85, "borrowETH(address,uint256,uint16)", gateway, Borrow, ".u."},
    ProtocolMethod{0x66514c97, "borrowETH(address,uint256,uint256,uint16)", gateway, Borrow,
                   ".u.."},
};

struct PoolCall {
    const ContractCall& call;
    const ProtocolMethod& method;
    CallArguments arguments;
};

ProtocolAction readPlan(const PoolCall& part, std::optional<Address> asset)
{
    const ActionPlan plan{part.method.kind, BaseMove::None, part.method.layout, asset};
    ProtocolAction action = readAction(plan, part.call.contract, part.arguments,
                                       part.call.transaction, part.call.wallet);
    action.unit = AmountUnit::SmallestUnits;
    return action;
}

/// The flag that says which of both it is; without it neither is certain.
ProtocolAction collateralAction(const PoolCall& part)
{
    ProtocolAction action = readPlan(part, {});
    const auto flag = part.arguments.amount(wordBytes);
    if (flag == Amount(0))
        action.kind = CollateralOff;
    action.isExact = action.isExact && flag.has_value();
    return action;
}

/// Each mode that is not 0 leaves a debt, unless the receiver repays; without one nothing stays.
void appendFlashLoan(const PoolCall& part, std::vector<ProtocolAction>& actions)
{
    constexpr std::size_t modesWord = 3;
    const auto modesAt = part.arguments.length(modesWord * wordBytes);
    const auto count = modesAt ? part.arguments.length(*modesAt) : std::nullopt;
    const Contract& contract = part.call.contract;
    if (!count) {
        actions.push_back(plainAction(Unreadable, contract, false));
        return;
    }
    bool isDebt = false;
    const CallArguments modes = part.arguments.from(*modesAt + wordBytes);
    for (std::size_t i = 0; i < *count; ++i) {
        const auto mode = modes.amount(i * wordBytes);
        if (mode == Amount(0))
            continue;
        isDebt = true;
        actions.push_back(plainAction(mode ? Borrow : Unreadable, contract, false));
        if (!mode)
            return;
    }
    if (!isDebt)
        actions.push_back(plainAction(Other, contract, true));
}

ProtocolAction gatewayAction(const PoolCall& part)
{
    const Address* wrapped = part.call.registry.wrappedNative(part.call.transaction.chain);
    return readPlan(part, wrapped == nullptr ? std::nullopt : std::optional(*wrapped));
}

void appendMethod(const PoolCall& part, std::vector<ProtocolAction>& actions)
{
    const Selector selector = part.method.selector;
    if (const auto packed = packedAction(part.call, part.method, part.arguments))
        actions.push_back(*packed);
    else if (selector == flashLoan)
        appendFlashLoan(part, actions);
    else if (selector == useAsCollateral || selector == useAsCollateralOnBehalfOf)
        actions.push_back(collateralAction(part));
    else if (part.call.contract.role == ContractRole::Helper)
        actions.push_back(gatewayAction(part));
    else
        actions.push_back(readPlan(part, {}));
}

/// One call of a bundle, which the pool runs as if the wallet had sent it alone.
void appendBundled(const ContractCall& call, Selector selector, const CallArguments& arguments,
                   std::vector<ProtocolAction>& actions)
{
    const ContractCall part{
        call.transaction, call.contract, call.wallet, call.registry, {CallKind::Method, selector}};
    const ProtocolMethod* method = calledMethod(part);
    if (method == nullptr)
        actions.push_back(plainAction(Other, call.contract, true));
    else if (method->kind == Bundle)
        actions.push_back(plainAction(Unreadable, call.contract, false));
    else
        appendMethod({part, *method, arguments}, actions);
}

/// multicall(bytes[]): the calls one after the other. Appends what can be read; false where the
/// data ends too early.
bool appendBundle(const ContractCall& call, std::vector<ProtocolAction>& actions)
{
    constexpr unsigned selectorBytes = 4;
    constexpr unsigned bitsBehindSelector = 8 * (wordBytes - selectorBytes);
    const CallArguments arguments = CallArguments::of(call.transaction.input);
    const auto listAt = arguments.length(0);
    const auto count = listAt ? arguments.length(*listAt) : std::nullopt;
    if (!count)
        return false;
    const CallArguments list = arguments.from(*listAt + wordBytes);
    for (std::size_t i = 0; i < *count; ++i) {
        const auto at = list.length(i * wordBytes);
        const auto size = at ? list.length(*at) : std::nullopt;
        const auto first = at ? list.amount(*at + wordBytes) : std::nullopt;
        if (!size || *size < selectorBytes || !first)
            return false;
        const auto selector = static_cast<Selector>(*first >> bitsBehindSelector);
        const std::size_t begin = *at + wordBytes + selectorBytes;
        appendBundled(call, selector, list.from(begin).first(*size - selectorBytes), actions);
    }
    return true;
}

void decode(const ContractCall& call, std::vector<ProtocolAction>& actions)
{
    const ProtocolMethod* method = calledMethod(call);
    if (method == nullptr)
        actions.push_back(methodAction(call, nullptr));
    else if (method->kind != Bundle)
        appendMethod({call, *method, CallArguments::of(call.transaction.input)}, actions);
    else if (!appendBundle(call, actions))
        actions.push_back(plainAction(Unreadable, call.contract, false));
}

}  // namespace

constinit const Protocol aaveV3{.name = "aave-v3",
                                .tag = "AAVE3",
                                .isCompound = false,
                                .marketKinds = kinds,
                                .methods = methods,
                                .decode = decode,
                                .liquidation = {}};

}  // namespace walletloupe::chain
