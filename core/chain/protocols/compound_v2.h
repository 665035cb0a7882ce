#pragma once

namespace walletloupe::chain {

struct Protocol;

/// Compound V2: cTokens, the Comptroller and the Maximillion helper. Calls count as attempts: old
/// cTokens report an error without reverting. Who was liquidated is approximate: seized cTokens
/// leave the wallet in the liquidator's transaction, like those that the wallet lets somebody move.
/// Source: compound-finance/compound-config networks/mainnet-abi.json.
extern const Protocol compoundV2;

}  // namespace walletloupe::chain
