#pragma once

#include "core/chain/address.h"
#include "core/chain/history_page.h"
#include "core/explorer/reply.h"
#include "core/explorer/request_builder.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <variant>
#include <vector>

namespace walletloupe::explorer {

/// Walks a history by block, with overlap: which call is next, and what its reply means for the
/// history. Knows no network. Method: Etherscan's page "Get An Address's Full Transaction History".
///
/// A full page goes on at the block of its last row. A block that fills a page is read page by
/// page, on its own, to the end of the provider's window, and refused where it is still full
/// there. Where the provider runs out of time, fewer blocks are asked for. A short page ends the
/// range, unless its rows may be a cap that the provider does not tell, being a round number or as
/// many as it ever gave: then the end is believed only when reading on brings no new block.
class HistoryCursor final {
public:
    struct RepeatRequest {};
    /// Nothing to keep yet; a page to keep; or the reply that ends the reading.
    using Step = std::variant<RepeatRequest, chain::HistoryPage, Reply>;

    /// `question` says what is read: its kind, chain and address; blocks and pages are set here.
    /// A reading that was interrupted within a block begins that block again: the size of its pages
    /// may have been another one.
    HistoryCursor(const ExplorerCall& question, const chain::HistoryPosition& start,
                  std::size_t pageRows, std::size_t windowRows);
    /// Of a wallet's transactions.
    HistoryCursor(std::uint64_t chain, const chain::Address& wallet,
                  const chain::HistoryPosition& start, std::size_t pageRows,
                  std::size_t windowRows);

    const chain::HistoryPosition& position() const noexcept { return m_position; }
    /// Undefined once the position is complete.
    ExplorerCall nextCall() const;
    /// What the reply to `nextCall` brings. `largestPage` is the most rows that the provider has
    /// given at a time so far, in any history: a short page of as many may be at a cap of its own.
    Step take(Reply reply, std::size_t largestPage = std::numeric_limits<std::size_t>::max());

private:
    using Rows = std::vector<chain::HistoryRow>;

    bool isWithinBlock() const { return m_position.nextPage > 1; }
    std::uint64_t rangeEnd() const;
    bool isSuspicious(std::size_t rows) const;
    bool endsRange(const Rows& rows) const;

    Step takeRows(Rows rows);
    Step takeRange(Rows rows);
    Step takeBlockPage(Rows rows);
    Step startBlock(Rows rows);
    Step finishUpTo(std::uint64_t block, Rows rows, bool addsToBlock);
    Step deliver(Rows rows, const chain::HistoryPosition& after, bool addsToBlock);
    Step narrow(Reply reply);
    void widen();
    void learnCap(std::size_t cap);
    void checkSuspicion(const Rows& rows);

    ExplorerCall m_question;
    chain::HistoryPosition m_position;
    std::size_t m_pageRows;
    std::size_t m_windowRows;
    std::size_t m_blockRows = 0;   ///< the page size within a block
    std::uint64_t m_replacesFrom;  ///< where the next page that is delivered begins
    std::uint64_t m_width =
        std::numeric_limits<std::uint64_t>::max();  ///< blocks asked for, less 1
    int m_goodReplies = 0;                          ///< since the width last changed
    std::size_t m_suspectedCap = 0;  ///< the rows of the last page, where they are suspicious
    bool m_hidesCap = false;         ///< the provider gives fewer rows than asked for
    std::size_t m_largestPage = std::numeric_limits<std::size_t>::max();
};

}  // namespace walletloupe::explorer
