#pragma once

#include "core/base/message.h"

/// Scores: population, reference, labels, comparison of profiles.
namespace walletloupe::messages {

/// Wallets, fewest transactions.
inline constexpr MessageKind<Integer, Integer> insufficientData{"risk.insufficient-data"};
/// Wallets.
inline constexpr MessageKind<Integer> incompleteData{"risk.incomplete-data"};
inline constexpr MessageKind<Integer> contractAccounts{"risk.contract-accounts"};
/// Wallets.
inline constexpr MessageKind<Integer> populationScoredHere{"risk.population-scored-here"};
/// Wallets.
inline constexpr MessageKind<Integer> populationOfReference{"risk.population-of-reference"};
inline constexpr MessageKind<> smallPopulation{"risk.small-population"};
/// Feature, wallets.
inline constexpr MessageKind<Text, Integer> unknownCountsLowest{"risk.unknown-counts-lowest"};
/// Feature, wallets.
inline constexpr MessageKind<Text, Integer> unknownCountsMiddle{"risk.unknown-counts-middle"};
/// Clusters, those asked for.
inline constexpr MessageKind<Integer, Integer> noWalletsDiffer{"risk.no-wallets-differ"};
/// The same.
inline constexpr MessageKind<Integer, Integer> fewWalletsDiffer{"risk.few-wallets-differ"};
/// Fewest transactions.
inline constexpr MessageKind<Integer> noReferenceWallet{"risk.no-reference-wallet",
                                                        Severity::Error};
/// Wallets, positives, ROC AUC, average precision, that of chance.
inline constexpr MessageKind<Integer, Integer, Parts, Parts, Number> evaluationFigures{
    "risk.evaluation-figures", Severity::Info};
/// Value, limits of the interval.
inline constexpr MessageKind<Number, Number, Number> interval95{"risk.interval95", Severity::Info};
inline constexpr MessageKind<> worseThanChance{"risk.worse-than-chance"};
inline constexpr MessageKind<> likeChance{"risk.like-chance"};
/// `evaluationFigures`, and how they compare with chance.
inline constexpr MessageKind<Parts> evaluation{"risk.evaluation", Severity::Info};
/// Positives, negatives.
inline constexpr MessageKind<Integer, Integer> fewLabels{"risk.few-labels"};
/// ROC AUC.
inline constexpr MessageKind<Parts> dateSeparates{"risk.date-separates"};
inline constexpr MessageKind<> noCategoryChange{"risk.no-category-change", Severity::Info};
/// Wallets, into a higher band, into a lower band, those with a score on one side only.
inline constexpr MessageKind<Integer, Integer, Integer, Parts> categoryChanges{
    "risk.category-changes", Severity::Info};
inline constexpr MessageKind<Integer> scoredOnlyNow{"risk.scored-only-now", Severity::Info};
inline constexpr MessageKind<Integer> noLongerScored{"risk.no-longer-scored", Severity::Info};
/// `stepChange` of each.
inline constexpr MessageKind<Parts> stepChanges{"risk.step-changes", Severity::Info};
/// Step, points.
inline constexpr MessageKind<Parts, Number> stepChange{"risk.step-change", Severity::Info};
/// Feature, component.
inline constexpr MessageKind<Text, Text> featureStep{"risk.feature-step", Severity::Info};
/// Feature.
inline constexpr MessageKind<Text> penaltyStep{"risk.penalty-step", Severity::Info};
inline constexpr MessageKind<> anomalyStep{"risk.anomaly-step", Severity::Info};
inline constexpr MessageKind<> clusterStep{"risk.cluster-step", Severity::Info};
inline constexpr MessageKind<> clipStep{"risk.clip-step", Severity::Info};
inline constexpr MessageKind<> roundingStep{"risk.rounding-step", Severity::Info};
inline constexpr MessageKind<> categoryBorders{"risk.category-borders", Severity::Info};
/// Option, its value there, here.
inline constexpr MessageKind<Text, Text, Text> referenceMadeWith{"risk.reference-made-with"};
/// Wallets, profile, `categorySize` of each band.
inline constexpr MessageKind<Integer, Text, Parts> walletsScored{"risk.wallets-scored",
                                                                 Severity::Info};
/// Wallets, category.
inline constexpr MessageKind<Integer, Text> categorySize{"risk.category-size", Severity::Info};
/// Column, file, `labelsOfOthers`.
inline constexpr MessageKind<Text, Text, Parts> labelsUsed{"risk.labels-used", Severity::Info};
inline constexpr MessageKind<Integer> labelsOfOthers{"risk.labels-of-others", Severity::Info};
/// Score before and after.
inline constexpr MessageKind<Parts, Parts> scoreBecomes{"risk.score-becomes", Severity::Info};
/// Score, category.
inline constexpr MessageKind<Integer, Text> scoreInCategory{"risk.score-in-category",
                                                            Severity::Info};
/// Wallet, score.
inline constexpr MessageKind<Text, Parts> smallestChangesListed{"risk.smallest-changes-listed",
                                                                Severity::Info};
/// Wallet, score.
inline constexpr MessageKind<Text, Parts> noSmallestChange{"risk.no-smallest-change",
                                                           Severity::Info};
inline constexpr MessageKind<Number> notALabel{"risk.not-a-label", Severity::Error};
/// Column.
inline constexpr MessageKind<Text> labelsAreWords{"risk.labels-are-words", Severity::Error};
/// File.
inline constexpr MessageKind<Text> noLabelColumn{"risk.no-label-column", Severity::Error};
/// Columns.
inline constexpr MessageKind<Text, Text> severalLabelColumns{"risk.several-label-columns",
                                                             Severity::Error};
/// Wallet.
inline constexpr MessageKind<Text> labelWithoutAddress{"risk.label-without-address",
                                                       Severity::Error};

}  // namespace walletloupe::messages
