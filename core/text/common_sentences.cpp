#include "core/messages/common_messages.h"
#include "core/text/sentence_table.h"

#include <QtGlobal>

namespace walletloupe::text {
namespace {

using namespace messages;

constexpr std::array list{
    sentenceOf(several, QT_TRANSLATE_NOOP("Messages", "{1:+ }")),
    sentenceOf(worded, QT_TRANSLATE_NOOP("Messages", "{1}")),
    sentenceOf(theFirst, QT_TRANSLATE_NOOP("Messages", ", the first: {1:+}")),
};

}  // namespace

std::span<const Sentence> commonSentences()
{
    return list;
}

}  // namespace walletloupe::text
