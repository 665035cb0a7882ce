#pragma once

#include "core/chain/contract_registry.h"
#include "core/chain/protocol_action.h"
#include "core/chain/transaction.h"

#include <vector>

namespace walletloupe::chain {

/// Appends what `wallet` did in a transaction that it sent to a contract of the registry, as the
/// contract's protocol decodes it; a bundle gives each of its actions. Nothing for failed
/// transactions, for those that others sent, and for calls of other contracts, which share
/// selectors with these.
///
/// Actions are not exact where the source does not tell whether the transaction failed, where the
/// row lacks the arguments, and where somebody else's position moves.
void appendActions(const Transaction& transaction, const Address& wallet,
                   const ContractRegistry& registry, std::vector<ProtocolAction>& actions);

}  // namespace walletloupe::chain
