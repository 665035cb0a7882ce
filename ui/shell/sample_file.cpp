#include "ui/shell/sample_file.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace walletloupe::ui {

Result<QString> sampleWallets()
{
    QFile packed(QStringLiteral(":/sample/wallets.csv"));
    if (!packed.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound,
                       "This build of the program carries no sample data. Make some with "
                       "\"walletloupe generate --wallets 2000 --out wallets.csv\".");
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::CacheLocation));
    const QString path = folder.filePath(QStringLiteral("sample-wallets.csv"));
    QSaveFile unpacked(path);
    if (!folder.mkpath(QStringLiteral(".")) || !unpacked.open(QIODevice::WriteOnly) ||
        unpacked.write(packed.readAll()) < 0 || !unpacked.commit())
        return failure(ErrorCode::WriteFailed, "The sample data cannot be unpacked to " +
                                                   path.toStdString() + " (" +
                                                   unpacked.errorString().toStdString() +
                                                   "). Check the folder and its permissions.");
    return path;
}

}  // namespace walletloupe::ui
