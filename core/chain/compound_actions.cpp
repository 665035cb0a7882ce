#include "core/chain/compound_actions.h"

#include "core/chain/action_builder.h"
#include "core/chain/bulker_actions.h"
#include "core/chain/call_data.h"
#include "core/chain/compound_methods.h"

namespace walletloupe::chain {
namespace {

constexpr std::size_t wordBytes = 32;

bool isSentBy(const Transaction& transaction, const Address& wallet)
{
    return transaction.hasSender ? transaction.from == wallet : transaction.to != wallet;
}

void readArguments(std::string_view layout, const CallArguments& arguments, CompoundAction& action,
                   std::optional<Address>& account, const Transaction& transaction)
{
    for (std::size_t i = 0; i < layout.size(); ++i) {
        const std::size_t offset = i * wordBytes;
        if (layout[i] == 's')
            action.asset = arguments.address(offset);
        else if (layout[i] == 'u')
            action.amount = arguments.amount(offset);
        else if (layout[i] == 'd')
            account = arguments.address(offset);
        else if (layout[i] == 'v')
            action.amount = transaction.value;
    }
}

/// Whether the action moves a Comet's base token, as far as its arguments tell.
bool movesBase(const CompoundAction& action)
{
    return action.contract->kind == MarketKind::Comet && action.asset &&
           action.asset == action.contract->baseToken;
}

void settleMove(BaseMove move, bool isOwn, CompoundAction& action)
{
    if (move == BaseMove::None || action.contract->kind != MarketKind::Comet)
        return;
    if (!action.asset)
        action.isExact = false;
    if (!movesBase(action))
        return;
    if (isOwn && (action.amount || action.isEverything))
        action.move = move;
    else
        action.isExact = false;
}

CompoundAction otherAction(ActionKind kind, const Contract& contract, bool isExact)
{
    CompoundAction action;
    action.kind = kind;
    action.contract = &contract;
    action.isExact = isExact;
    return action;
}

/// Ether sent to cETH without a call is a deposit.
CompoundAction plainTransfer(const Transaction& transaction, const Contract& contract, bool isSure)
{
    const bool isDeposit =
        contract.kind == MarketKind::CEther && transaction.value && *transaction.value > 0;
    CompoundAction action =
        otherAction(isDeposit ? ActionKind::Deposit : ActionKind::Other, contract,
                    isSure && transaction.status != TransactionStatus::Unknown);
    if (isDeposit)
        action.amount = transaction.value;
    return action;
}

CompoundAction methodAction(const CompoundMethod& method, const Transaction& transaction,
                            const Contract& contract, const Address& wallet)
{
    ActionPlan plan{method.kind, method.move, method.layout, std::nullopt};
    const bool namesAsset = method.layout.find('s') != std::string_view::npos;
    if (contract.role == ContractRole::Market && !namesAsset)
        plan.impliedAsset = contract.baseToken;
    return readAction(plan, contract, CallArguments::of(transaction.input), transaction, wallet);
}

}  // namespace

CompoundAction readAction(const ActionPlan& plan, const Contract& contract,
                          const CallArguments& arguments, const Transaction& transaction,
                          const Address& wallet)
{
    CompoundAction action =
        otherAction(plan.kind, contract, transaction.status != TransactionStatus::Unknown);
    std::optional<Address> account = wallet;
    action.asset = plan.impliedAsset;
    readArguments(plan.layout, arguments, action, account, transaction);
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

void appendCompoundActions(const Transaction& transaction, const Address& wallet,
                           const ContractRegistry& registry, std::vector<CompoundAction>& actions)
{
    if (transaction.status == TransactionStatus::Failed || !transaction.hasRecipient ||
        !isSentBy(transaction, wallet))
        return;
    const Contract* contract = registry.inScope(transaction.chain, &transaction.to, nullptr);
    if (contract == nullptr)
        return;
    const Call call = callOf(transaction);
    if (call.kind == CallKind::Plain) {
        actions.push_back(plainTransfer(transaction, *contract, true));
        return;
    }
    const CompoundMethod* method =
        call.kind == CallKind::Method ? findMethod(*contract, call.selector) : nullptr;
    if (call.kind == CallKind::Unknown) {
        const CompoundAction guess = plainTransfer(transaction, *contract, false);
        const bool isDeposit = guess.kind == ActionKind::Deposit;
        actions.push_back(isDeposit ? guess
                                    : otherAction(ActionKind::Unreadable, *contract, false));
    } else if (method == nullptr) {
        actions.push_back(otherAction(ActionKind::Other, *contract, true));
    } else if (method->kind == ActionKind::Bundle) {
        appendBulkerActions(transaction, *contract, wallet, registry, actions);
    } else {
        actions.push_back(methodAction(*method, transaction, *contract, wallet));
    }
}

}  // namespace walletloupe::chain
