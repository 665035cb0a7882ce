#include "core/chain/base_ledger.h"

namespace walletloupe::chain {
namespace {

SettledMove supplied(const WideInteger& before, const WideInteger& after)
{
    if (before >= 0)
        return {ActionKind::Deposit, std::nullopt, false};
    return {ActionKind::Repay, after > 0 ? std::optional(ActionKind::Deposit) : std::nullopt,
            false};
}

SettledMove withdrawn(const WideInteger& before, const WideInteger& after)
{
    if (after >= 0)
        return {ActionKind::Redeem, std::nullopt, false};
    if (before <= 0)
        return {ActionKind::Borrow, std::nullopt, false};
    return {ActionKind::Redeem, ActionKind::Borrow, false};
}

}  // namespace

SettledMove BaseLedger::settle(BaseMove move, const std::optional<Amount>& amount)
{
    const WideInteger before = m_balance;
    if (!amount)
        m_balance = 0;
    else if (move == BaseMove::Supply)
        m_balance += WideInteger(*amount);
    else
        m_balance -= WideInteger(*amount);
    if (move == BaseMove::TransferOut)
        return {std::nullopt, std::nullopt, false};
    if (!amount)
        return {move == BaseMove::Supply ? ActionKind::Repay : ActionKind::Redeem, std::nullopt,
                true};
    return move == BaseMove::Supply ? supplied(before, m_balance) : withdrawn(before, m_balance);
}

}  // namespace walletloupe::chain
