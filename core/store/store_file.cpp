#include "core/store/store_file.h"

#include "core/store/sql_connection.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <string_view>

namespace walletloupe::store {
namespace {

// Places in the header of a file (sqlite.org/fileformat2.html#the_database_header).
constexpr qsizetype kHeaderBytes = 100;
constexpr qsizetype kReadVersionAt = 19;
constexpr qsizetype kUserVersionAt = 60;
constexpr qsizetype kApplicationIdAt = 68;
constexpr std::string_view kMagic{"SQLite format 3\0", 16};
constexpr char kWalMode = 2;

/// About 20 ms of checking.
constexpr qint64 kSmallBytes = 8 << 20;

constexpr const char* kOtherFile = "Choose another file.";

std::uint32_t numberAt(const QByteArray& header, qsizetype at)
{
    return qFromBigEndian<std::uint32_t>(header.constData() + at);
}

/// SQLite puts its journals beside the file to which a link leads.
QString realPath(const std::string& path)
{
    const QFileInfo file(QString::fromStdString(path));
    return file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
}

bool hasJournal(const std::string& path)
{
    const QString file = realPath(path);
    return QFileInfo::exists(file + QStringLiteral("-wal")) ||
           QFileInfo::exists(file + QStringLiteral("-journal"));
}

Result<void> checkTables(const SqlConnection& connection)
{
    const auto tables = connection.value(QStringLiteral(
        "SELECT count(*) FROM sqlite_schema WHERE name IN ('histories', 'transactions')"));
    if (!tables)
        return errorOf(tables);
    if (tables->toInt() != 2)
        return failure(damageError(connection.path(), "its tables are missing"));
    return {};
}

Result<void> checkThroughout(const SqlConnection& connection)
{
    const auto verdict = connection.value(QStringLiteral("PRAGMA quick_check(1)"));
    if (!verdict)
        return errorOf(verdict);
    // The last line says what is wrong; one before it may name the database within the connection.
    const QString words = verdict->toString().section(QLatin1Char('\n'), -1);
    if (words != QStringLiteral("ok"))
        return failure(damageError(connection.path(), words.toStdString()));
    return {};
}

Result<void> lookInside(const std::string& path)
{
    SqlConnection connection(path);
    if (auto opened = connection.openUntouched(); !opened)
        return opened;
    if (auto tables = checkTables(connection); !tables)
        return tables;
    if (QFileInfo(QString::fromStdString(path)).size() > kSmallBytes)
        return {};
    return checkThroughout(connection);
}

Result<std::optional<StoreHeader>> classifyHeader(const std::string& path, const QByteArray& header,
                                                  int newest)
{
    if (header.size() < kHeaderBytes || !header.startsWith(rawBytes(kMagic)))
        return failure(ErrorCode::Unreadable,
                       path +
                           " is no file of fetched histories, or it is damaged: it does not "
                           "begin as an SQLite file does. " +
                           kOtherFile);
    if (numberAt(header, kApplicationIdAt) != kApplicationId)
        return failure(ErrorCode::Unreadable,
                       path +
                           " belongs to another program: it is an SQLite file, but not one of "
                           "fetched histories. " +
                           kOtherFile);
    const auto version = static_cast<std::int32_t>(numberAt(header, kUserVersionAt));
    if (version > newest)
        return failure(newerVersionError(path, version, newest));
    if (version < 1)
        return failure(damageError(path, "its version is " + std::to_string(version)));
    return StoreHeader{version, header.at(kReadVersionAt) == kWalMode};
}

}  // namespace

Error newerVersionError(const std::string& path, int version, int newest)
{
    return {ErrorCode::Unsupported,
            path + " was written by a newer Walletloupe: it is of version " +
                std::to_string(version) + ", and this program knows " + std::to_string(newest) +
                ". Update the program or choose another file."};
}

Result<std::optional<StoreHeader>> readStoreHeader(const std::string& path, int newest)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::Unreadable,
            path + " cannot be opened: " + file.errorString().toStdString() + ". " + kOtherFile);
    const QByteArray header = file.read(kHeaderBytes);
    if (header.isEmpty() && file.error() == QFileDevice::NoError)
        return std::nullopt;
    return classifyHeader(path, header, newest);
}

Result<void> checkStoreInside(const std::string& path)
{
    if (hasJournal(path))
        return {};
    auto looked = lookInside(path);
    // Another program may have begun to write meanwhile, so that the look met half of it.
    if (!looked && hasJournal(path))
        return {};
    return looked;
}

std::uint64_t storeBytes(const std::string& path)
{
    const QString file = realPath(path);
    std::uint64_t bytes = 0;
    for (const QString& end : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        bytes += static_cast<std::uint64_t>(QFileInfo(file + end).size());
    return bytes;
}

}  // namespace walletloupe::store
