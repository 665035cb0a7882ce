#pragma once

#include "core/chain/history_row.h"

#include <cstdint>
#include <vector>

namespace walletloupe::chain {

/// Where the reading of a history stands. All rows of the blocks before `nextBlock` are read; of
/// `nextBlock` itself some may be, and it is read again.
struct HistoryPosition {
    std::uint64_t fromBlock = 0;  ///< the first block asked for
    std::uint64_t toBlock = 0;    ///< the last block asked for; fixed before the first page
    std::uint64_t nextBlock = 0;  ///< where the next page begins
    /// Above 1 only while one block fills whole pages: then that page of `nextBlock` alone.
    std::uint32_t nextPage = 1;
    bool complete = false;  ///< every block from `fromBlock` to `toBlock` is read

    bool operator==(const HistoryPosition&) const = default;
};

/// What one reply brought, and where the reading stands after it.
///
/// A page that starts a range holds all there is from its first block to its last row: what was
/// kept from `replacesFrom` on gives way to it, so that the overlap of pages, a second reading and
/// a reorganised chain leave neither doubles nor ghosts. Further pages of one block add to it.
struct HistoryPage {
    bool addsToBlock = false;        ///< a further page of one block: nothing gives way
    std::uint64_t replacesFrom = 0;  ///< unless `addsToBlock`
    std::vector<HistoryRow> rows;    ///< in the order of the chain, repeats included
    HistoryPosition after;
};

}  // namespace walletloupe::chain
