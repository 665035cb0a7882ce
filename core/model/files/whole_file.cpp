#include "core/model/files/whole_file.h"

#include <QFile>

namespace walletloupe::model {

Result<QByteArray> readWholeFile(const std::string& path, std::int64_t most)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return failure(ErrorCode::NotFound, path + ": no such file.");
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Unreadable,
                       path + ": cannot be opened: " + file.errorString().toStdString() + ".");
    if (file.size() > most)
        return failure(ErrorCode::Unsupported, path + ": this file is too large for a model.");
    return file.readAll();
}

}  // namespace walletloupe::model
