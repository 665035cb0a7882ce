#pragma once

#include "core/chain/history_page.h"
#include "core/explorer/reply.h"
#include "core/store/history_store.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace walletloupe::workflow {

struct FetchProgress;

/// How many blocks before the end of what is kept are read again: the chain may have changed its
/// mind about them. Polygon's deepest known reorganisation had 157 blocks.
inline constexpr std::uint64_t reorganisationMargin = 256;

/// The end of a history where the provider does not tell the newest block: above the height of
/// any chain, and a number, which all of them read.
inline constexpr std::uint64_t openEnd = 9'999'999'999;

/// Where to go on with what is kept, to read `fromBlock`..`toBlock`; none when that much is kept
/// already, unless `toBlock` is the newest block, of which there may be news. A newest block below
/// what is kept is one that lags behind: nothing is asked of it, nothing is given up.
std::optional<chain::HistoryPosition> startPosition(const std::optional<store::HistoryState>& kept,
                                                    std::uint64_t fromBlock, std::uint64_t toBlock,
                                                    bool toNewest);

/// The first block that is not read yet.
std::uint64_t unreadFrom(const chain::HistoryPosition& position);

/// Whether blocks from that one on are read; others may be kept.
bool isReadFrom(const store::HistoryState& kept, std::uint64_t fromBlock);

/// Whether every block of a range is read.
bool covers(const chain::HistoryPosition& position, std::uint64_t fromBlock, std::uint64_t toBlock);

/// The last page where the newest block is not known: what is read reaches to its last row, and
/// not beyond the chain.
void closeOpenEnd(chain::HistoryPage& page);

/// Whether a reply is about the key, the quota, the chain or the network, and so about all wallets.
bool concernsAll(explorer::ReplyKind kind);

/// As many wallets, or questions, as there are connections to one host: more would only wait.
inline constexpr std::size_t readingsAtOnce = 6;

/// Calls a second and seconds left of a run that has sent so many calls in that time.
void addThroughput(FetchProgress& progress, std::uint64_t calls,
                   std::chrono::duration<double> spent);

/// The share of a range that is read, 0..1.
double shareRead(const chain::HistoryPosition& position);

}  // namespace walletloupe::workflow
