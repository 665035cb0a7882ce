#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <string>
#include <string_view>

class QSqlError;

namespace walletloupe::store {

/// How long one program waits for another, in milliseconds.
inline constexpr int kBusyTimeoutMs = 10'000;

/// That what is in a file cannot be right; `words` say what, on one line.
Error damageError(const std::string& path, const std::string& words);

/// One connection of Qt Sql to one SQLite file, under a name of its own for as long as it lives.
/// For the thread that made it.
class SqlConnection final {
public:
    /// `path` is the file that errors name.
    explicit SqlConnection(std::string path);
    SqlConnection(const SqlConnection&) = delete;
    SqlConnection& operator=(const SqlConnection&) = delete;
    ~SqlConnection();

    const std::string& path() const noexcept { return m_path; }

    /// Opens the file for reading and writing, or makes it; statements wait `kBusyTimeoutMs` for
    /// another program to finish its own.
    Result<void> open();
    /// Opens the file for reading, with neither locks nor files beside it: for a file that nobody
    /// writes meanwhile.
    Result<void> openUntouched();

    /// A statement that gives no rows, or whose rows do not matter.
    Result<void> run(const QString& statement) const;
    /// A statement with its placeholders (?) filled, run, before its first row.
    Result<QSqlQuery> query(const QString& statement, const QVariantList& values = {}) const;
    /// The first column of the first row; null where there is no row.
    Result<QVariant> value(const QString& statement) const;
    /// A statement to be filled by names and run many times.
    Result<QSqlQuery> prepared(const QString& statement) const;

    /// What went wrong, in words that name the file and say what to do.
    Error error(const QSqlError& error) const;

private:
    Result<void> openAs(const QString& databaseName, const QString& options);

    std::string m_path;
    QSqlDatabase m_database;
};

/// Runs `body` between `begin` and COMMIT; nothing of it stays unless all of it was done.
template <class Body>
auto inTransaction(const SqlConnection& connection, const QString& begin, const Body& body)
    -> decltype(body())
{
    if (auto begun = connection.run(begin); !begun)
        return errorOf(begun);
    auto result = body();
    if (result) {
        auto committed = connection.run(QStringLiteral("COMMIT"));
        if (committed)
            return result;
        result = failure(std::move(committed.error()));
    }
    // SQLite has undone the transaction itself after some errors; then this has nothing to do.
    static_cast<void>(connection.run(QStringLiteral("ROLLBACK")));
    return result;
}

/// Bytes to bind without a copy: they must outlive the query. A column of text takes them with
/// `CAST(? AS TEXT)`, so that no conversion touches them and they come back as they were.
inline QByteArray rawBytes(std::string_view text)
{
    return QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace walletloupe::store
