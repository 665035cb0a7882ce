#include "core/messages/advice_messages.h"
#include "core/text/sentence_table.h"

#include <QtGlobal>

namespace walletloupe::text {
namespace {

using namespace messages;

constexpr std::array list{
    sentenceOf(bySilhouette, QT_TRANSLATE_NOOP("Messages", "silhouette")),
    sentenceOf(byGap, QT_TRANSLATE_NOOP("Messages", "gap statistic")),
    sentenceOf(byDaviesBouldin, QT_TRANSLATE_NOOP("Messages", "Davies-Bouldin")),
    sentenceOf(byCalinskiHarabasz, QT_TRANSLATE_NOOP("Messages", "Calinski-Harabasz")),
    sentenceOf(byStability, QT_TRANSLATE_NOOP("Messages", "stability")),
    sentenceOf(kRecommended,
               QT_TRANSLATE_NOOP(
                   "Messages", "k = {1}, with a silhouette of {2:.3}, is recommended by {3:and}.")),
    sentenceOf(kRecommendedByMost,
               QT_TRANSLATE_NOOP(
                   "Messages",
                   "k = {1}, with a silhouette of {2:.3}, is recommended by {3:and}; {4:and}.")),
    sentenceOf(criteriaFor, QT_TRANSLATE_NOOP("Messages", "{1:and} {2:speaks|speak} for k = {3}")),
    sentenceOf(onlyKCompared,
               QT_TRANSLATE_NOOP("Messages",
                                 "k = {1}, with a silhouette of {2:.3}, is the only k compared; "
                                 "its clusters all have at least {3} wallets.")),
    sentenceOf(
        onlyKAcceptable,
        QT_TRANSLATE_NOOP("Messages",
                          "k = {1}, with a silhouette of {2:.3}, is recommended as the only k from "
                          "{3} to {4} whose clusters all have at least {5} wallets.")),
    sentenceOf(highestSilhouetteTooSmall,
               QT_TRANSLATE_NOOP("Messages",
                                 "k = {1} has the highest silhouette ({2:.3}) but a cluster of "
                                 "only {3}, below the {4} wallets that a cluster should have.")),
    sentenceOf(noKnee, QT_TRANSLATE_NOOP("Messages", "The inertia has no clear knee.")),
    sentenceOf(
        kneeTooSmall,
        QT_TRANSLATE_NOOP(
            "Messages",
            "The knee of the inertia is at k = {1}, which has a cluster that is too small.")),
    sentenceOf(kneeAt, QT_TRANSLATE_NOOP("Messages", "The inertia has its knee at k = {1}.")),
    sentenceOf(groupsFound,
               QT_TRANSLATE_NOOP("Messages",
                                 "The wallets form groups: the best silhouette is {1:.2}, where "
                                 "unrelated columns give {2:.2} and columns with the same "
                                 "correlations {3:.2}.")),
    sentenceOf(groupsByGap,
               QT_TRANSLATE_NOOP("Messages",
                                 "The wallets form groups: values of a column keep apart, and the "
                                 "gap statistic finds {1} clusters. The best silhouette is "
                                 "{2:.2}, where unrelated columns give {3:.2} and columns with "
                                 "the same correlations {4:.2}.")),
    sentenceOf(continuumFound,
               QT_TRANSLATE_NOOP("Messages",
                                 "The wallets form a continuum: the best silhouette is {1:.2}, "
                                 "and shapes and correlations of the columns alone give {2:.2} "
                                 "(unrelated columns {3:.2}). Clusters cut a range into segments; "
                                 "they are not separate kinds.")),
    sentenceOf(noGroupsFound,
               QT_TRANSLATE_NOOP("Messages",
                                 "No k is recommended, as the wallets form no groups: the best "
                                 "silhouette is {1:.2}, and unrelated columns give {2:.2} "
                                 "(columns with the same correlations {3:.2}).")),
    sentenceOf(noGroupsByGap,
               QT_TRANSLATE_NOOP("Messages",
                                 "No k is recommended, as the gap statistic finds one cluster. "
                                 "The best silhouette is {1:.2}, where unrelated columns give "
                                 "{2:.2} and columns with the same correlations {3:.2}.")),
    sentenceOf(noStableK,
               QT_TRANSLATE_NOOP("Messages",
                                 "No k is recommended, as clusters change with the sample: the "
                                 "highest stability is {1:.2}, at k = {2}, below {3:.1}.")),
    sentenceOf(weakSilhouette,
               QT_TRANSLATE_NOOP("Messages", "A silhouette of {1:.2} is weak: clusters overlap.")),
    sentenceOf(otherScaleShowsGroups,
               QT_TRANSLATE_NOOP("Messages",
                                 "Scaled with {1}, the wallets form groups: k = {2} has a "
                                 "silhouette of {3:.2}.")),
    sentenceOf(
        mostInOneCluster,
        QT_TRANSLATE_NOOP("Messages", "{1:.0} % of the wallets are in one of the {2} clusters.")),
    sentenceOf(
        largestKOfRange,
        QT_TRANSLATE_NOOP("Messages", "k = {1} is the largest k compared; compare a wider range.")),
    sentenceOf(noKRecommended,
               QT_TRANSLATE_NOOP("Messages",
                                 "No k from {1} to {2} can be recommended: each has a cluster of "
                                 "fewer than {3} wallets. Try another scaling or other features.")),
    sentenceOf(lowestBic,
               QT_TRANSLATE_NOOP("Messages",
                                 "k = {1} has the lowest BIC ({2:.1}) of the k whose clusters all "
                                 "have at least {3} wallets; its silhouette is {4:.3}.")),
    sentenceOf(
        lowestAic,
        QT_TRANSLATE_NOOP("Messages", "AIC, which penalises parameters less, speaks for k = {1}.")),
    sentenceOf(lowerBicTooSmall,
               QT_TRANSLATE_NOOP("Messages",
                                 "k = {1} has a lower BIC ({2:.1}) but a cluster of only {3}.")),
    sentenceOf(stabilityOf, QT_TRANSLATE_NOOP("Messages", "stability ({1:.3})")),
    sentenceOf(silhouetteOf, QT_TRANSLATE_NOOP("Messages", "silhouette ({1:.3})")),
    sentenceOf(smallestClusterOf, QT_TRANSLATE_NOOP("Messages", "the smallest cluster ({1:.1} %)")),
    sentenceOf(scaleWithK, QT_TRANSLATE_NOOP("Messages", "{1} with k = {2}")),
    sentenceOf(scaleRecommended,
               QT_TRANSLATE_NOOP("Messages", "{1:+} is recommended by {2:and}{3:+}.")),
    sentenceOf(criterionFor, QT_TRANSLATE_NOOP("Messages", "; {1:+} speaks for {2:+}")),
    sentenceOf(scalesAdvise, QT_TRANSLATE_NOOP("Messages", "{1:and} {2:advises|advise} k = {3}")),
    sentenceOf(scalesAlsoAdvise,
               QT_TRANSLATE_NOOP("Messages", "{1:and} also {2:advises|advise} k = {3}")),
    sentenceOf(byItself, QT_TRANSLATE_NOOP("Messages", "By itself, {1:and}.")),
    sentenceOf(byThemselves, QT_TRANSLATE_NOOP("Messages", "By themselves, {1:and}.")),
    sentenceOf(scalesWithoutAdvice,
               QT_TRANSLATE_NOOP("Messages", "Under {1:and} every k has a cluster too small.")),
    sentenceOf(splitOff,
               QT_TRANSLATE_NOOP("Messages", "{1} with k = {2} ({3:.3}, a cluster of {4})")),
    sentenceOf(higherSilhouette,
               QT_TRANSLATE_NOOP("Messages",
                                 "A higher silhouette that splits off fewer than {1} wallets and "
                                 "cannot be recommended: {2:and}.")),
    sentenceOf(higherSilhouettes,
               QT_TRANSLATE_NOOP("Messages",
                                 "Higher silhouettes that split off fewer than {1} wallets and "
                                 "cannot be recommended: {2:and}.")),
    sentenceOf(scaleLeftOut, QT_TRANSLATE_NOOP("Messages", "{1} was left out: {2:+}")),
    sentenceOf(compareScalesWithCare,
               QT_TRANSLATE_NOOP("Messages",
                                 "Inertia, silhouette, Davies-Bouldin and Calinski-Harabasz are "
                                 "measured in each scaled space: between scalings compare them "
                                 "with care; stability and cluster sizes compare fairly.")),
    sentenceOf(noScaleRecommended,
               QT_TRANSLATE_NOOP("Messages",
                                 "No k can be recommended under any scaling: each has a cluster of "
                                 "fewer than {1} wallets. Try other features.")),
    sentenceOf(noUsableColumn,
               QT_TRANSLATE_NOOP("Messages",
                                 "No column can serve as a feature: each is constant, empty, an "
                                 "identifier or somebody's result.")),
    sentenceOf(useOneFeature, QT_TRANSLATE_NOOP("Messages", "Use {1}.")),
    sentenceOf(useAllFeatures, QT_TRANSLATE_NOOP("Messages", "Use all {1} features.")),
    sentenceOf(useNamedFeatures, QT_TRANSLATE_NOOP("Messages", "Use {1} and leave out {2:and}.")),
    sentenceOf(useFeatures,
               QT_TRANSLATE_NOOP("Messages", "Use {1} features and leave out {2:and}.")),
    sentenceOf(columnWithWarning, QT_TRANSLATE_NOOP("Messages", "{1} ({2})")),
    sentenceOf(allFeatures, QT_TRANSLATE_NOOP("Messages", "all")),
    sentenceOf(someFeatures, QT_TRANSLATE_NOOP("Messages", "{1} of {2}")),
    sentenceOf(scaleLogMinMax,
               QT_TRANSLATE_NOOP("Messages",
                                 "Scale with log-minmax: {1:+} are heavy-tailed, and a logarithm "
                                 "keeps a few whales from hiding the rest.")),
    sentenceOf(
        scaleRank,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Scale by rank: {1:+} are heavy-tailed, and negative values rule out a logarithm.")),
    sentenceOf(scaleMinMax,
               QT_TRANSLATE_NOOP("Messages", "Scale with minmax: no column has a heavy tail.")),
    sentenceOf(scaleMinMaxDespite,
               QT_TRANSLATE_NOOP("Messages", "Scale with minmax: only {1:+} are heavy-tailed.")),
    sentenceOf(
        mixedMagnitudes,
        QT_TRANSLATE_NOOP("Messages", "Unscaled, {1} would count {2:.0} times as much as {3}.")),
};

}  // namespace

std::span<const Sentence> adviceSentences()
{
    return list;
}

}  // namespace walletloupe::text
