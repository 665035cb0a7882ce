#pragma once

#include "core/chain/compound_action.h"
#include "core/chain/contract_registry.h"
#include "core/chain/transaction.h"

#include <vector>

namespace walletloupe::chain {

/// Appends what `wallet` did in a transaction that it sent to a contract of the registry; a
/// Bulker's call gives each action of the bundle. Nothing for failed transactions, for those that
/// others sent, and for calls of other contracts, which share selectors with these.
///
/// V2 calls count as attempts: old cTokens report an error without reverting. Actions are not
/// exact where the source does not tell whether the transaction failed, where the row lacks the
/// arguments, and where somebody else's position moves.
void appendCompoundActions(const Transaction& transaction, const Address& wallet,
                           const ContractRegistry& registry, std::vector<CompoundAction>& actions);

}  // namespace walletloupe::chain
