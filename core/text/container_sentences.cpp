#include "core/messages/container_messages.h"
#include "core/text/sentence_table.h"

#include <QtGlobal>

namespace walletloupe::text {

namespace {

using namespace messages;

constexpr std::array list{
    sentenceOf(jsonListsLeftOut,
               QT_TRANSLATE_NOOP("Messages",
                                 "Keys that hold lists are no columns and were left out: {1}.")),
    sentenceOf(
        nestedColumnsLeftOut,
        QT_TRANSLATE_NOOP("Messages", "Columns that hold lists or structures were left out: {1}.")),
    sentenceOf(sheetChosen,
               QT_TRANSLATE_NOOP("Messages",
                                 "The sheet \"{1}\" was read; the workbook also has {2} (--sheet "
                                 "chooses).")),
    sentenceOf(formulasWithoutResult,
               QT_TRANSLATE_NOOP("Messages",
                                 "{1} {1:formula has|formulas have} no saved result and count as "
                                 "empty (first in {2}). Open the workbook in a spreadsheet and "
                                 "save it.")),
};

}  // namespace

std::span<const Sentence> containerSentences()
{
    return list;
}

}  // namespace walletloupe::text
