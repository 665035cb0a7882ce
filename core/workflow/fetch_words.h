#pragma once

#include "core/base/result.h"
#include "core/workflow/fetch_order.h"

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

/// A text for each wallet whose history is whole and whose liquidations are not all known.
std::vector<std::string> unknownLiquidations(const FetchReport& report);

/// A text for each wallet that is not whole: "0x…: partial, read up to block N: reason".
std::vector<std::string> unfinishedWallets(const FetchReport& report);

/// What is said of some wallets, and of how many.
struct WalletsText {
    std::size_t wallets = 0;
    std::string text;
};

/// Texts as those above, where the same words of several wallets are said once: "32 wallets:
/// failed: Max daily rate limit reached (0x…, 0x… and 30 more)". In the order of the first of each.
std::vector<WalletsText> saidOnce(const std::vector<std::string>& texts);

/// Why the run is not whole, for the exit code; none where it is, or where only the provider's
/// refusal of single wallets is in the way. Cancelled before Network.
std::optional<Error> endingOf(const FetchReport& report);

}  // namespace walletloupe::workflow
