#include "core/messages/fetch_messages.h"
#include "core/text/sentence_table.h"

#include <QtGlobal>

namespace walletloupe::text {
namespace {

using namespace messages;

constexpr std::array list{
    sentenceOf(historyGap, QT_TRANSLATE_NOOP("Messages", "{1}{2:+}{3:+}")),
    sentenceOf(readUpTo, QT_TRANSLATE_NOOP("Messages", ", read up to block {1}")),
    sentenceOf(becauseOf, QT_TRANSLATE_NOOP("Messages", ": {1}")),
    sentenceOf(liquidationsUnknown, QT_TRANSLATE_NOOP("Messages", "liquidations not known: {1}")),
    sentenceOf(
        progressOfWallets,
        QT_TRANSLATE_NOOP(
            "Messages",
            "{1:,} of {2:,} {2:wallet|wallets}, {3:,} {3:new row|new rows}, {4:.1} calls/s{5:+}")),
    sentenceOf(
        progressOfQuestions,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Liquidations: {1:,} of {2:,} {2:question|questions} answered, {3:.1} calls/s{4:+}")),
    sentenceOf(waitingFor, QT_TRANSLATE_NOOP("Messages", "; {1}")),
    sentenceOf(timeLeft, QT_TRANSLATE_NOOP("Messages", ", {1:duration} left")),
    sentenceOf(fetchSummary,
               QT_TRANSLATE_NOOP("Messages",
                                 "{1:,} {1:wallet|wallets}: {2:+, }; {3:,} {3:call|calls}, {4:,} "
                                 "{4:new row|new rows}{5:+}; {6:,} {6:row|rows} written.")),
    sentenceOf(walletsOfStatus, QT_TRANSLATE_NOOP("Messages", "{1:,} {2}")),
    sentenceOf(walletsNotBegun, QT_TRANSLATE_NOOP("Messages", "{1:,} not begun")),
    sentenceOf(rowsToldAgain,
               QT_TRANSLATE_NOOP("Messages", ", {1:,} {1:row|rows} told again and dropped")),
    sentenceOf(liquidationsPlanned,
               QT_TRANSLATE_NOOP("Messages", "Liquidations: {1:,} {1:call|calls} more{2:+}.")),
    sentenceOf(about, QT_TRANSLATE_NOOP("Messages", ", about {1:duration}")),
    sentenceOf(noLiquidationKnown,
               QT_TRANSLATE_NOOP("Messages", "Liquidations by others: none is known.")),
    sentenceOf(liquidationsKnown,
               QT_TRANSLATE_NOOP("Messages",
                                 "Liquidations by others: {1:,} ({2:,} exact, {3:,} approximate), "
                                 "of {4:,} {4:wallet|wallets}.")),
    sentenceOf(fetchCancelled,
               QT_TRANSLATE_NOOP("Messages", "Cancelled. What was fetched is kept.")),
    sentenceOf(fetchStopped, QT_TRANSLATE_NOOP("Messages", "{1} What was fetched is kept.")),
    sentenceOf(liquidationsNotAsked,
               QT_TRANSLATE_NOOP("Messages",
                                 "Liquidations could not be asked for everywhere. Run the command "
                                 "again; with --store histories are not fetched again.")),
    sentenceOf(historiesNotWhole,
               QT_TRANSLATE_NOOP("Messages",
                                 "Some histories could not be fetched whole. Run the command "
                                 "again; with --store it goes on where it stopped.")),
    sentenceOf(sameOfWallets,
               QT_TRANSLATE_NOOP("Messages", "{1:,} {1:wallet|wallets}: {2:+} ({3:and})")),
    sentenceOf(
        sameOfManyWallets,
        QT_TRANSLATE_NOOP("Messages", "{1:,} {1:wallet|wallets}: {2:+} ({3} and {4:,} more)")),
};

}  // namespace

std::span<const Sentence> fetchSentences()
{
    return list;
}

}  // namespace walletloupe::text
