#include "core/store/history_store.h"

#include "core/store/history_table.h"
#include "core/store/row_table.h"
#include "core/store/sql_connection.h"
#include "core/store/store_file.h"
#include "core/store/store_schema.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace walletloupe::store {
namespace {

using chain::HistoryPage;
using chain::HistoryPosition;

const QString kBegin = QStringLiteral("BEGIN IMMEDIATE");

/// SQLite's integers have a sign.
constexpr std::uint64_t kLastBlock = std::numeric_limits<qint64>::max();

bool beginsAt(const HistoryPosition& kept, const HistoryPage& page)
{
    // A block that filled whole pages may have ended with an empty one, which is not kept.
    const std::uint64_t known = kept.nextBlock + (kept.nextPage > 1 ? 1 : 0);
    return page.replacesFrom <= known && kept.fromBlock <= page.after.fromBlock;
}

bool continuesWithin(const HistoryPosition& kept, const HistoryPage& page)
{
    const auto isOfBlock = [&](const chain::HistoryRow& row) {
        return row.block == kept.nextBlock;
    };
    const bool skipsPage =
        page.after.nextBlock == kept.nextBlock && page.after.nextPage > kept.nextPage + 1;
    return kept.nextPage > 1 && !skipsPage && std::ranges::all_of(page.rows, isOfBlock);
}

/// Whether no block can be missing between what is kept and the page.
bool leavesNoGap(const HistoryPosition& kept, const HistoryPage& page)
{
    if (page.addsToBlock)
        return continuesWithin(kept, page);
    return page.replacesFrom <= page.after.fromBlock || beginsAt(kept, page);
}

Error gapError(const std::string& path, const HistoryKey& key, const HistoryPosition& kept)
{
    return {ErrorCode::Unusable,
            path + ": the history of " + chain::lowerCaseText(key.wallet) + " stands at block " +
                std::to_string(kept.nextBlock) +
                ", and the page that came does not follow on it: another program has changed it "
                "meanwhile. Fetch it again; it goes on from where it stands."};
}

/// Inside a transaction.
Result<HistoryState> putPage(const SqlConnection& connection, const HistoryKey& key,
                             const HistoryPage& page, std::int64_t now)
{
    auto history = findOrAddHistory(connection, key);
    if (!history)
        return errorOf(history);
    HistoryState& state = history->state;
    if (!leavesNoGap(state.position, page))
        return failure(gapError(connection.path(), key, state.position));
    if (!page.addsToBlock) {
        const auto removed =
            removeRows(connection, history->id, static_cast<qint64>(page.replacesFrom));
        if (!removed)
            return errorOf(removed);
        state.rows -= *removed;
    }
    const auto added = addRows(connection, history->id, page.rows);
    if (!added)
        return errorOf(added);
    state.rows += *added;
    state.received += page.rows.size();
    state.position = page.after;
    state.fetchedAt = now;
    if (auto written = writeState(connection, *history); !written)
        return errorOf(written);
    return state;
}

Result<void> requireBlock(const std::string& path, std::uint64_t block)
{
    if (block <= kLastBlock)
        return {};
    return failure(ErrorCode::Unusable, path + " cannot keep block " + std::to_string(block) +
                                            ": block numbers end at " + std::to_string(kLastBlock) +
                                            ". Check what the provider sent.");
}

Result<void> requireBlocks(const std::string& path, const HistoryPage& page)
{
    for (const std::uint64_t block :
         {page.replacesFrom, page.after.fromBlock, page.after.toBlock, page.after.nextBlock})
        if (auto fits = requireBlock(path, block); !fits)
            return fits;
    for (const chain::HistoryRow& row : page.rows)
        if (auto fits = requireBlock(path, row.block); !fits)
            return fits;
    return {};
}

}  // namespace

HistoryStore::HistoryStore(std::unique_ptr<SqlConnection> connection)
    : m_connection(std::move(connection))
{
}

HistoryStore::~HistoryStore() = default;

Result<std::unique_ptr<HistoryStore>> HistoryStore::open(const std::string& path)
{
    auto connection = openStore(path);
    if (!connection)
        return errorOf(connection);
    return std::unique_ptr<HistoryStore>(new HistoryStore(std::move(*connection)));
}

const std::string& HistoryStore::path() const noexcept
{
    return m_connection->path();
}

Result<std::optional<HistoryState>> HistoryStore::state(const HistoryKey& key) const
{
    const auto found = findHistory(*m_connection, key);
    if (!found)
        return errorOf(found);
    if (!*found)
        return std::nullopt;
    return (*found)->state;
}

Result<HistoryState> HistoryStore::keepPage(const HistoryKey& key, const HistoryPage& page,
                                            std::int64_t now)
{
    if (auto fit = requireBlocks(path(), page); !fit)
        return errorOf(fit);
    return inTransaction(*m_connection, kBegin,
                         [&] { return putPage(*m_connection, key, page, now); });
}

Result<void> HistoryStore::readRows(const HistoryKey& key,
                                    const std::function<bool(const chain::HistoryRow&)>& take) const
{
    return store::readRows(*m_connection, key, take);
}

Result<std::vector<HistoryKey>> HistoryStore::histories() const
{
    return keptKeys(*m_connection);
}

Result<void> HistoryStore::forget(const HistoryKey& key)
{
    return inTransaction(*m_connection, kBegin, [&]() -> Result<void> {
        const auto found = findHistory(*m_connection, key);
        if (!found)
            return errorOf(found);
        if (!*found)
            return {};
        if (auto removed = removeRows(*m_connection, (*found)->id, 0); !removed)
            return errorOf(removed);
        return removeHistory(*m_connection, (*found)->id);
    });
}

Result<void> HistoryStore::clear()
{
    auto cleared = inTransaction(*m_connection, kBegin, [&]() -> Result<void> {
        if (auto rows = m_connection->run(QStringLiteral("DELETE FROM transactions")); !rows)
            return rows;
        return m_connection->run(QStringLiteral("DELETE FROM histories"));
    });
    if (!cleared)
        return cleared;
    if (auto small = m_connection->run(QStringLiteral("VACUUM")); !small)
        return small;
    // While another program reads, the file stays as long as it is; the last program to close it
    // makes it short.
    return m_connection->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

Result<StoreSize> HistoryStore::size() const
{
    auto kept = countKept(*m_connection);
    if (kept)
        kept->bytes = storeBytes(path());
    return kept;
}

}  // namespace walletloupe::store
