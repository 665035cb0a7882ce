#include "core/model/pickle/pickle_reader.h"

#include "core/model/pickle/pickle_machine.h"
#include "core/model/pickle/pickle_opcodes.h"

#include <utility>

namespace walletloupe::model {
namespace {

constexpr char proto = '\x80';

Result<void> checkBeginning(std::string_view content, const std::string& source)
{
    if (content.empty())
        return failure(ErrorCode::Unusable, source + ": this file is empty.");
    if (!looksLikePickle(content))
        return failure(ErrorCode::Unusable,
                       source +
                           ": this is no pickle. Write one with joblib.dump or pickle.dump, "
                           "protocol 2 or later.");
    return {};
}

/// What is wrong though every opcode could be read.
void checkEnding(PickleStream& stream, std::string_view content)
{
    if (content.front() != proto)
        stream.refuse(ErrorCode::Unsupported,
                      "this is a pickle of protocol 0 or 1; 2 to 5 are read. Write it with "
                      "joblib.dump or pickle.dump.");
    if (stream.bytesLeft() > 0)
        stream.refuse(ErrorCode::Unsupported, "the pickle ends here, but " +
                                                  std::to_string(stream.bytesLeft()) +
                                                  " more bytes follow, and are refused.");
}

/// What stands in a model of trees, say, is refused where it stands; the class tells more.
Error namingClass(Error error, std::string_view firstClass)
{
    if (!firstClass.empty())
        error.message += " The first class in the pickle is " + std::string(firstClass) + ".";
    return error;
}

}  // namespace

bool looksCompressed(std::string_view content)
{
    return content.starts_with("\x1f\x8b") || content.starts_with("x\x9c") ||
           content.starts_with("x\x01") || content.starts_with("x^") ||
           content.starts_with("x\xda") || content.starts_with("BZ") ||
           content.starts_with(
               "\xfd"
               "7z") ||
           content.starts_with("\x04\x22\x4d\x18") ||
           content.starts_with(std::string_view("\x5d\x00\x00", 3));
}

bool looksLikePickle(std::string_view content)
{
    return content.starts_with(proto) || isWalkablePickle(content);
}

Result<std::unique_ptr<PickleDocument>> parsePickle(std::string content, const std::string& source)
{
    if (auto begins = checkBeginning(content, source); !begins)
        return errorOf(begins);
    auto document = std::make_unique<PickleDocument>(std::move(content));
    // Place 0 always holds a value, so that a problem never leads out of the list.
    document->add({});
    PickleStream stream(document->content(), source);
    document->setRoot(PickleMachine(*document, stream, 0).run());
    checkEnding(stream, document->content());
    if (!stream.ok())
        return failure(namingClass(stream.error(), document->firstClass()));
    return document;
}

}  // namespace walletloupe::model
