#pragma once

#include "core/analysis/row_counts.h"
#include "core/chain/contract_registry.h"
#include "core/chain/transaction.h"

#include <optional>

namespace walletloupe::analysis {

/// The protocol version of a row by the tags asked for: that of the `contract` it calls (null where
/// the registry knows none), or what its own tag says. None where it is neither V2 nor V3.
std::optional<chain::Protocol> rowProtocol(const chain::Transaction& transaction,
                                           const chain::Contract* contract, ProtocolTags tags);

}  // namespace walletloupe::analysis
