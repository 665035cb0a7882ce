#include "core/messages/feature_messages.h"
#include "core/text/sentence_table.h"

#include <QtGlobal>

namespace walletloupe::text {
namespace {

using namespace messages;

constexpr std::array list{
    sentenceOf(walletsAgain, QT_TRANSLATE_NOOP("Messages",
                                               "{1} {1:row that names a wallet again was|rows that "
                                               "name a wallet again were} left out.")),
    sentenceOf(ownerNotUsed,
               QT_TRANSLATE_NOOP("Messages",
                                 "its wallet column tells whose rows these are, not --owner.")),
    sentenceOf(fileWithoutRows, QT_TRANSLATE_NOOP("Messages", "{1} holds no rows.")),
    sentenceOf(filesWithoutRows,
               QT_TRANSLATE_NOOP("Messages", "{1} and {2} {2:more file|more files} hold no rows.")),
    sentenceOf(lackingColumns,
               QT_TRANSLATE_NOOP("Messages",
                                 "{1} lacks {2}: features that need them stay empty, and what a "
                                 "call did is told as far as the rest allows.")),
    sentenceOf(
        filesLackingColumns,
        QT_TRANSLATE_NOOP("Messages",
                          "{1} and {2} {2:more file|more files} lack {3}: features that need them "
                          "stay empty, and what a call did is told as far as the rest allows.")),
    sentenceOf(fetchedFromBlock,
               QT_TRANSLATE_NOOP("Messages",
                                 "Histories on chain {1} were fetched from block {2} on: what came "
                                 "before is not in the numbers.")),
    sentenceOf(rowsCounted,
               QT_TRANSLATE_NOOP("Messages", "{1} {1:row counts|rows count} ({2:+, }{3:+}).")),
    sentenceOf(rowsOfProtocol, QT_TRANSLATE_NOOP("Messages", "{1} {2}")),
    sentenceOf(rowsOfNeither, QT_TRANSLATE_NOOP("Messages", "{1} of neither")),
    sentenceOf(byFileTags, QT_TRANSLATE_NOOP("Messages", " by the file's tags")),
    sentenceOf(
        duplicatesDropped,
        QT_TRANSLATE_NOOP(
            "Messages",
            "{1} {1:row stood there before and was|rows stood there before and were} dropped.")),
    sentenceOf(
        rowsOutOfScope,
        QT_TRANSLATE_NOOP("Messages",
                          "{1} {1:row is|rows are} outside the scope {2} and {1:does|do} not "
                          "count.")),
    sentenceOf(
        rowsOfOthers,
        QT_TRANSLATE_NOOP(
            "Messages",
            "{1} {1:row is of a wallet that was|rows are of wallets that were} not requested.")),
    sentenceOf(rowsNotInvolved,
               QT_TRANSLATE_NOOP("Messages",
                                 "{1} {1:row names its wallet neither as sender nor as recipient; "
                                 "it does not count.|rows name their wallet neither as sender "
                                 "nor as recipient; they do not count.}")),
    sentenceOf(noFileUsable,
               QT_TRANSLATE_NOOP("Messages", "None of the {1} files can be used.{2:+}")),
    sentenceOf(unusableFile, QT_TRANSLATE_NOOP("Messages", "\n  {1:+}")),
    sentenceOf(moreFiles, QT_TRANSLATE_NOOP("Messages", "\n  And {1} more.")),
    sentenceOf(noRowUsableOf,
               QT_TRANSLATE_NOOP("Messages", "None of the rows can be used; the first: {1:+}.")),
    sentenceOf(oddRows, QT_TRANSLATE_NOOP("Messages", "{1:+} ({2} {2:row|rows}).")),
    sentenceOf(oddRowsOfFiles,
               QT_TRANSLATE_NOOP("Messages", "{1:+} ({2} {2:row|rows} in {3} files).")),
    sentenceOf(unusableOddRows, QT_TRANSLATE_NOOP("Messages", "{1:+} ({2} {2:row|rows})")),
    sentenceOf(unusableOddRowsOfFiles,
               QT_TRANSLATE_NOOP("Messages", "{1:+} ({2} {2:row|rows} in {3} files)")),
    sentenceOf(readAsSource,
               QT_TRANSLATE_NOOP("Messages", "read with the columns and units of {1}.")),
    sentenceOf(timeInMilliseconds,
               QT_TRANSLATE_NOOP("Messages", "the time is in milliseconds and was read as such")),
    sentenceOf(timeInMicroseconds,
               QT_TRANSLATE_NOOP("Messages", "the time is in microseconds and was read as such")),
    sentenceOf(timeInNanoseconds,
               QT_TRANSLATE_NOOP("Messages", "the time is in nanoseconds and was read as such")),
    sentenceOf(
        digitsMayBeLost,
        QT_TRANSLATE_NOOP("Messages",
                          "a whole number of more than 15 digits stands as a decimal or with "
                          "an exponent: digits may be lost")),
    sentenceOf(
        timeIsIso,
        QT_TRANSLATE_NOOP(
            "Messages",
            "the time is a date in ISO form and was read as such (UTC where it names no zone)")),
    sentenceOf(genesisRow, QT_TRANSLATE_NOOP("Messages",
                                             "a GENESIS row: ether from before the first block, "
                                             "read as received from nobody at no cost")),
    sentenceOf(contractCreated,
               QT_TRANSLATE_NOOP("Messages", "no recipient: read as the creation of a contract")),
    sentenceOf(layerFeeNotTold,
               QT_TRANSLATE_NOOP("Messages",
                                 "the fee of the layer below (l1Fee) is not told: gas costs are "
                                 "lower bounds")),
    sentenceOf(otherProtocolTag,
               QT_TRANSLATE_NOOP("Messages",
                                 "the tag is neither {1} and counts as a protocol of its own")),
    sentenceOf(everyAmount,
               QT_TRANSLATE_NOOP("Messages",
                                 "2^256 - 1 means \"everything\" and is never summed: taken as "
                                 "unknown, so that features made of it stay empty for the wallet")),
    sentenceOf(chainOption, QT_TRANSLATE_NOOP("Messages", "--chain {1}")),
    sentenceOf(chainNumber, QT_TRANSLATE_NOOP("Messages", "chain {1}")),
    sentenceOf(chainCannotCount,
               QT_TRANSLATE_NOOP("Messages",
                                 "{1:+} is not in the registry, so that none of its rows can be "
                                 "told to touch Compound; known: {2}")),
    sentenceOf(chainNotRecognised,
               QT_TRANSLATE_NOOP("Messages",
                                 "{1:+} is not in the registry, so that calls of Compound are not "
                                 "recognised there; known: {2}")),
    sentenceOf(nameAKnownChain,
               QT_TRANSLATE_NOOP("Messages", "{1:+}. Name one of these, or use the scope all.")),
};

}  // namespace

std::span<const Sentence> featureSentences()
{
    return list;
}

}  // namespace walletloupe::text
