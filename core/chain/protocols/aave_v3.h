#pragma once

namespace walletloupe::chain {

struct Protocol;

/// Aave V3: pools, the packed calls of L2Pool, and gateways that wrap a chain's own coin.
///
/// Amounts of withdrawals, repayments and liquidations are upper bounds: the pool cuts them to what
/// there is. The account whose position moves is `onBehalfOf`; another than the wallet makes an
/// action approximate. Reserves of packed calls are looked up by their number in the registry; a
/// number that it does not know leaves the asset unknown. Flash loans that leave a debt are
/// approximate: the receiver may have repaid them. Aave V2 has the same selectors on other
/// contracts, which are not in the registry. Who was liquidated is not asked for.
/// Source: aave-dao/aave-v3-origin src/contracts/interfaces/IPool.sol, IL2Pool.sol,
/// src/contracts/protocol/libraries/logic/CalldataLogic.sol, and IWrappedTokenGatewayV3.sol.
extern const Protocol aaveV3;

}  // namespace walletloupe::chain
