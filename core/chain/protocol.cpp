#include "core/chain/protocol.h"

#include <algorithm>
#include <string>

namespace walletloupe::chain {
namespace {

constexpr std::size_t wordBytes = 32;

bool has(const Contract& contract, const MethodOwner& place)
{
    return contract.role == place.role &&
           (place.marketKind.empty() || contract.kind == place.marketKind);
}

void readArguments(std::string_view layout, const CallArguments& arguments, ProtocolAction& action,
                   std::optional<Address>& account, const Transaction& transaction)
{
    for (std::size_t i = 0; i < layout.size(); ++i) {
        const std::size_t offset = i * wordBytes;
        if (layout[i] == 's')
            action.asset = arguments.address(offset);
        else if (layout[i] == 'u' || layout[i] == 't')
            action.amount = arguments.amount(offset);
        else if (layout[i] == 'd')
            account = arguments.address(offset);
        else if (layout[i] == 'v')
            action.amount = transaction.value;
    }
}

bool contains(std::string_view layout, char letter)
{
    return layout.find(letter) != std::string_view::npos;
}

/// As far as the layout tells: an asset may still turn out to be wrapped ether.
AmountUnit unitOf(std::string_view layout, const ProtocolAction& action)
{
    if (contains(layout, 't'))
        return AmountUnit::MarketToken;
    const Contract& contract = *action.contract;
    const bool isEtherMarket = contract.role == ContractRole::Market && !contract.baseToken;
    const bool isEther = contains(layout, 'v') || (isEtherMarket && !contains(layout, 's'));
    return isEther ? AmountUnit::Ether : AmountUnit::SmallestUnits;
}

void settleMove(BaseMove move, bool isOwn, ProtocolAction& action)
{
    if (move == BaseMove::None)
        return;
    if (!action.asset)
        action.isExact = false;
    if (!action.asset || action.asset != action.contract->baseToken)
        return;
    if (isOwn && (action.amount || action.isEverything))
        action.move = move;
    else
        action.isExact = false;
}

/// Letters and digits alone, small.
std::string plainName(std::string_view name)
{
    std::string plain;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            plain.push_back(static_cast<char>(c | 0x20));
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            plain.push_back(c);
    }
    return plain;
}

}  // namespace

const ProtocolMethod* calledMethod(const ContractCall& call)
{
    if (call.called.kind != CallKind::Method)
        return nullptr;
    const auto methods = call.contract.protocol->methods;
    const auto found =
        std::find_if(methods.begin(), methods.end(), [&](const ProtocolMethod& method) {
            return method.selector == call.called.selector && has(call.contract, method.place);
        });
    return found == methods.end() ? nullptr : &*found;
}

std::optional<Selector> selectorNamed(const Contract& contract, std::string_view name)
{
    const std::size_t cut = std::min(name.find("..."), name.find("\u2026"));
    const std::string wanted = plainName(name.substr(0, cut));
    if (wanted.empty())
        return std::nullopt;
    const ProtocolMethod* found = nullptr;
    for (const ProtocolMethod& method : contract.protocol->methods) {
        const std::string known = plainName(method.signature.substr(0, method.signature.find('(')));
        const bool isIt =
            cut == std::string_view::npos ? known == wanted : known.starts_with(wanted);
        if (!isIt || !has(contract, method.place))
            continue;
        if (found != nullptr && found->kind != method.kind)
            return std::nullopt;
        if (found == nullptr)
            found = &method;
    }
    return found == nullptr ? std::nullopt : std::optional(found->selector);
}

ProtocolAction plainAction(ActionKind kind, const Contract& contract, bool isExact)
{
    ProtocolAction action;
    action.kind = kind;
    action.contract = &contract;
    action.isExact = isExact;
    return action;
}

ProtocolAction readAction(const ActionPlan& plan, const Contract& contract,
                          const CallArguments& arguments, const Transaction& transaction,
                          const Address& wallet)
{
    ProtocolAction action =
        plainAction(plan.kind, contract, transaction.status != TransactionStatus::Unknown);
    std::optional<Address> account = wallet;
    action.asset = plan.impliedAsset;
    readArguments(plan.layout, arguments, action, account, transaction);
    action.unit = unitOf(plan.layout, action);
    if (action.amount && *action.amount == everything()) {
        action.isEverything = true;
        action.amount.reset();
    }
    const bool isOwn = account && *account == wallet;
    if (!isOwn)
        action.isExact = false;
    settleMove(plan.move, isOwn, action);
    return action;
}

ProtocolAction methodAction(const ContractCall& call, const ProtocolMethod* method)
{
    const Transaction& transaction = call.transaction;
    if (call.called.kind == CallKind::Plain)
        return plainAction(ActionKind::Other, call.contract,
                           transaction.status != TransactionStatus::Unknown);
    if (call.called.kind == CallKind::Unknown)
        return plainAction(ActionKind::Unreadable, call.contract, false);
    if (method == nullptr)
        return plainAction(ActionKind::Other, call.contract, true);
    ActionPlan plan{method->kind, method->move, method->layout, std::nullopt};
    if (call.contract.role == ContractRole::Market && !contains(method->layout, 's'))
        plan.impliedAsset = call.contract.baseToken;
    return readAction(plan, call.contract, CallArguments::of(transaction.input), transaction,
                      call.wallet);
}

}  // namespace walletloupe::chain
