#include "core/explorer/history_cursor.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace walletloupe::explorer {
namespace {

constexpr std::uint64_t kLastBlock = std::numeric_limits<std::uint64_t>::max();
constexpr std::size_t kRoundRows = 100;
/// No provider gives fewer rows a page.
constexpr std::size_t kLeastCap = 10;
constexpr int kRepliesBeforeWider = 4;

std::uint64_t after(std::uint64_t block)
{
    return block == kLastBlock ? block : block + 1;
}

Reply failed(ReplyKind kind, std::string text)
{
    Reply reply;
    reply.kind = kind;
    reply.text = std::move(text);
    return reply;
}

Reply misplaced(std::size_t row, std::uint64_t block, std::uint64_t begin, std::uint64_t end)
{
    return failed(ReplyKind::Unexpected,
                  "Row " + std::to_string(row + 1) + " of the reply is in block " +
                      std::to_string(block) + ", out of the order of blocks or outside " +
                      std::to_string(begin) + " to " + std::to_string(end) +
                      ", which were asked for: the provider ignores the range or the sorting, and "
                      "rows could be missing.");
}

std::optional<Reply> findMisplaced(const std::vector<chain::HistoryRow>& rows, std::uint64_t begin,
                                   std::uint64_t end)
{
    std::uint64_t lowest = begin;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].block < lowest || rows[i].block > end)
            return misplaced(i, rows[i].block, begin, end);
        lowest = rows[i].block;
    }
    return std::nullopt;
}

Reply blockTooLargeReply(std::uint64_t block, std::size_t windowRows)
{
    return failed(ReplyKind::WindowTooLarge,
                  "Block " + std::to_string(block) + " alone fills the " +
                      std::to_string(windowRows) +
                      " rows that the provider gives: what follows them in it cannot be read "
                      "there. Take a provider with a larger window.");
}

}  // namespace

HistoryCursor::HistoryCursor(std::uint64_t chain, const chain::Address& wallet,
                             const chain::HistoryPosition& start, std::size_t pageRows,
                             std::size_t windowRows)
    : HistoryCursor(transactionsOf(chain, wallet), start, pageRows, windowRows)
{
}

HistoryCursor::HistoryCursor(const ExplorerCall& question, const chain::HistoryPosition& start,
                             std::size_t pageRows, std::size_t windowRows)
    : m_question(question)
    , m_position(start)
    , m_pageRows(std::max<std::size_t>(pageRows, 1))
    , m_windowRows(std::max(windowRows, m_pageRows))
    , m_replacesFrom(start.nextBlock)
{
    m_position.nextPage = 1;
}

std::uint64_t HistoryCursor::rangeEnd() const
{
    if (isWithinBlock())
        return m_position.nextBlock;
    const std::uint64_t left = m_position.toBlock - m_position.nextBlock;
    return m_position.nextBlock + std::min(left, m_width);
}

ExplorerCall HistoryCursor::nextCall() const
{
    ExplorerCall call = m_question;
    call.startBlock = m_position.nextBlock;
    call.endBlock = rangeEnd();
    call.page = m_position.nextPage;
    call.rows = isWithinBlock() ? m_blockRows : m_pageRows;
    return call;
}

HistoryCursor::Step HistoryCursor::take(Reply reply, std::size_t largestPage)
{
    m_largestPage = largestPage;
    switch (reply.kind) {
        case ReplyKind::Rows:
        case ReplyKind::Empty:
            return takeRows(std::move(reply.rows));
        case ReplyKind::RangeTooLarge:
            return narrow(std::move(reply));
        default:
            return reply;
    }
}

HistoryCursor::Step HistoryCursor::takeRows(Rows rows)
{
    if (auto wrong = findMisplaced(rows, m_position.nextBlock, rangeEnd()))
        return std::move(*wrong);
    return isWithinBlock() ? takeBlockPage(std::move(rows)) : takeRange(std::move(rows));
}

bool HistoryCursor::isSuspicious(std::size_t rows) const
{
    const bool isRound = rows % kRoundRows == 0;
    const bool isLargest = rows >= kLeastCap && rows >= m_largestPage;
    return rows > 0 && rows < m_pageRows && (isRound || isLargest);
}

