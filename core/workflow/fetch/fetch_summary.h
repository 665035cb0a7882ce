#pragma once

#include "core/base/result.h"
#include "core/workflow/fetch/fetch_options.h"
#include "core/workflow/fetch/wallet_message.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace walletloupe::workflow {

/// "12 of 40 wallets, 35,120 new rows, 2.4 calls/s, 3 min left".
std::string progressLine(const FetchProgress& now);

/// "40 wallets: 38 complete, 1 empty, 1 partial; 120 calls, 35,120 new rows; 70,000 rows written."
std::string summaryLine(const FetchReport& report, std::uint64_t writtenRows);

/// "Liquidations: 57 calls more, about 23 s."; without the time where the rate is 0.
std::string liquidationsPlanLine(std::uint64_t calls, double callsPerSecond);

/// "Liquidations by others: 5 (4 exact, 1 approximate), of 3 wallets."
std::string liquidationsLine(const FetchReport& report);

/// Of each wallet whose history is whole and whose liquidations are not all known.
std::vector<WalletMessage> unknownLiquidations(const FetchReport& report);

/// Of each wallet that is not whole: how far it is read, and why not further.
std::vector<WalletMessage> unfinishedWallets(const FetchReport& report);

/// Why the run is not whole, for the exit code; none where it is, or where only the provider's
/// refusal of single wallets is in the way. Cancelled before Network.
std::optional<Error> endingOf(const FetchReport& report);

}  // namespace walletloupe::workflow
