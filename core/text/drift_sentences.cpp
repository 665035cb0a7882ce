#include "core/messages/drift_messages.h"
#include "core/text/sentence_table.h"

#include <QtGlobal>

namespace walletloupe::text {
namespace {

using namespace messages;

constexpr std::array list{
    sentenceOf(
        tooFewValues,
        QT_TRANSLATE_NOOP(
            "Messages",
            "{1} is unknown: the wallets have only {2} values for it, at least {3} are needed.")),
    sentenceOf(noTrainingPercentiles,
               QT_TRANSLATE_NOOP(
                   "Messages", "{1} is unknown: the model keeps no percentiles of its training.")),
    sentenceOf(
        fewReferenceValues,
        QT_TRANSLATE_NOOP("Messages", "{1} is unknown: the reference has too few values for it.")),
    sentenceOf(driftFromTraining,
               QT_TRANSLATE_NOOP("Messages",
                                 "{1} is {2}: stability index {3:.3}, distance {4:.3}, median {5} "
                                 "after {6} in training, {7:.1} % outside the training range.")),
    sentenceOf(
        driftFromReference,
        QT_TRANSLATE_NOOP("Messages",
                          "{1} is {2}: stability index {3:.3}, distance {4:.3}, median {5} after "
                          "{6} in the reference, {7:.1} % outside the reference's range.")),
    sentenceOf(referenceDriftUnknown,
               QT_TRANSLATE_NOOP("Messages",
                                 "Whether the wallets have drifted away from the reference is "
                                 "unknown: at least {1} wallets are needed on either side.")),
    sentenceOf(noReferenceDrift,
               QT_TRANSLATE_NOOP("Messages", "No feature has drifted away from the reference.")),
    sentenceOf(
        featuresDrifted,
        QT_TRANSLATE_NOOP("Messages",
                          "{1} of {2} features have drifted away from the reference, most of all "
                          "{3}: the scores compare these wallets with others than they are.")),
};

}  // namespace

std::span<const Sentence> driftSentences()
{
    return list;
}

}  // namespace walletloupe::text
