#include "core/messages/risk_messages.h"
#include "core/text/sentence_table.h"

#include <QtGlobal>

namespace walletloupe::text {
namespace {

using namespace messages;

constexpr std::array list{
    sentenceOf(insufficientData, QT_TRANSLATE_NOOP("Messages",
                                                   "{1} {1:wallet|wallets} with fewer than {2} "
                                                   "transactions: insufficient data, no score.")),
    sentenceOf(contractAccounts,
               QT_TRANSLATE_NOOP("Messages",
                                 "{1} {1:wallet is a contract account|wallets are contract "
                                 "accounts} that others have act (Safe or ERC-4337): what "
                                 "{1:it|they} did does not stand in {1:its|their} own list.")),
    sentenceOf(incompleteData,
               QT_TRANSLATE_NOOP("Messages",
                                 "{1} {1:wallet|wallets} with rows that cannot be used: incomplete "
                                 "data, no score (--allow-incomplete scores what is left).")),
    sentenceOf(populationScoredHere,
               QT_TRANSLATE_NOOP("Messages",
                                 "The population that wallets are compared with: the {1} "
                                 "{1:wallet|wallets} scored here.")),
    sentenceOf(populationOfReference,
               QT_TRANSLATE_NOOP("Messages",
                                 "The population that wallets are compared with: the {1} "
                                 "{1:wallet|wallets} of the reference.")),
    sentenceOf(smallPopulation,
               QT_TRANSLATE_NOOP("Messages", "So few say little about what is usual.")),
    sentenceOf(unknownCountsLowest,
               QT_TRANSLATE_NOOP(
                   "Messages",
                   "{1} is not known for {2} {2:wallet|wallets}: it counts as the lowest value.")),
    sentenceOf(unknownCountsMiddle,
               QT_TRANSLATE_NOOP("Messages",
                                 "{1} is not known for {2} {2:wallet|wallets}: it stands in the "
                                 "middle of the population.")),
    sentenceOf(
        noWalletsDiffer,
        QT_TRANSLATE_NOOP(
            "Messages",
            "No two wallets of the population differ: {1} {1:cluster|clusters} instead of {2}.")),
    sentenceOf(fewWalletsDiffer,
               QT_TRANSLATE_NOOP("Messages",
                                 "Only {1} wallets of the population differ from one another: {1} "
                                 "{1:cluster|clusters} instead of {2}.")),
    sentenceOf(noReferenceWallet,
               QT_TRANSLATE_NOOP("Messages",
                                 "The reference population has no wallet with at least {1} "
                                 "transactions, which this profile requires.")),
    sentenceOf(evaluationFigures,
               QT_TRANSLATE_NOOP("Messages",
                                 "Beside the labels of {1} scored wallets, {2} of them positive: "
                                 "ROC AUC {3:+}, average precision {4:+}, {5:.2} by chance.")),
    sentenceOf(interval95, QT_TRANSLATE_NOOP("Messages", "{1:.2} (95 %: {2:.2} to {3:.2})")),
    sentenceOf(
        worseThanChance,
        QT_TRANSLATE_NOOP("Messages",
                          "That is worse than chance: it is low scores that go with the label 1.")),
    sentenceOf(likeChance, QT_TRANSLATE_NOOP("Messages", "That cannot be told from chance.")),
    sentenceOf(evaluation, QT_TRANSLATE_NOOP("Messages", "{1:+ }")),
    sentenceOf(fewLabels, QT_TRANSLATE_NOOP("Messages",
                                            "Only {1} positive and {2} negative wallets: so few "
                                            "say little, whatever the intervals are.")),
    sentenceOf(dateSeparates,
               QT_TRANSLATE_NOOP("Messages",
                                 "A date alone, of the first or the last transaction, separates "
                                 "these labels as well: ROC AUC {1:+}. They may tell when wallets "
                                 "were collected rather than how risky these are.")),
    sentenceOf(noCategoryChange, QT_TRANSLATE_NOOP("Messages", "No wallet changes category.")),
    sentenceOf(
        categoryChanges,
        QT_TRANSLATE_NOOP(
            "Messages",
            "{1} {1:wallet changes category|wallets change category}: {2} up, {3} down{4:+}.")),
    sentenceOf(scoredOnlyNow, QT_TRANSLATE_NOOP("Messages", ", {1} scored only now")),
    sentenceOf(noLongerScored, QT_TRANSLATE_NOOP("Messages", ", {1} no longer scored")),
    sentenceOf(stepChanges, QT_TRANSLATE_NOOP("Messages", "{1:+, }")),
    sentenceOf(stepChange, QT_TRANSLATE_NOOP("Messages", "{1:+} {2:+.1}")),
    sentenceOf(featureStep, QT_TRANSLATE_NOOP("Messages", "{1} ({2})")),
    sentenceOf(penaltyStep, QT_TRANSLATE_NOOP("Messages", "penalty on {1}")),
    sentenceOf(anomalyStep, QT_TRANSLATE_NOOP("Messages", "anomaly")),
    sentenceOf(clusterStep, QT_TRANSLATE_NOOP("Messages", "cluster")),
    sentenceOf(clipStep, QT_TRANSLATE_NOOP("Messages", "limits of the score")),
    sentenceOf(roundingStep, QT_TRANSLATE_NOOP("Messages", "rounding")),
    sentenceOf(categoryBorders, QT_TRANSLATE_NOOP("Messages", "the borders of the categories")),
    sentenceOf(referenceMadeWith,
               QT_TRANSLATE_NOOP("Messages",
                                 "The reference was made with {1} {2}, these wallets with {3}: "
                                 "their values do not compare well.")),
    sentenceOf(walletsScored,
               QT_TRANSLATE_NOOP("Messages",
                                 "{1} {1:wallet|wallets} scored by the profile {2}: {3:+, }.")),
    sentenceOf(categorySize, QT_TRANSLATE_NOOP("Messages", "{1} {2}")),
    sentenceOf(labelsUsed, QT_TRANSLATE_NOOP(
                               "Messages", "The labels are those of the column {1} of {2}{3:+}.")),
    sentenceOf(labelsOfOthers,
               QT_TRANSLATE_NOOP(
                   "Messages",
                   "; {1} {1:labelled address is|labelled addresses are} not among the wallets")),
    sentenceOf(scoreBecomes, QT_TRANSLATE_NOOP("Messages", "{1:+} becomes {2:+}.")),
    sentenceOf(scoreInCategory, QT_TRANSLATE_NOOP("Messages", "{1} ({2})")),
    sentenceOf(
        smallestChangesListed,
        QT_TRANSLATE_NOOP(
            "Messages", "{1} has {2:+}: the smallest changes that lead out of it, nearest first.")),
    sentenceOf(noSmallestChange,
               QT_TRANSLATE_NOOP("Messages",
                                 "{1} has {2:+}: no other value of one feature alone changes it.")),
    sentenceOf(
        notALabel,
        QT_TRANSLATE_NOOP("Messages", "{1} is no label; write 1 for positive, 0 for negative.")),
    sentenceOf(
        labelsAreWords,
        QT_TRANSLATE_NOOP("Messages",
                          "the column {1} holds words; write 1 for positive, 0 for negative.")),
    sentenceOf(
        noLabelColumn,
        QT_TRANSLATE_NOOP("Messages", "{1} has no column of labels (1: positive, 0: negative).")),
    sentenceOf(severalLabelColumns,
               QT_TRANSLATE_NOOP("Messages",
                                 "both {1} and {2} could be the labels; call one of them label.")),
    sentenceOf(labelWithoutAddress,
               QT_TRANSLATE_NOOP("Messages", "{1} is no address, or has a wrong checksum.")),
};

}  // namespace

std::span<const Sentence> riskSentences()
{
    return list;
}

}  // namespace walletloupe::text
