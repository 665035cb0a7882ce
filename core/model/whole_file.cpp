#include "core/model/whole_file.h"

#include <QFile>

namespace walletloupe::model {
namespace {

/// Models are small; this keeps a video that was given by mistake out of memory.
constexpr qint64 largestFile = 1'000'000'000;

}  // namespace

Result<QByteArray> readWholeFile(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return failure(ErrorCode::NotFound, path + ": no such file.");
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Unreadable,
                       path + ": cannot be opened: " + file.errorString().toStdString() + ".");
    if (file.size() > largestFile)
        return failure(ErrorCode::Unsupported, path + ": this file is too large for a model.");
    return file.readAll();
}

}  // namespace walletloupe::model
