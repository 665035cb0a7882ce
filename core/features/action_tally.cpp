#include "core/features/action_tally.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_map>

namespace walletloupe::features {
namespace {

std::optional<CountedAction> countedAs(chain::ActionKind kind)
{
    switch (kind) {
        case chain::ActionKind::Deposit:
            return CountedAction::Deposit;
        case chain::ActionKind::Borrow:
            return CountedAction::Borrow;
        case chain::ActionKind::Repay:
            return CountedAction::Repay;
        case chain::ActionKind::Redeem:
            return CountedAction::Redeem;
        case chain::ActionKind::Liquidation:
            return CountedAction::Liquidation;
        default:
            return std::nullopt;
    }
}

}  // namespace

void TalliedActions::append(const chain::Transaction& transaction,
                            const std::vector<chain::ProtocolAction>& ofTransaction)
{
    for (std::size_t i = 0; i < ofTransaction.size(); ++i) {
        const chain::ProtocolAction& action = ofTransaction[i];
        if (action.move == chain::BaseMove::None) {
            actions.push_back({action.kind, action.isExact});
            continue;
        }
        const ChainPosition place{transaction.time, transaction.block.value_or(0),
                                  transaction.index.value_or(0),
                                  std::hash<std::string_view>()(transaction.hash), i};
        moves.push_back({place, action.contract, action.move, action.amount, action.isExact});
    }
}

void ActionTally::count(chain::ActionKind kind, bool isExact)
{
    if (const auto counted = countedAs(kind)) {
        ActionCount& count = m_counts[static_cast<std::size_t>(*counted)];
        ++count.count;
        count.isExact = count.isExact && isExact;
    } else if (kind == chain::ActionKind::Unreadable) {
        // It may have been any of them.
        for (ActionCount& count : m_counts)
            count.isExact = false;
    }
}

void ActionTally::add(std::span<const TalliedAction> actions, std::span<const TalliedMove> moves)
{
    for (const TalliedAction& action : actions)
        count(action.kind, action.isExact);
    m_moves.insert(m_moves.end(), moves.begin(), moves.end());
}

void ActionTally::settleMoves()
{
    std::stable_sort(m_moves.begin(), m_moves.end(),
                     [](const TalliedMove& a, const TalliedMove& b) { return a.place < b.place; });
    std::unordered_map<const chain::Contract*, chain::BaseLedger> ledgers;
    for (const TalliedMove& move : m_moves) {
        const chain::SettledMove settled = ledgers[move.market].settle(move.move, move.amount);
        for (const auto& kind : {settled.first, settled.second}) {
            if (kind)
                count(*kind, settled.isExact && move.isExact);
        }
    }
    m_moves.clear();
}

std::array<ActionCount, countedActions> ActionTally::finish()
{
    settleMoves();
    m_counts[static_cast<std::size_t>(CountedAction::Liquidation)].isExact = false;
    return m_counts;
}

}  // namespace walletloupe::features
