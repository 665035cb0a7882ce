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

/// Whether rows with a contract count under a scope.
inline bool isInScope(const chain::Contract& contract, TransactionScope scope)
{
    return scope != TransactionScope::Compound || contract.protocol->isCompound;
}

/// Whether a row counts. `contract` is what the registry finds in it, null for nothing.
inline RowScope rowScope(const chain::Transaction& transaction, const chain::Contract* contract,
                         TransactionScope scope)
{
    if (scope == TransactionScope::All || (contract != nullptr && isInScope(*contract, scope)))
        return RowScope::Inside;
    return transaction.hasKnownChain ? RowScope::Outside : RowScope::UnknownChain;
}

}  // namespace walletloupe::analysis
