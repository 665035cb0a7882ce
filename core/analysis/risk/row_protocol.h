#pragma once

#include "core/analysis/risk/row_counts.h"
#include "core/chain/contract_registry.h"
#include "core/chain/protocol.h"
#include "core/chain/transaction.h"

namespace walletloupe::analysis {

/// The protocol of a row by the tags asked for: that of the `contract` it calls (null where the
/// registry knows none), or what its own tag says. Null where it is none of allProtocols.
const chain::Protocol* rowProtocol(const chain::Transaction& transaction,
                                   const chain::Contract* contract, ProtocolTags tags);

}  // namespace walletloupe::analysis
