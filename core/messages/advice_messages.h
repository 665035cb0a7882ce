#pragma once

#include "core/base/message.h"

/// Which k, scaling and columns are recommended, and why.
namespace walletloupe::messages {

inline constexpr MessageKind<> bySilhouette{"advice.by-silhouette", Severity::Info};
inline constexpr MessageKind<> byGap{"advice.by-gap", Severity::Info};
inline constexpr MessageKind<> byDaviesBouldin{"advice.by-davies-bouldin", Severity::Info};
inline constexpr MessageKind<> byCalinskiHarabasz{"advice.by-calinski-harabasz", Severity::Info};
inline constexpr MessageKind<> byStability{"advice.by-stability", Severity::Info};
/// k, silhouette, criteria.
inline constexpr MessageKind<Integer, Number, Parts> kRecommended{"advice.k-recommended",
                                                                  Severity::Info};
/// k, silhouette, criteria, `criteriaFor` others.
inline constexpr MessageKind<Integer, Number, Parts, Parts> kRecommendedByMost{
    "advice.k-recommended-by-most", Severity::Info};
/// Criteria, how many, k.
inline constexpr MessageKind<Parts, Integer, Integer> criteriaFor{"advice.criteria-for",
                                                                  Severity::Info};
/// k, silhouette, smallest cluster allowed.
inline constexpr MessageKind<Integer, Number, Integer> onlyKCompared{"advice.only-k-compared",
                                                                     Severity::Info};
/// k, silhouette, range of k, smallest cluster allowed.
inline constexpr MessageKind<Integer, Number, Integer, Integer, Integer> onlyKAcceptable{
    "advice.only-k-acceptable", Severity::Info};
/// k, silhouette, smallest cluster, smallest allowed.
inline constexpr MessageKind<Integer, Number, Integer, Integer> highestSilhouetteTooSmall{
    "advice.highest-silhouette-too-small", Severity::Info};
inline constexpr MessageKind<> noKnee{"advice.no-knee", Severity::Info};
/// k.
inline constexpr MessageKind<Integer> kneeTooSmall{"advice.knee-too-small", Severity::Info};
/// k.
inline constexpr MessageKind<Integer> kneeAt{"advice.knee-at", Severity::Info};
/// Silhouettes: the best one, of unrelated columns, of columns with the same correlations.
inline constexpr MessageKind<Number, Number, Number> groupsFound{"advice.groups-found",
                                                                 Severity::Info};
/// k of the gap statistic, then the same.
inline constexpr MessageKind<Integer, Number, Number, Number> groupsByGap{"advice.groups-by-gap",
                                                                          Severity::Info};
/// Silhouettes: the best one, of columns with the same correlations, of unrelated columns.
inline constexpr MessageKind<Number, Number, Number> continuumFound{"advice.continuum-found"};
/// Silhouettes as of groupsFound.
inline constexpr MessageKind<Number, Number, Number> noGroupsFound{"advice.no-groups-found"};
/// The same.
inline constexpr MessageKind<Number, Number, Number> noGroupsByGap{"advice.no-groups-by-gap"};
/// Highest stability, its k, the least stability of a recommended k.
inline constexpr MessageKind<Number, Integer, Number> noStableK{"advice.no-stable-k"};
/// Silhouette.
inline constexpr MessageKind<Number> weakSilhouette{"advice.weak-silhouette"};
/// Scaling, k, silhouette.
inline constexpr MessageKind<Text, Integer, Number> otherScaleShowsGroups{
    "advice.other-scale-shows-groups", Severity::Info};
/// Share in percent, k.
inline constexpr MessageKind<Number, Integer> mostInOneCluster{"advice.most-in-one-cluster"};
/// k.
inline constexpr MessageKind<Integer> largestKOfRange{"advice.largest-k-of-range"};
/// Range of k, smallest cluster allowed.
inline constexpr MessageKind<Integer, Integer, Integer> noKRecommended{"advice.no-k-recommended"};
/// k, BIC, smallest cluster allowed, silhouette.
inline constexpr MessageKind<Integer, Number, Integer, Number> lowestBic{"advice.lowest-bic",
                                                                         Severity::Info};
/// k.
inline constexpr MessageKind<Integer> lowestAic{"advice.lowest-aic", Severity::Info};
/// k, BIC, smallest cluster.
inline constexpr MessageKind<Integer, Number, Integer> lowerBicTooSmall{
    "advice.lower-bic-too-small", Severity::Info};
inline constexpr MessageKind<Number> stabilityOf{"advice.stability-of", Severity::Info};
inline constexpr MessageKind<Number> silhouetteOf{"advice.silhouette-of", Severity::Info};
/// Share in percent.
inline constexpr MessageKind<Number> smallestClusterOf{"advice.smallest-cluster-of",
                                                       Severity::Info};
inline constexpr MessageKind<Text, Integer> scaleWithK{"advice.scale-with-k", Severity::Info};
/// `scaleWithK`, criteria, `criterionFor` others.
inline constexpr MessageKind<Parts, Parts, Parts> scaleRecommended{"advice.scale-recommended",
                                                                   Severity::Info};
/// Criterion, `scaleWithK`.
inline constexpr MessageKind<Parts, Parts> criterionFor{"advice.criterion-for", Severity::Info};
/// Scalings, how many, k.
inline constexpr MessageKind<Names, Integer, Integer> scalesAdvise{"advice.scales-advise",
                                                                   Severity::Info};
/// The same, for the k that is recommended.
inline constexpr MessageKind<Names, Integer, Integer> scalesAlsoAdvise{"advice.scales-also-advise",
                                                                       Severity::Info};
inline constexpr MessageKind<Parts> byItself{"advice.by-itself", Severity::Info};
inline constexpr MessageKind<Parts> byThemselves{"advice.by-themselves", Severity::Info};
inline constexpr MessageKind<Names> scalesWithoutAdvice{"advice.scales-without-advice",
                                                        Severity::Info};
/// Scaling, k, silhouette, smallest cluster.
inline constexpr MessageKind<Text, Integer, Number, Integer> splitOff{"advice.split-off",
                                                                      Severity::Info};
/// Smallest cluster allowed, `splitOff`.
inline constexpr MessageKind<Integer, Parts> higherSilhouette{"advice.higher-silhouette",
                                                              Severity::Info};
/// The same of several.
inline constexpr MessageKind<Integer, Parts> higherSilhouettes{"advice.higher-silhouettes",
                                                               Severity::Info};
/// Scaling, reason.
inline constexpr MessageKind<Text, Parts> scaleLeftOut{"advice.scale-left-out"};
inline constexpr MessageKind<> compareScalesWithCare{"advice.compare-scales-with-care",
                                                     Severity::Info};
/// Smallest cluster allowed.
inline constexpr MessageKind<Integer> noScaleRecommended{"advice.no-scale-recommended"};
inline constexpr MessageKind<> noUsableColumn{"advice.no-usable-column"};
inline constexpr MessageKind<Text> useOneFeature{"advice.use-one-feature", Severity::Info};
inline constexpr MessageKind<Integer> useAllFeatures{"advice.use-all-features", Severity::Info};
/// Features, `columnWithWarning` of others.
inline constexpr MessageKind<Names, Parts> useNamedFeatures{"advice.use-named-features",
                                                            Severity::Info};
/// How many, `columnWithWarning` of others.
inline constexpr MessageKind<Integer, Parts> useFeatures{"advice.use-features", Severity::Info};
/// Column, name of the warning.
inline constexpr MessageKind<Text, Text> columnWithWarning{"advice.column-with-warning",
                                                           Severity::Info};
inline constexpr MessageKind<> allFeatures{"advice.all-features", Severity::Info};
inline constexpr MessageKind<Integer, Integer> someFeatures{"advice.some-features", Severity::Info};
/// `allFeatures` or `someFeatures`.
inline constexpr MessageKind<Parts> scaleLogMinMax{"advice.scale-log-min-max", Severity::Info};
/// The same.
inline constexpr MessageKind<Parts> scaleRank{"advice.scale-rank", Severity::Info};
inline constexpr MessageKind<> scaleMinMax{"advice.scale-min-max", Severity::Info};
/// The same.
inline constexpr MessageKind<Parts> scaleMinMaxDespite{"advice.scale-min-max-despite",
                                                       Severity::Info};
/// Widest feature, ratio, narrowest feature.
inline constexpr MessageKind<Text, Number, Text> mixedMagnitudes{"advice.mixed-magnitudes",
                                                                 Severity::Info};

}  // namespace walletloupe::messages
