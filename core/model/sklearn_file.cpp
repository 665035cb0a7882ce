#include "core/model/sklearn_file.h"

#include "core/model/files/inflate.h"
#include "core/model/files/whole_file.h"
#include "core/model/files/zip_members.h"
#include "core/model/pickle/pickle_reader.h"
#include "core/model/skops_file.h"

#include <utility>

namespace walletloupe::model {
namespace {

/// The name of a compression of joblib's that is not read; empty for the others.
std::string_view unreadCompression(std::string_view content)
{
    if (content.starts_with("BZ"))
        return "bz2";
    if (content.starts_with("\xfd"
                            "7z"))
        return "xz";
    if (content.starts_with(std::string_view("\x5d\x00\x00", 3)))
        return "lzma";
    if (content.starts_with("\x04\x22\x4d\x18"))
        return "lz4";
    return {};
}

}  // namespace

bool looksLikeSklearn(std::string_view content)
{
    constexpr char proto = '\x80';
    if (looksLikePickle(content) || looksLikeSkops(content))
        return true;
    return looksCompressed(content) && inflatedBeginning(content).starts_with(proto);
}

bool hasUnreadCompression(std::string_view content)
{
    return !unreadCompression(content).empty();
}

Result<std::unique_ptr<PickleDocument>> parseSklearn(std::string content, const std::string& source)
{
    if (const std::string_view name = unreadCompression(content); !name.empty())
        return failure(ErrorCode::Unsupported,
                       source + ": this file is compressed with " + std::string(name) +
                           ", of which no reader is built in; write it with joblib.dump(model, "
                           "path), or with compress=\"zlib\" or \"gzip\".");
    if (looksLikeZip(content))
        return parseSkops(content, source);
    if (looksCompressed(content)) {
        auto plain = inflated(content, DeflateForm::Wrapped, source);
        if (!plain)
            return failure(std::move(plain.error()));
        content = std::move(*plain);
    }
    return parsePickle(std::move(content), source);
}

Result<std::unique_ptr<PickleDocument>> readSklearn(const std::string& path)
{
    const auto content = readWholeFile(path);
    if (!content)
        return failure(content.error());
    return parseSklearn(content->toStdString(), path);
}

}  // namespace walletloupe::model
