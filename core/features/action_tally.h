#pragma once

#include "core/chain/base_ledger.h"
#include "core/chain/protocol_action.h"
#include "core/chain/transaction.h"
#include "core/features/wallet_tally.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

namespace walletloupe::features {

/// Where a move stands on the chain; the text of the hash decides only where nothing else tells,
/// so that the order of the rows never does.
using ChainPosition =
    std::tuple<std::int64_t, std::uint64_t, std::uint64_t, std::size_t, std::size_t>;

/// A move of a Comet's base token.
struct TalliedMove {
    ChainPosition place;
    const chain::Contract* market;
    chain::BaseMove move;
    std::optional<chain::Amount> amount;  ///< none: everything
    bool isExact;
};

/// An action that moves no base token.
struct TalliedAction {
    chain::ActionKind kind;
    bool isExact;
};

/// What the actions of some transactions come to.
struct TalliedActions {
    std::vector<TalliedAction> actions;
    std::vector<TalliedMove> moves;

    /// The actions of one more transaction, in their order.
    void append(const chain::Transaction& transaction,
                const std::vector<chain::ProtocolAction>& ofTransaction);
};

/// Counts what one wallet did. Moves of a Comet's base token wait until all are there, because
/// what they were depends on their order on the chain.
class ActionTally final {
public:
    /// `memory` must outlive it.
    explicit ActionTally(std::pmr::memory_resource* memory = std::pmr::get_default_resource())
        : m_moves(memory)
    {
    }

    void add(std::span<const TalliedAction> actions, std::span<const TalliedMove> moves);

    /// The counts. Of liquidations a history shows only those that the wallet carried out: their
    /// count is never exact.
    std::array<ActionCount, countedActions> finish();

private:
    void count(chain::ActionKind kind, bool isExact);
    void settleMoves();

    std::array<ActionCount, countedActions> m_counts;
    std::pmr::vector<TalliedMove> m_moves;
};

}  // namespace walletloupe::features
