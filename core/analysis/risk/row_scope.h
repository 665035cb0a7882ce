#pragma once

#include "core/analysis/risk/row_counts.h"
#include "core/chain/protocol.h"
#include "core/chain/transaction.h"

#include <cstdint>

namespace walletloupe::analysis {

enum class RowScope : std::uint8_t {
    Inside,
    Outside,
    UnknownChain,  ///< nothing is known of the row's chain
};

/// Whether a row counts. `contract` is what the registry finds in it, null for nothing.
inline RowScope rowScope(const chain::Transaction& transaction, const chain::Contract* contract,
                         TransactionScope scope)
{
    const bool isCompound = contract != nullptr && contract->protocol->isCompound;
    if (isCompound || scope == TransactionScope::All)
        return RowScope::Inside;
    return transaction.hasKnownChain ? RowScope::Outside : RowScope::UnknownChain;
}

}  // namespace walletloupe::analysis
