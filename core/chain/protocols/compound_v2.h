#pragma once

namespace walletloupe::chain {

struct Protocol;

/// Compound V2: cTokens, the Comptroller and the Maximillion helper. Calls count as attempts
/// and are approximate, for cTokens may report an error without reverting; those that are paid in
/// ether revert and are exact. Who was liquidated is approximate: seized cTokens
/// leave the wallet in the liquidator's transaction, like those that the wallet lets somebody move.
/// Source: compound-finance/compound-config networks/mainnet-abi.json; CToken.sol and CEther.sol
/// (requireNoError) of compound-finance/compound-protocol v2.8.1.
extern const Protocol compoundV2;

}  // namespace walletloupe::chain
