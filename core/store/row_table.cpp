#include "core/store/row_table.h"

#include "core/store/history_table.h"
#include "core/store/sql_connection.h"

#include <QSqlError>
#include <QStringList>

#include <charconv>
#include <string>
#include <string_view>

namespace walletloupe::store {
namespace {

using chain::HistoryRow;
using chain::kRowFields;
using chain::RowField;

QString quoted(std::string_view name)
{
    return QLatin1Char('"') + QString::fromLatin1(rawBytes(name)) + QLatin1Char('"');
}

/// The columns of the fields, each between `before` and `after`.
QString columns(const QString& before = {}, const QString& after = {})
{
    QStringList parts;
    for (const std::string_view name : chain::kRowFieldNames)
        parts += before + quoted(name) + after;
    return parts.join(QStringLiteral(", "));
}

/// A placeholder for each field. They have names because Qt takes twice as long to write a row
/// when they are counted.
QStringList placeholders()
{
    QStringList names;
    for (std::size_t i = 0; i < kRowFields; ++i)
        names += QStringLiteral(":f%1").arg(i);
    return names;
}

/// 0 where the provider does not tell it, as for the rows of the first block.
qint64 positionInBlock(const HistoryRow& row)
{
    const std::string& text = row[RowField::TransactionIndex];
    qint64 position = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), position);
    return end.ec == std::errc() && end.ptr == text.data() + text.size() ? position : 0;
}

}  // namespace

QString rowTableStatement()
{
    return QStringLiteral(
               "CREATE TABLE transactions (history INTEGER NOT NULL, block INTEGER NOT NULL, "
               "position INTEGER NOT NULL, %1, PRIMARY KEY (history, block, position, hash)) "
               "WITHOUT ROWID")
        .arg(columns({}, QStringLiteral(" TEXT NOT NULL")));
}

Result<std::uint64_t> addRows(const SqlConnection& connection, qint64 history,
                              const std::vector<HistoryRow>& rows)
{
    const QStringList fields = placeholders();
    auto query = connection.prepared(
        QStringLiteral("INSERT INTO transactions (history, block, position, %1) "
                       "VALUES (:history, :block, :position, CAST(%2 AS TEXT)) "
                       "ON CONFLICT (history, block, position, hash) DO NOTHING")
            .arg(columns(), fields.join(QStringLiteral(" AS TEXT), CAST("))));
    if (!query)
        return errorOf(query);
    const QString block = QStringLiteral(":block");
    const QString position = QStringLiteral(":position");
    query->bindValue(QStringLiteral(":history"), history);
    std::uint64_t added = 0;
    for (const HistoryRow& row : rows) {
        query->bindValue(block, static_cast<qint64>(row.block));
        query->bindValue(position, positionInBlock(row));
        for (std::size_t i = 0; i < kRowFields; ++i)
            query->bindValue(fields[static_cast<qsizetype>(i)], rawBytes(row.fields[i]));
        if (!query->exec())
            return failure(connection.error(query->lastError()));
        added += static_cast<std::uint64_t>(query->numRowsAffected());
    }
    return added;
}

Result<std::uint64_t> removeRows(const SqlConnection& connection, qint64 history, qint64 block)
{
    const auto query = connection.query(
        QStringLiteral("DELETE FROM transactions WHERE history = ? AND block >= ?"),
        {history, block});
    if (!query)
        return errorOf(query);
    return static_cast<std::uint64_t>(query->numRowsAffected());
}

Result<void> readRows(const SqlConnection& connection, const HistoryKey& key,
                      const std::function<bool(const HistoryRow&)>& take)
{
    const KeyCondition condition(key);
    auto query =
        connection.query(QStringLiteral("SELECT block, %1 FROM transactions "
                                        "WHERE history = (SELECT id FROM histories WHERE %2) "
                                        "ORDER BY block, position, hash")
                             .arg(columns(QStringLiteral("CAST("), QStringLiteral(" AS BLOB)")),
                                  KeyCondition::text()),
                         condition.values());
    if (!query)
        return errorOf(query);
    HistoryRow row;
    while (query->next()) {
        row.block = static_cast<std::uint64_t>(query->value(0).toLongLong());
        for (std::size_t i = 0; i < kRowFields; ++i) {
            const QByteArray field = query->value(static_cast<int>(i) + 1).toByteArray();
            row.fields[i].assign(field.constData(), static_cast<std::size_t>(field.size()));
        }
        if (!take(row))
            return {};
    }
    if (query->lastError().isValid())
        return failure(connection.error(query->lastError()));
    return {};
}

}  // namespace walletloupe::store
