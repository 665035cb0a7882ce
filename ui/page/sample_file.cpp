#include "ui/page/sample_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace walletloupe::ui {

namespace {

/// In the cache folder, which is made where it is missing.
QString inCache(const QString& name)
{
    const QDir cache(QStandardPaths::writableLocation(QStandardPaths::CacheLocation));
    cache.mkpath(QStringLiteral("."));
    return cache.filePath(name);
}

QString samplePath()
{
    return inCache(QStringLiteral("sample-wallets.csv"));
}

}  // namespace

QString sampleTransactionsPath()
{
    return inCache(QStringLiteral("sample-transactions.csv"));
}

bool isSampleFile(const QString& path)
{
    return QFileInfo(path) == QFileInfo(samplePath());
}

Result<QString> sampleWallets()
{
    QFile packed(QStringLiteral(":/sample/wallets.csv"));
    if (!packed.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound,
                       "This build of the program carries no sample data. Make some with "
                       "\"walletloupe generate --wallets 2000 --out wallets.csv\".");
    const QString path = samplePath();
    QSaveFile unpacked(path);
    if (!unpacked.open(QIODevice::WriteOnly) || unpacked.write(packed.readAll()) < 0 ||
        !unpacked.commit())
        return failure(ErrorCode::WriteFailed, "The sample data cannot be unpacked to " +
                                                   path.toStdString() + " (" +
                                                   unpacked.errorString().toStdString() +
                                                   "). Check the folder and its permissions.");
    return path;
}

}  // namespace walletloupe::ui
