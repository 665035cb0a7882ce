#pragma once

#include "core/chain/history_page.h"
#include "core/explorer/provider.h"
#include "core/explorer/reply.h"
#include "core/store/history_store.h"
#include "core/wallets/wallet_list.h"
#include "core/workflow/fetch/fetch_status.h"
#include "core/workflow/fetch/liquidation.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace walletloupe::workflow {

/// Whose histories are wanted, and from whom.
struct FetchOptions {
    std::vector<wallets::ListedWallet> wallets;
    explorer::Provider provider;
    std::uint64_t chain = 1;
    std::uint64_t fromBlock = 0;
    std::optional<std::uint64_t> toBlock;  ///< none: the newest when the run begins
    double callsPerSecond = 2.5;           ///< 0: no limit of our own
    /// Also ask who was liquidated by others: that costs calls of its own.
    bool includeLiquidations = false;
};

/// How one wallet's history stands.
struct WalletFetch {
    FetchStatus status = FetchStatus::Queued;
    std::uint64_t pages = 0;     ///< read in this run
    std::uint64_t newRows = 0;   ///< how many more are kept than before the run
    std::uint64_t received = 0;  ///< rows told in this run
    std::uint64_t repeats = 0;   ///< of these, rows that were kept already
    store::HistoryState kept;    ///< all that is kept
    bool isRefused = false;      ///< the provider will not tell more: asking again is of no use
    /// Rows in the blocks asked for; known once they are written.
    std::optional<std::uint64_t> writtenRows;
    std::string reason;  ///< why it is not complete; empty where it is
    /// Liquidations by others; none where they were not asked for.
    std::optional<ReceivedLiquidations> liquidations;
};

/// How a run ended.
struct FetchReport {
    FetchOptions fetchOptions;
    std::uint64_t toBlock = 0;         ///< that was read to; 0 where it never became known
    std::vector<WalletFetch> wallets;  ///< one a wallet of the order
    std::optional<explorer::ReplyKind> stopper;  ///< what ended the run for all wallets
    std::string stopReason;                      ///< in the provider's words
    bool wasCancelled = false;
    std::uint64_t calls = 0;

    store::HistoryKey keyOf(std::size_t wallet) const
    {
        return {fetchOptions.provider.name, fetchOptions.chain,
                fetchOptions.wallets[wallet].address};
    }
};

/// How a run goes, for people who wait for it.
struct FetchProgress {
    std::size_t wallets = 0;
    std::size_t walletsDone = 0;
    std::size_t questions = 0;  ///< about liquidations; 0 until they are planned
    std::size_t questionsDone = 0;
    std::uint64_t newRows = 0;
    std::uint64_t calls = 0;
    double callsPerSecond = 0.0;  ///< over the whole run
    double fraction = 0.0;        ///< 0..1, by blocks read
    std::optional<double> secondsLeft;
    std::string waiting;  ///< why nothing moves; empty while it does
};

}  // namespace walletloupe::workflow
