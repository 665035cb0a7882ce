#include "core/workflow/segmentation/file_digest.h"

#include "core/base/sha256.h"

#include <QFile>

#include <vector>

namespace walletloupe::workflow {
namespace {

constexpr std::size_t pieceBytes = 1 << 20;

}  // namespace

Result<std::string> fileSha256(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return failure(ErrorCode::NotFound, path + ": no such file.");
    Sha256 hash;
    std::vector<char> piece(pieceBytes);
    qint64 got = file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) ? 1 : -1;
    while (got > 0) {
        got = file.read(piece.data(), static_cast<qint64>(piece.size()));
        if (got > 0)
            hash.add({piece.data(), static_cast<std::size_t>(got)});
    }
    if (got < 0)
        return failure(ErrorCode::Unreadable,
                       path + ": cannot be read: " + file.errorString().toStdString() + ".");
    return hash.hex();
}

}  // namespace walletloupe::workflow
