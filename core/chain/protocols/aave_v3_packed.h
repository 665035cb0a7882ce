#pragma once

#include "core/chain/protocol.h"

#include <optional>

namespace walletloupe::chain {

/// The action of a packed call of Aave's L2Pool, whose words hold several arguments by bits; none
/// for other methods. An argument word that is missing leaves amount and asset unknown, and
/// makes the action approximate where a flag in it decides the kind. Source:
/// aave-dao/aave-v3-origin CalldataLogic.sol.
std::optional<ProtocolAction> packedAction(const ContractCall& call, const ProtocolMethod& method,
                                           const CallArguments& arguments);

}  // namespace walletloupe::chain
