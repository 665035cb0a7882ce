#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/chain/address.h"
#include "core/chain/contract_registry.h"
#include "core/chain/protocol.h"
#include "core/store/history_store.h"
#include "core/workflow/fetch/fetch_options.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace walletloupe::workflow {

/// One question about one wallet.
struct LiquidationQuestion {
    std::size_t wallet = 0;  ///< of the order
    /// The market whose token may have left the wallet; none: an event is asked for.
    std::optional<chain::Address> token;
    /// Whose event is asked for, of all its markets at once; null with a token.
    const chain::Protocol* protocol = nullptr;

    bool operator==(const LiquidationQuestion&) const = default;
};

/// The markets that each wallet of an order called and whose tokens a liquidation takes, one set a
/// wallet.
using CalledMarkets = std::vector<std::set<chain::Address>>;

/// Whether anything is known to ask for on a chain.
bool hasMarkets(std::uint64_t chain, const chain::ContractRegistry& registry);

/// What to ask, wallet by wallet: one question for each protocol whose markets on the chain emit an
/// event of liquidations, and one for each of `markets`. Wallets that cannot be asked about
/// are left out.
std::vector<LiquidationQuestion> planLiquidations(const FetchReport& report,
                                                  const CalledMarkets& markets,
                                                  const chain::ContractRegistry& registry);

/// How many calls that takes where every answer fits one page, as nearly all do.
std::uint64_t plannedCalls(const std::vector<LiquidationQuestion>& plan);

/// Reads from the kept histories which of such markets the wallets called. Errors: those of the
/// store, Cancelled.
Result<CalledMarkets> calledMarkets(const FetchReport& report, const store::HistoryStore& store,
                                    const chain::ContractRegistry& registry,
                                    const Progress& progress = {});

/// Which of `hashes` (in small letters) are of transactions that the wallet sent itself, by what is
/// kept of it. Errors: those of the store.
Result<std::set<std::string>> sentAmong(const std::set<std::string>& hashes,
                                        const store::HistoryKey& key,
                                        const store::HistoryStore& store);

}  // namespace walletloupe::workflow
