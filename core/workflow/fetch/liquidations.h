#pragma once

#include "core/chain/address.h"
#include "core/chain/contract_registry.h"
#include "core/chain/history_row.h"
#include "core/workflow/fetch/liquidation.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::workflow {

using HistoryRows = std::vector<chain::HistoryRow>;

/// The market that a row names as its recipient and whose tokens its sender may hold, where these
/// are taken in a liquidation; or null.
const chain::Contract* cTokenOf(const chain::HistoryRow& row, std::uint64_t chain,
                                const chain::ContractRegistry& registry);

/// Liquidations by the event of a known market's protocol; a log's `to` is the topic that names the
/// wallet. Exact. Repeated logs count once: one liquidation for each transaction and market.
std::vector<Liquidation> absorptions(const HistoryRows& logs, const chain::Address& wallet,
                                     std::uint64_t chain, const chain::ContractRegistry& registry);

/// Transactions in which tokens of such a market went from the wallet to somebody: who is neither
/// the zero address nor the market, which is what redeeming looks like. In the order of the chain;
/// all transfers of one hash are one.
std::vector<Liquidation> tokenDepartures(const HistoryRows& transfers, const chain::Address& wallet,
                                         std::uint64_t chain,
                                         const chain::ContractRegistry& registry);

/// Liquidations, approximately: the departures without those that the wallet sent itself, by
/// the hashes (in small letters) of its own transactions.
std::vector<Liquidation> seizures(std::vector<Liquidation> departures,
                                  const std::set<std::string>& sentByWallet);

/// The tags of the protocols whose liquidations are exact, or approximate: "V3".
std::string tagsByCertainty(bool isExact);

/// Brings the liquidations of several protocols into the order of the chain.
void putInOrder(std::vector<Liquidation>& liquidations);

/// In small letters.
std::string foldedHash(std::string_view hash);

}  // namespace walletloupe::workflow
