#pragma once

#include "core/base/message.h"

/// Clustering, labelling and comparing k.
namespace walletloupe::messages {

/// Feature.
inline constexpr MessageKind<Text> constantFeature{"segmentation.constant-feature"};
/// Cells, the first problem.
inline constexpr MessageKind<Integer, Parts> filledCells{"segmentation.filled-cells"};
/// k, wallets.
inline constexpr MessageKind<Integer, Integer> silhouetteUndefined{
    "segmentation.silhouette-undefined"};
/// Wallets of the sample, standard error.
inline constexpr MessageKind<Integer, Number> silhouetteSampled{"segmentation.silhouette-sampled"};
/// Method, iterations.
inline constexpr MessageKind<Text, Integer> iterationLimit{"segmentation.iteration-limit"};
/// Clusters.
inline constexpr MessageKind<Integer> emptyClusters{"segmentation.empty-clusters"};
inline constexpr MessageKind<Integer> rowsLeftOut{"segmentation.rows-left-out"};
/// Rows, all reasons.
inline constexpr MessageKind<Integer, Parts> rowsLeftOutFor{"segmentation.rows-left-out-for"};
/// Rows, the first reasons.
inline constexpr MessageKind<Integer, Parts> rowsLeftOutForMore{
    "segmentation.rows-left-out-for-more"};
/// k, usable wallets, those that differ.
inline constexpr MessageKind<Integer, Integer, Integer> tooFewForK{"segmentation.too-few-for-k",
                                                                   Severity::Error};
inline constexpr MessageKind<Integer, Integer> wrongRangeOfK{"segmentation.wrong-range-of-k",
                                                             Severity::Error};
inline constexpr MessageKind<> negativeBootstraps{"segmentation.negative-bootstraps",
                                                  Severity::Error};
/// Smallest k, usable wallets, those that differ.
inline constexpr MessageKind<Integer, Integer, Integer> tooFewForComparison{
    "segmentation.too-few-for-comparison", Severity::Error};
/// Largest k compared, largest asked for, usable wallets.
inline constexpr MessageKind<Integer, Integer, Integer> rangeOfKShortened{
    "segmentation.range-of-k-shortened"};
/// Wallets of the sample, all, how many are scored at most without one.
inline constexpr MessageKind<Integer, Integer, Integer> silhouettesSampled{
    "segmentation.silhouettes-sampled"};
inline constexpr MessageKind<Number> largestStandardError{"segmentation.largest-standard-error"};
/// Feature, wallets, range.
inline constexpr MessageKind<Text, Integer, Number, Number> outsideTraining{
    "segmentation.outside-training"};
/// Wallets, the first problem.
inline constexpr MessageKind<Integer, Parts> cannotBeLabelled{"segmentation.cannot-be-labelled"};
/// Why.
inline constexpr MessageKind<Parts> modelCannotLabel{"segmentation.model-cannot-label",
                                                     Severity::Error};
inline constexpr MessageKind<> noneCanBeLabelled{"segmentation.none-can-be-labelled",
                                                 Severity::Error};

}  // namespace walletloupe::messages
