#include "core/workflow/fetch/fetch_plan.h"

#include "core/workflow/fetch/fetch_options.h"

#include <algorithm>

namespace walletloupe::workflow {

std::uint64_t unreadFrom(const chain::HistoryPosition& position)
{
    return position.complete ? position.toBlock + 1 : position.nextBlock;
}

bool isReadFrom(const store::HistoryState& kept, std::uint64_t fromBlock)
{
    return kept.fetchedAt != 0 && kept.position.fromBlock <= fromBlock &&
           unreadFrom(kept.position) > fromBlock;
}

bool covers(const chain::HistoryPosition& position, std::uint64_t fromBlock, std::uint64_t toBlock)
{
    return position.fromBlock <= fromBlock && unreadFrom(position) > toBlock;
}

std::optional<chain::HistoryPosition> startPosition(const std::optional<store::HistoryState>& kept,
                                                    std::uint64_t fromBlock, std::uint64_t toBlock,
                                                    bool toNewest)
{
    if (!kept || kept->position.fromBlock > fromBlock)
        return chain::HistoryPosition{fromBlock, toBlock, fromBlock, 1, false};
    const chain::HistoryPosition& position = kept->position;
    if (!toNewest && covers(position, fromBlock, toBlock))
        return std::nullopt;
    const std::uint64_t unread = unreadFrom(position);
    if (toNewest && toBlock + 1 < unread)
        return std::nullopt;
    const std::uint64_t again = unread > reorganisationMargin ? unread - reorganisationMargin : 0;
    const std::uint64_t next = std::min(std::max(position.fromBlock, again), toBlock);
    return chain::HistoryPosition{position.fromBlock, toBlock, next, 1, false};
}

void closeOpenEnd(chain::HistoryPage& page)
{
    if (!page.after.complete)
        return;
    page.after.toBlock = page.rows.empty() ? page.replacesFrom : page.rows.back().block;
    page.after.nextBlock = page.after.toBlock + 1;
}

bool concernsAll(explorer::ReplyKind kind)
{
    using explorer::ReplyKind;
    switch (kind) {
        case ReplyKind::QuotaUsedUp:
        case ReplyKind::KeyMissing:
        case ReplyKind::KeyLocked:
        case ReplyKind::ChainUnsupported:
        case ReplyKind::Unreachable:
        case ReplyKind::Redirected:
        case ReplyKind::Cancelled:
            return true;
        default:
            return false;
    }
}

void addThroughput(FetchProgress& progress, std::uint64_t calls,
                   std::chrono::duration<double> spent)
{
    // Before that a guess would jump about.
    constexpr double minShare = 0.02;
    if (spent.count() > 0.0)
        progress.callsPerSecond = static_cast<double>(calls) / spent.count();
    if (progress.fraction > minShare && progress.fraction < 1.0)
        progress.secondsLeft = spent.count() * (1.0 - progress.fraction) / progress.fraction;
}

double shareRead(const chain::HistoryPosition& position)
{
    if (position.complete)
        return 1.0;
    const auto blocks = static_cast<double>(position.toBlock - position.fromBlock) + 1.0;
    const auto read = static_cast<double>(position.nextBlock - position.fromBlock);
    return std::clamp(read / blocks, 0.0, 1.0);
}

}  // namespace walletloupe::workflow
