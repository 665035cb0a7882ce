#pragma once

#include "core/chain/protocol.h"

#include <vector>

namespace walletloupe::chain {

/// Appends the actions of a call of a Bulker's `invoke`: codes are texts of 32 bytes, or numbers
/// with the first Bulker. A bundle that cannot be read is one action of the kind Unreadable.
/// Source: compound-finance/comet contracts/bulkers/BaseBulker.sol, MainnetBulker.sol, and
/// contracts/Bulker.sol at commit 149b0191.
void appendBulkerActions(const ContractCall& call, std::vector<ProtocolAction>& actions);

}  // namespace walletloupe::chain
