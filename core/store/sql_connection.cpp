#include "core/store/sql_connection.h"

#include <QFileInfo>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <utility>

namespace walletloupe::store {
namespace {

// Result codes of SQLite (sqlite.org/rescode.html); the low byte, whatever follows above it.
constexpr int kBusy = 5;
constexpr int kLocked = 6;
constexpr int kReadOnly = 8;
constexpr int kCorrupt = 11;
constexpr int kFull = 13;
constexpr int kCannotOpen = 14;
constexpr int kNotADatabase = 26;

const QString kDriver = QStringLiteral("QSQLITE");

int codeOf(const QSqlError& error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

std::string adviceFor(int code)
{
    switch (code) {
        case kReadOnly:
        case kCannotOpen:
            return "Check that its folder exists and that both may be written.";
        case kFull:
            return "Make room on the disk and try again; what was kept before is intact.";
        default:
            return "Check the disk and try again; what was kept before is intact.";
    }
}

}  // namespace

Error damageError(const std::string& path, const std::string& words)
{
    return {ErrorCode::Unreadable, path + " is damaged: " + words +
                                       ". Move it elsewhere; its histories are fetched again into "
                                       "a new file."};
}

SqlConnection::SqlConnection(std::string path)
    : m_path(std::move(path))
    , m_database(
          QSqlDatabase::addDatabase(kDriver, QUuid::createUuid().toString(QUuid::WithoutBraces)))
{
}

SqlConnection::~SqlConnection()
{
    const QString name = m_database.connectionName();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Result<void> SqlConnection::open()
{
    return openAs(QString::fromStdString(m_path),
                  QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyTimeoutMs));
}

Result<void> SqlConnection::openUntouched()
{
    const QFileInfo file(QString::fromStdString(m_path));
    const QUrl url = QUrl::fromLocalFile(file.absoluteFilePath());
    return openAs(url.toString(QUrl::FullyEncoded) + QStringLiteral("?immutable=1"),
                  QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"));
}

Result<void> SqlConnection::openAs(const QString& databaseName, const QString& options)
{
    if (!QSqlDatabase::isDriverAvailable(kDriver))
        return failure(ErrorCode::Unsupported,
                       m_path +
                           " cannot be opened: Qt's driver for SQLite is missing. Install the "
                           "package libqt6sql6-sqlite.");
    m_database.setDatabaseName(databaseName);
    m_database.setConnectOptions(options);
    if (!m_database.open())
        return failure(error(m_database.lastError()));
    return {};
}

Result<void> SqlConnection::run(const QString& statement) const
{
    QSqlQuery query(m_database);
    if (!query.exec(statement))
        return failure(error(query.lastError()));
    return {};
}

Result<QSqlQuery> SqlConnection::query(const QString& statement, const QVariantList& values) const
{
    auto query = prepared(statement);
    if (!query)
        return query;
    for (const QVariant& value : values)
        query->addBindValue(value);
    if (!query->exec())
        return failure(error(query->lastError()));
    return query;
}

Result<QVariant> SqlConnection::value(const QString& statement) const
{
    auto rows = query(statement);
    if (!rows)
        return errorOf(rows);
    const bool isThere = rows->next();
    if (rows->lastError().isValid())
        return failure(error(rows->lastError()));
    return isThere ? rows->value(0) : QVariant();
}

Result<QSqlQuery> SqlConnection::prepared(const QString& statement) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);  // otherwise Qt remembers every row that it has read
    if (!query.prepare(statement))
        return failure(error(query.lastError()));
    return query;
}

Error SqlConnection::error(const QSqlError& error) const
{
    const int code = codeOf(error);
    const std::string words = error.databaseText().toStdString();
    if (code == kCorrupt || code == kNotADatabase)
        return damageError(m_path, words);
    if (code == kBusy || code == kLocked)
        return {ErrorCode::WriteFailed,
                m_path +
                    " is in use by another program, which did not let go of it in time. Close "
                    "that program or try again."};
    return {ErrorCode::WriteFailed, m_path + " cannot be used: " + words + ". " + adviceFor(code)};
}

}  // namespace walletloupe::store
