#include "core/messages/segmentation_messages.h"
#include "core/text/sentence_table.h"

#include <QtGlobal>

namespace walletloupe::text {
namespace {

using namespace messages;

constexpr std::array list{
    sentenceOf(
        constantFeature,
        QT_TRANSLATE_NOOP("Messages",
                          "{1} has the same value in every row and cannot tell wallets apart.")),
    sentenceOf(
        filledCells,
        QT_TRANSLATE_NOOP(
            "Messages",
            "{1} {1:cell was|cells were} filled with the median of the column, the first: {2:+}.")),
    sentenceOf(silhouetteUndefined,
               QT_TRANSLATE_NOOP(
                   "Messages",
                   "The silhouette is not defined for {1} {1:cluster|clusters} of {2} wallets.")),
    sentenceOf(silhouetteSampled,
               QT_TRANSLATE_NOOP("Messages",
                                 "The silhouette is the mean of a stratified sample of {1} "
                                 "wallets; its standard error is {2:.4}.")),
    sentenceOf(iterationLimit, QT_TRANSLATE_NOOP("Messages",
                                                 "{1} stopped after {2} iterations before it "
                                                 "settled; raise the limit of iterations.")),
    sentenceOf(emptyClusters,
               QT_TRANSLATE_NOOP("Messages",
                                 "{1} {1:cluster has|clusters have} no wallet: each wallet belongs "
                                 "to another one with a higher probability. Choose a smaller k.")),
    sentenceOf(rowsLeftOut, QT_TRANSLATE_NOOP("Messages", "{1} {1:row was|rows were} left out.")),
    sentenceOf(rowsLeftOutFor,
               QT_TRANSLATE_NOOP("Messages", "{1} {1:row was|rows were} left out: {2:+; }.")),
    sentenceOf(rowsLeftOutForMore,
               QT_TRANSLATE_NOOP("Messages", "{1} {1:row was|rows were} left out: {2:+; }; …")),
    sentenceOf(tooFewForK,
               QT_TRANSLATE_NOOP(
                   "Messages",
                   "k = {1} needs at least as many usable wallets that differ from one another; of "
                   "{2} usable ones {3} differ. Choose a smaller k, or more features.")),
    sentenceOf(wrongRangeOfK, QT_TRANSLATE_NOOP("Messages",
                                                "The range of k must begin at 2 or more and not "
                                                "end before it begins, not {1} to {2}.")),
    sentenceOf(negativeBootstraps,
               QT_TRANSLATE_NOOP("Messages", "The number of bootstraps cannot be negative.")),
    sentenceOf(tooFewForComparison,
               QT_TRANSLATE_NOOP(
                   "Messages",
                   "Comparing k from {1} on needs more than {1} usable wallets, and as many that "
                   "differ from one another; there are {2} usable ones, of which {3} differ.")),
    sentenceOf(rangeOfKShortened,
               QT_TRANSLATE_NOOP("Messages",
                                 "k ends at {1}, not at {2}: there are {3} usable wallets, and "
                                 "clusters need wallets that differ.")),
    sentenceOf(silhouettesSampled,
               QT_TRANSLATE_NOOP("Messages",
                                 "The silhouettes are those of a stratified sample of {1} of the "
                                 "{2} wallets, as there are more than {3}.")),
    sentenceOf(largestStandardError,
               QT_TRANSLATE_NOOP("Messages", "Their standard error is at most {1:.4}.")),
    sentenceOf(outsideTraining,
               QT_TRANSLATE_NOOP(
                   "Messages",
                   "{1}: {2} {2:wallet lies|wallets lie} outside the training range, {3} to {4}.")),
    sentenceOf(cannotBeLabelled,
               QT_TRANSLATE_NOOP(
                   "Messages",
                   "{1} {1:wallet|wallets} cannot be labelled by this model, the first: {2:+}.")),
    sentenceOf(modelCannotLabel,
               QT_TRANSLATE_NOOP("Messages",
                                 "The opened model cannot label these wallets: {1:+} It still "
                                 "works for single wallets; Fit clusters these anew.")),
    sentenceOf(noneCanBeLabelled,
               QT_TRANSLATE_NOOP("Messages", "no wallet can be labelled by this model.")),
};

}  // namespace

std::span<const Sentence> segmentationSentences()
{
    return list;
}

}  // namespace walletloupe::text
