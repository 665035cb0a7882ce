#pragma once

#include "core/chain/address.h"
#include "core/chain/contract_registry.h"
#include "core/chain/history_row.h"
#include "core/workflow/liquidation.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::workflow {

using HistoryRows = std::vector<chain::HistoryRow>;

/// The event by which a Comet says that it took a borrower's debt over:
/// AbsorbDebt(address indexed absorber, address indexed borrower, uint256, uint256).
/// Source: compound-finance/comet, contracts/CometMainInterface.sol.
inline constexpr std::string_view absorbDebtEvent =
    "0x1547a878dc89ad3c367b6338b4be6a65a5dd74fb77ae044da1e8747ef1f4f62f";

/// The market of V2 that a row names as its recipient, whose tokens its sender may hold; or null.
const chain::Contract* cTokenOf(const chain::HistoryRow& row, std::uint64_t chain,
                                const chain::ContractRegistry& registry);

/// Liquidations in V3: logs of AbsorbDebt of a known Comet with the wallet as borrower. Exact; what
/// is told twice counts once, for a market takes over all debt of a wallet at a time.
std::vector<Liquidation> absorptions(const HistoryRows& logs, const chain::Address& wallet,
                                     std::uint64_t chain, const chain::ContractRegistry& registry);

/// Transactions in which tokens of a V2 market went from the wallet to somebody: who is neither
/// the zero address nor the market, which is what redeeming looks like. In the order of the chain;
/// all transfers of one hash are one.
std::vector<Liquidation> tokenDepartures(const HistoryRows& transfers, const chain::Address& wallet,
                                         std::uint64_t chain,
                                         const chain::ContractRegistry& registry);

/// Liquidations in V2, approximately: the departures without those that the wallet sent itself, by
/// the hashes (in small letters) of its own transactions.
std::vector<Liquidation> seizures(std::vector<Liquidation> departures,
                                  const std::set<std::string>& sentByWallet);

/// Brings the liquidations of several protocols into the order of the chain.
void putInOrder(std::vector<Liquidation>& liquidations);

/// In small letters.
std::string foldedHash(std::string_view hash);

}  // namespace walletloupe::workflow