bool HistoryCursor::endsRange(const Rows& rows) const
{
    if (rows.empty())
        return true;
    if (rows.size() >= m_pageRows || isSuspicious(rows.size()))
        return false;
    return !m_hidesCap || rows.back().block == m_position.nextBlock;
}

HistoryCursor::Step HistoryCursor::takeRange(Rows rows)
{
    const std::uint64_t end = rangeEnd();
    widen();
    checkSuspicion(rows);
    if (endsRange(rows))
        return finishUpTo(end, std::move(rows), false);
    if (rows.back().block == m_position.nextBlock)
        return startBlock(std::move(rows));
    m_suspectedCap = isSuspicious(rows.size()) ? rows.size() : 0;
    chain::HistoryPosition next = m_position;
    next.nextBlock = rows.back().block;
    return deliver(std::move(rows), next, false);
}

HistoryCursor::Step HistoryCursor::startBlock(Rows rows)
{
    m_blockRows = std::min(rows.size(), m_pageRows);
    if (2 * m_blockRows > m_windowRows)
        return blockTooLargeReply(m_position.nextBlock, m_windowRows);
    chain::HistoryPosition next = m_position;
    next.nextPage = 2;
    return deliver(std::move(rows), next, false);
}

HistoryCursor::Step HistoryCursor::takeBlockPage(Rows rows)
{
    if (!rows.empty())
        learnCap(m_blockRows);
    if (rows.size() < m_blockRows)
        return finishUpTo(m_position.nextBlock, std::move(rows), true);
    chain::HistoryPosition next = m_position;
    ++next.nextPage;
    if (next.nextPage * m_blockRows > m_windowRows)
        return blockTooLargeReply(m_position.nextBlock, m_windowRows);
    return deliver(std::move(rows), next, true);
}

HistoryCursor::Step HistoryCursor::finishUpTo(std::uint64_t block, Rows rows, bool addsToBlock)
{
    chain::HistoryPosition next = m_position;
    next.nextPage = 1;
    next.nextBlock = after(block);
    next.complete = block == m_position.toBlock;
    return deliver(std::move(rows), next, addsToBlock);
}

HistoryCursor::Step HistoryCursor::deliver(Rows rows, const chain::HistoryPosition& next,
                                           bool addsToBlock)
{
    m_position = next;
    const bool isNews = !rows.empty() || next.complete;
    chain::HistoryPage page{addsToBlock, m_replacesFrom, std::move(rows), next};
    // An empty stretch is not delivered: what was kept of it gives way to the page after it.
    if (isNews || addsToBlock)
        m_replacesFrom = next.nextBlock;
    return isNews ? Step(std::move(page)) : Step(RepeatRequest{});
}

HistoryCursor::Step HistoryCursor::narrow(Reply reply)
{
    const std::uint64_t width = rangeEnd() - m_position.nextBlock;
    if (width == 0) {
        reply.text = "Block " + std::to_string(m_position.nextBlock) +
                     " alone is too much for the provider: " + reply.text;
        return reply;
    }
    m_width = width / 2;
    m_goodReplies = 0;
    return RepeatRequest{};
}

/// Only after several replies: each range that is too large costs half a minute.
void HistoryCursor::widen()
{
    if (m_width == kLastBlock || ++m_goodReplies < kRepliesBeforeWider)
        return;
    m_goodReplies = 0;
    m_width = m_width > kLastBlock / 2 ? kLastBlock : 2 * m_width + 1;
}

void HistoryCursor::learnCap(std::size_t cap)
{
    if (cap >= m_pageRows)
        return;
    m_pageRows = cap;
    m_hidesCap = true;
}

/// New blocks behind a page that was short prove that it was no end.
void HistoryCursor::checkSuspicion(const Rows& rows)
{
    if (m_suspectedCap > 0 && !rows.empty() && rows.back().block > m_position.nextBlock)
        learnCap(m_suspectedCap);
    m_suspectedCap = 0;
}

}  // namespace walletloupe::explorer
