#pragma once

#include "core/analysis/row_counts.h"
#include "core/chain/contract_registry.h"
#include "core/chain/transaction.h"

#include <cstdint>

namespace walletloupe::analysis {

enum class RowScope : std::uint8_t {
    Inside,
    Outside,
    Untold,  ///< nothing is known of the row's chain
};

/// Whether a row counts. `contract` is what the registry finds in it, null for nothing.
inline RowScope rowScope(const chain::Transaction& transaction, const chain::Contract* contract,
                         TransactionScope scope)
{
    if (contract != nullptr || scope == TransactionScope::All)
        return RowScope::Inside;
    return transaction.hasKnownChain ? RowScope::Outside : RowScope::Untold;
}

}  // namespace walletloupe::analysis
