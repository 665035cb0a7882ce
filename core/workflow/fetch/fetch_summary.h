#pragma once

#include "core/base/result.h"
#include "core/workflow/fetch/fetch_options.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace walletloupe::workflow {

/// "12 of 40 wallets, 35,120 new rows, 2.4 calls/s, 3 min left".
Message progressLine(const FetchProgress& now);

/// "40 wallets: 38 complete, 1 empty, 1 partial; 120 calls, 35,120 new rows; 70,000 rows written."
Message summaryLine(const FetchReport& report, std::uint64_t writtenRows);

/// "Liquidations: 57 calls more, about 23 s."; without the time where the rate is 0.
Message liquidationsPlanLine(std::uint64_t calls, double callsPerSecond);

/// "Liquidations by others: 5 (4 exact, 1 approximate), of 3 wallets."
Message liquidationsLine(const FetchReport& report);

/// Of each wallet whose history is whole and whose liquidations are not all known.
std::vector<Message> unknownLiquidations(const FetchReport& report);

/// Of each wallet that is not whole: how far it is read, and why not further.
std::vector<Message> unfinishedWallets(const FetchReport& report);

/// Why the run is not whole, for the exit code; none where it is, or where only the provider's
/// refusal of single wallets is in the way. Cancelled before Network.
std::optional<Error> endingOf(const FetchReport& report);

}  // namespace walletloupe::workflow
