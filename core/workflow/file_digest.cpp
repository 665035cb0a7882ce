#include "core/workflow/file_digest.h"

#include <QCryptographicHash>
#include <QFile>

namespace walletloupe::workflow {

Result<std::string> fileSha256(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return failure(ErrorCode::NotFound, path + ": no such file.");
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return failure(ErrorCode::Unreadable,
                       path + ": cannot be read: " + file.errorString().toStdString() + ".");
    return hash.result().toHex().toStdString();
}

}  // namespace walletloupe::workflow
