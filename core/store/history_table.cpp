#include "core/store/history_table.h"

#include "core/store/sql_connection.h"

#include <QSqlError>

#include <utility>

namespace walletloupe::store {
namespace {

using chain::HistoryPosition;

QVariant integer(std::uint64_t number)
{
    return QVariant(static_cast<qint64>(number));
}

std::uint64_t number(const QSqlQuery& query, int column)
{
    return static_cast<std::uint64_t>(query.value(column).toLongLong());
}

Result<KeptHistory> addHistory(const SqlConnection& connection, const HistoryKey& key)
{
    const KeyCondition condition(key);
    auto query = connection.query(
        QStringLiteral("INSERT INTO histories (provider, chain, wallet, from_block, to_block, "
                       "next_block, next_page, complete, \"rows\", received, fetched_at) "
                       "VALUES (CAST(? AS TEXT), ?, CAST(? AS TEXT), 0, 0, 0, 1, 0, 0, 0, 0)"),
        condition.values());
    if (!query)
        return errorOf(query);
    return KeptHistory{query->lastInsertId().toLongLong(), {}};
}

Result<HistoryKey> keyAt(const SqlConnection& connection, const QSqlQuery& query)
{
    HistoryKey key{query.value(0).toByteArray().toStdString(), number(query, 1), {}};
    const std::string wallet = query.value(2).toByteArray().toStdString();
    if (chain::readAddress(wallet, key.wallet) != chain::AddressReading::Good)
        return failure(damageError(connection.path(),
                                   "it has a history of \"" + wallet + "\", which is no address"));
    return key;
}

}  // namespace

QString historyTableStatement()
{
    return QStringLiteral(
        "CREATE TABLE histories ("
        "id INTEGER PRIMARY KEY, provider TEXT NOT NULL, chain INTEGER NOT NULL, wallet TEXT NOT "
        "NULL, "
        "from_block INTEGER NOT NULL, to_block INTEGER NOT NULL, next_block INTEGER NOT NULL, "
        "next_page INTEGER NOT NULL, complete INTEGER NOT NULL, \"rows\" INTEGER NOT NULL, "
        "received INTEGER NOT NULL, fetched_at INTEGER NOT NULL, UNIQUE (provider, chain, "
        "wallet))");
}

KeyCondition::KeyCondition(const HistoryKey& key)
    : m_key(key), m_wallet(chain::lowerCaseText(key.wallet))
{
}

QString KeyCondition::text()
{
    return QStringLiteral("provider = CAST(? AS TEXT) AND chain = ? AND wallet = CAST(? AS TEXT)");
}

QVariantList KeyCondition::values() const
{
    return {rawBytes(m_key.provider), integer(m_key.chain), rawBytes(m_wallet)};
}

Result<std::optional<KeptHistory>> findHistory(const SqlConnection& connection,
                                               const HistoryKey& key)
{
    const KeyCondition condition(key);
    auto query = connection.query(
        QStringLiteral(
            "SELECT id, from_block, to_block, next_block, next_page, complete, \"rows\", "
            "received, fetched_at FROM histories WHERE ") +
            KeyCondition::text(),
        condition.values());
    if (!query)
        return errorOf(query);
    if (!query->next()) {
        if (query->lastError().isValid())
            return failure(connection.error(query->lastError()));
        return std::nullopt;
    }
    const HistoryPosition position{number(*query, 1), number(*query, 2), number(*query, 3),
                                   static_cast<std::uint32_t>(number(*query, 4)),
                                   number(*query, 5) != 0};
    return KeptHistory{
        query->value(0).toLongLong(),
        {position, number(*query, 6), number(*query, 7), query->value(8).toLongLong()}};
}

Result<KeptHistory> findOrAddHistory(const SqlConnection& connection, const HistoryKey& key)
{
    auto found = findHistory(connection, key);
    if (!found)
        return errorOf(found);
    if (*found)
        return **found;
    return addHistory(connection, key);
}

Result<void> writeState(const SqlConnection& connection, const KeptHistory& history)
{
    const HistoryState& state = history.state;
    const HistoryPosition& at = state.position;
    const auto query = connection.query(
        QStringLiteral("UPDATE histories SET from_block = ?, to_block = ?, next_block = ?, "
                       "next_page = ?, complete = ?, \"rows\" = ?, received = ?, fetched_at = ? "
                       "WHERE id = ?"),
        {integer(at.fromBlock), integer(at.toBlock), integer(at.nextBlock), at.nextPage,
         at.complete ? 1 : 0, integer(state.rows), integer(state.received),
         QVariant(static_cast<qint64>(state.fetchedAt)), history.id});
    if (!query)
        return errorOf(query);
    return {};
}

Result<void> removeHistory(const SqlConnection& connection, qint64 id)
{
    return connection.run(QStringLiteral("DELETE FROM histories WHERE id = %1").arg(id));
}

Result<std::vector<HistoryKey>> keptKeys(const SqlConnection& connection)
{
    auto query = connection.query(
        QStringLiteral("SELECT CAST(provider AS BLOB), chain, CAST(wallet AS BLOB) FROM histories "
                       "ORDER BY provider, chain, wallet"));
    if (!query)
        return errorOf(query);
    std::vector<HistoryKey> keys;
    while (query->next()) {
        auto key = keyAt(connection, *query);
        if (!key)
            return errorOf(key);
        keys.push_back(std::move(*key));
    }
    if (query->lastError().isValid())
        return failure(connection.error(query->lastError()));
    return keys;
}

Result<StoreSize> countKept(const SqlConnection& connection)
{
    auto query = connection.query(
        QStringLiteral("SELECT count(*), coalesce(sum(\"rows\"), 0) FROM histories"));
    if (!query)
        return errorOf(query);
    if (!query->next())
        return failure(connection.error(query->lastError()));
    return StoreSize{0, number(*query, 0), number(*query, 1)};
}

}  // namespace walletloupe::store
