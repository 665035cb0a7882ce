#include "core/store/store_schema.h"

#include "core/store/history_table.h"
#include "core/store/row_table.h"
#include "core/store/sql_connection.h"
#include "core/store/store_file.h"

#include <QFileInfo>
#include <QLockFile>

#include <utility>

namespace walletloupe::store {
namespace {

// For rows of about 800 bytes, some of them much longer: measured, pages of this size are written
// half as fast again as SQLite's usual 4 kB and leave less room unused.
const QString kPageSize = QStringLiteral("PRAGMA page_size = 16384");

Result<void> requireJournalMode(const SqlConnection& connection, const QString& mode)
{
    const auto got = connection.value(QStringLiteral("PRAGMA journal_mode = ") + mode);
    if (!got)
        return errorOf(got);
    if (got->toString() != mode)
        return failure(ErrorCode::WriteFailed,
                       connection.path() +
                           " cannot be kept there: the file system lets no two "
                           "programs share it. Choose a folder on a local disk.");
    return {};
}

Result<int> versionOf(const SqlConnection& connection)
{
    const auto version = connection.value(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return errorOf(version);
    return version->toInt();
}

Result<void> takeSteps(const SqlConnection& connection, const std::vector<SchemaStep>& steps,
                       int from)
{
    for (std::size_t i = static_cast<std::size_t>(from); i < steps.size(); ++i)
        for (const QString& statement : steps[i])
            if (auto done = connection.run(statement); !done)
                return done;
    if (auto done =
            connection.run(QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId));
        !done)
        return done;
    return connection.run(QStringLiteral("PRAGMA user_version = %1").arg(steps.size()));
}

Result<void> changeVersion(const SqlConnection& connection, const std::vector<SchemaStep>& steps,
                           int from)
{
    if (auto set = connection.run(kPageSize); !set)
        return set;
    if (auto alone = requireJournalMode(connection, QStringLiteral("delete")); !alone)
        return alone;
    return inTransaction(connection, QStringLiteral("BEGIN EXCLUSIVE"),
                         [&] { return takeSteps(connection, steps, from); });
}

/// One program at a time; those that come later find the work done.
Result<void> migrate(const SqlConnection& connection, const std::vector<SchemaStep>& steps)
{
    QLockFile lock(QString::fromStdString(connection.path()) + QStringLiteral(".lock"));
    if (!lock.tryLock(kBusyTimeoutMs))
        return failure(ErrorCode::WriteFailed,
                       connection.path() +
                           " cannot be made ready: another program is doing so, or "
                           "its folder cannot be written. Check both and try "
                           "again.");
    const auto version = versionOf(connection);
    if (!version)
        return errorOf(version);
    if (*version < static_cast<int>(steps.size()))
        if (auto changed = changeVersion(connection, steps, *version); !changed)
            return changed;
    return requireJournalMode(connection, QStringLiteral("wal"));
}

/// Another program may have changed the version since the header was read. From the first reading
/// on, this connection keeps others from doing so.
Result<void> requireVersion(const SqlConnection& connection, int newest)
{
    const auto version = versionOf(connection);
    if (!version)
        return errorOf(version);
    if (*version != newest)
        return failure(newerVersionError(connection.path(), *version, newest));
    return {};
}

/// Whether only the usual is left to do: the file is of this version and ready.
Result<bool> isUpToDate(const std::string& path, int newest)
{
    const auto header = readStoreHeader(path, newest);
    if (!header)
        return errorOf(header);
    if (!*header)
        return false;
    if (!QFileInfo(QString::fromStdString(path)).isWritable())
        return failure(
            ErrorCode::WriteFailed,
            path + " may not be written. Change its permissions or choose another file.");
    if (auto checked = checkStoreInside(path); !checked)
        return errorOf(checked);
    return (*header)->version == newest && (*header)->isInWalMode;
}

}  // namespace

const std::vector<SchemaStep>& schemaSteps()
{
    static const std::vector<SchemaStep> steps{{historyTableStatement(), rowTableStatement()}};
    return steps;
}

Result<std::unique_ptr<SqlConnection>> openStore(const std::string& path,
                                                 const std::vector<SchemaStep>& steps)
{
    const auto isReady = isUpToDate(path, static_cast<int>(steps.size()));
    if (!isReady)
        return errorOf(isReady);
    auto connection = std::make_unique<SqlConnection>(path);
    if (auto opened = connection->open(); !opened)
        return errorOf(opened);
    if (!*isReady)
        if (auto done = migrate(*connection, steps); !done)
            return errorOf(done);
    // With a write-ahead log, NORMAL loses nothing when the program is killed. After a power cut
    // the file is sound too, but the last pages may be missing: the position that stands beside
    // them is missing with them, and they are fetched again.
    if (auto set = connection->run(QStringLiteral("PRAGMA synchronous = NORMAL")); !set)
        return errorOf(set);
    if (auto kept = requireVersion(*connection, static_cast<int>(steps.size())); !kept)
        return errorOf(kept);
    return connection;
}

}  // namespace walletloupe::store
