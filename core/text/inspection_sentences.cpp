#include "core/messages/inspection_messages.h"
#include "core/text/sentence_table.h"

#include <QtGlobal>

namespace walletloupe::text {

namespace {

using namespace messages;

constexpr std::array list{
    sentenceOf(emptyColumn,
               QT_TRANSLATE_NOOP("Messages", "Empty: no cell holds a number. Leave it out.")),
    sentenceOf(constantColumn,
               QT_TRANSLATE_NOOP("Messages",
                                 "Constant: every value is {1}. It cannot tell wallets apart; "
                                 "leave it out.")),
    sentenceOf(nearConstantColumn,
               QT_TRANSLATE_NOOP("Messages",
                                 "Near-constant: {1:.1} % of the wallets have {2}. It tells "
                                 "only a handful apart; leave it out unless these are the "
                                 "point.")),
    sentenceOf(duplicateColumn,
               QT_TRANSLATE_NOOP("Messages",
                                 "Duplicate: cell by cell the same as {1}. Use one of the "
                                 "two, else it counts twice.")),
    sentenceOf(correlatedColumn,
               QT_TRANSLATE_NOOP("Messages",
                                 "Correlated: r = {1:.5} with {2}. Use one of the two, else "
                                 "it counts twice.")),
    sentenceOf(risingNumbers,
               QT_TRANSLATE_NOOP("Messages",
                                 "Identifier-like: whole numbers that go from row to row in "
                                 "one direction. It names wallets and says nothing about "
                                 "them; leave it out.")),
    sentenceOf(distinctNumbers,
               QT_TRANSLATE_NOOP("Messages",
                                 "Identifier-like: whole numbers that hardly ever repeat. It "
                                 "names wallets and says nothing about them; leave it out.")),
    sentenceOf(heavyTailedColumn,
               QT_TRANSLATE_NOOP("Messages",
                                 "Heavy-tailed: skewness {1:.1}{2:+}. A few wallets would "
                                 "hide the others; {3:+}")),
    sentenceOf(
        timesP99,
        QT_TRANSLATE_NOOP("Messages", ", the largest value is {1:.1} times the 99th percentile")),
    sentenceOf(useLogMinMax, QT_TRANSLATE_NOOP("Messages", "scale with log-minmax.")),
    sentenceOf(useRank, QT_TRANSLATE_NOOP(
                            "Messages", "scale by rank, as negative values rule out a logarithm.")),
    sentenceOf(manyMissing,
               QT_TRANSLATE_NOOP("Messages",
                                 "Many missing: {1:.1} % of the cells hold no number. Their "
                                 "wallets are left out, or filled with the median if you "
                                 "choose so; or leave the column out.")),
    sentenceOf(negativeValues,
               QT_TRANSLATE_NOOP("Messages",
                                 "Negative values: {1} of them. log-minmax refuses this "
                                 "column; use another scaling.")),
};

}  // namespace

std::span<const Sentence> inspectionSentences()
{
    return list;
}

}  // namespace walletloupe::text
