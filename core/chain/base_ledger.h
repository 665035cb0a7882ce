#pragma once

#include "core/chain/amount.h"
#include "core/chain/protocol_action.h"

#include <optional>

namespace walletloupe::chain {

/// What a move of a Comet's base token was.
struct SettledMove {
    std::optional<ActionKind> first;   ///< none for a transfer
    std::optional<ActionKind> second;  ///< the call crossed zero: it was both
    bool isExact = false;
};

/// The balance of one wallet in one Comet's base token as its own calls tell it: above zero it
/// lends, below zero it owes. Interest, and what others do to it, are missing: what follows from
/// the balance is approximate. Moves must come in the order of the chain.
class BaseLedger final {
public:
    /// `amount` none means everything: a supply then repays the whole debt, a withdrawal takes
    /// the whole deposit, and nothing is left of either.
    SettledMove settle(BaseMove move, const std::optional<Amount>& amount);

    const WideInteger& balance() const noexcept { return m_balance; }

private:
    WideInteger m_balance = 0;
};

}  // namespace walletloupe::chain
