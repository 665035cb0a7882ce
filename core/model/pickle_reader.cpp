#include "core/model/pickle_reader.h"

#include "core/model/pickle_machine.h"
#include "core/model/whole_file.h"

#include <utility>

namespace walletloupe::model {
namespace {

bool looksCompressed(std::string_view content)
{
    return content.starts_with("\x1f\x8b") || content.starts_with("x\x9c") ||
           content.starts_with("x\x01") || content.starts_with("x^") ||
           content.starts_with("x\xda") || content.starts_with("BZ") ||
           content.starts_with(
               "\xfd"
               "7z") ||
           content.starts_with("\x04\x22\x4d\x18");
}

}  // namespace

Result<std::unique_ptr<PickleDocument>> parsePickle(std::string content, const std::string& source)
{
    if (looksCompressed(content))
        return failure(ErrorCode::Unsupported,
                       source +
                           ": this file is compressed; write it with joblib.dump(model, "
                           "path) without \"compress\".");
    if (!content.starts_with('\x80'))
        return failure(ErrorCode::Unusable,
                       source +
                           ": this is no pickle of protocol 2 or later. Write it with "
                           "joblib.dump or pickle.dump.");
    auto document = std::make_unique<PickleDocument>(std::move(content));
    // Place 0 always holds a value, so that a problem never leads out of the list.
    document->add({});
    PickleStream stream(document->content(), source);
    document->setRoot(PickleMachine(*document, stream, 0).run());
    if (!stream.ok())
        return failure(stream.error());
    return document;
}

Result<std::unique_ptr<PickleDocument>> readPickle(const std::string& path)
{
    const auto content = readWholeFile(path);
    if (!content)
        return failure(content.error());
    return parsePickle(content->toStdString(), path);
}

}  // namespace walletloupe::model
