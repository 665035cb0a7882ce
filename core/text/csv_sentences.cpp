#include "core/messages/csv_messages.h"
#include "core/text/sentence_table.h"

#include <QtGlobal>

namespace walletloupe::text {

namespace {

using namespace messages;

constexpr std::array list{
    sentenceOf(byteOrderMarkOverrules,
               QT_TRANSLATE_NOOP("Messages",
                                 "The file begins with a byte order mark of {1} and was read "
                                 "as that, not as {2}.")),
    sentenceOf(readAsLatin1,
               QT_TRANSLATE_NOOP("Messages",
                                 "The file is not valid UTF-8 and was read as {1}; set the "
                                 "encoding if letters look wrong.")),
    sentenceOf(
        encodingGuessed,
        QT_TRANSLATE_NOOP("Messages", "The file has no byte order mark and was read as {1}.")),
    sentenceOf(decimalCommaGuessed,
               QT_TRANSLATE_NOOP("Messages",
                                 "Numbers such as 1,234 were read with a decimal comma "
                                 "(1.234); set the decimal sign if the comma separates "
                                 "thousands.")),
    sentenceOf(trailingSeparator,
               QT_TRANSLATE_NOOP("Messages",
                                 "The rows end with one separator more than the header; it is "
                                 "ignored.")),
    sentenceOf(unnamedIndexColumn,
               QT_TRANSLATE_NOOP("Messages",
                                 "The rows have one field more than the header; the first one "
                                 "was taken for an unnamed index column and is not used.")),
    sentenceOf(wrongFieldCount,
               QT_TRANSLATE_NOOP("Messages", "{1} {1:field|fields} where the header has {2}{3:+}")),
    sentenceOf(brokenText,
               QT_TRANSLATE_NOOP("Messages", "bytes that are no text in the file's encoding{1:+}")),
    sentenceOf(openQuote, QT_TRANSLATE_NOOP("Messages", "a quote is opened and not closed{1:+}")),
    sentenceOf(excerptPart, QT_TRANSLATE_NOOP("Messages", ": '{1}'")),
};

}  // namespace

std::span<const Sentence> csvSentences()
{
    return list;
}

}  // namespace walletloupe::text
