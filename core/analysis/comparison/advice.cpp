#include "core/analysis/comparison/sweep.h"
#include "core/analysis/segmentation/text_list.h"
#include "core/base/number_text.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>

namespace walletloupe::analysis {
namespace {

using Steps = std::vector<SweepStep>;

/// What one criterion speaks for, among the k that may be recommended at all.
struct Vote {
    std::string criterion;
    int k = 0;
};

/// The k with the largest value; of equal ones the smallest.
int bestBy(const Steps& steps, const std::function<double(const SweepStep&)>& value)
{
    const auto best = std::max_element(
        steps.begin(), steps.end(),
        [&](const SweepStep& a, const SweepStep& b) { return value(a) < value(b); });
    return best->k;
}

const SweepStep& stepOf(const Steps& steps, int k)
{
    return *std::find_if(steps.begin(), steps.end(),
                         [k](const SweepStep& step) { return step.k == k; });
}

bool contains(const Steps& steps, int k)
{
    return std::any_of(steps.begin(), steps.end(),
                       [k](const SweepStep& step) { return step.k == k; });
}

std::vector<Vote> castVotes(const Steps& acceptable, std::optional<int> knee)
{
    std::vector<Vote> votes;
    votes.push_back(
        {"silhouette", bestBy(acceptable, [](const auto& step) { return step.silhouette; })});
    if (knee && contains(acceptable, *knee))
        votes.push_back({"the knee of the inertia", *knee});
    votes.push_back({"Davies-Bouldin",
                     bestBy(acceptable, [](const auto& step) { return -step.daviesBouldin; })});
    votes.push_back({"Calinski-Harabasz",
                     bestBy(acceptable, [](const auto& step) { return step.calinskiHarabasz; })});
    if (acceptable.front().stability)
        votes.push_back({"stability", bestBy(acceptable, [](const auto& step) {
                             return step.stability.value_or(0);
                         })});
    return votes;
}

/// Most votes; of equal ones the higher silhouette.
int highestRanked(const std::vector<Vote>& votes, const Steps& steps)
{
    std::map<int, int> counts;
    for (const Vote& vote : votes)
        ++counts[vote.k];
    const auto winner =
        std::max_element(counts.begin(), counts.end(), [&](const auto& a, const auto& b) {
            if (a.second != b.second)
                return a.second < b.second;
            return stepOf(steps, a.first).silhouette < stepOf(steps, b.first).silhouette;
        });
    return winner->first;
}

/// "Calinski-Harabasz and stability speak for k = 3"
std::string disagreement(const std::vector<std::string>& criteria, int k)
{
    return joinedList(criteria) + (criteria.size() == 1 ? " speaks" : " speak") +
           " for k = " + std::to_string(k);
}

std::string agreement(const std::vector<Vote>& votes, int k, double silhouette)
{
    std::map<int, std::vector<std::string>> criteriaByK;
    for (const Vote& vote : votes)
        criteriaByK[vote.k].push_back(vote.criterion);
    std::string text = "k = " + std::to_string(k) + ", with a silhouette of " +
                       fixedText(silhouette, 3) + ", is recommended by " +
                       joinedList(criteriaByK[k]);
    std::vector<std::string> others;
    for (const auto& [otherK, criteria] : criteriaByK) {
        if (otherK != k)
            others.push_back(disagreement(criteria, otherK));
    }
    return others.empty() ? text + "." : text + "; " + joinedList(others) + ".";
}

/// Where there was no choice, the criteria get no credit for it.
std::string onlyChoice(const Steps& steps, const SweepStep& only, std::int64_t smallest)
{
    const std::string start =
        "k = " + std::to_string(only.k) + ", with a silhouette of " + fixedText(only.silhouette, 3);
    const std::string wallets = " at least " + std::to_string(smallest) + " wallets.";
    if (steps.size() == 1)
        return start + ", is the only k compared; its clusters all have" + wallets;
    return start + ", is recommended as the only k from " + std::to_string(steps.front().k) +
           " to " + std::to_string(steps.back().k) + " whose clusters all have" + wallets;
}

/// Names a k that looks better than the recommended one only because it splits off a few.
std::string higherSilhouetteNote(const Steps& steps, double recommended, std::int64_t smallest)
{
    const SweepStep& top =
        stepOf(steps, bestBy(steps, [](const auto& step) { return step.silhouette; }));
    if (top.smallestCluster() >= smallest || top.silhouette <= recommended)
        return {};
    return " k = " + std::to_string(top.k) + " has the highest silhouette (" +
           fixedText(top.silhouette, 3) + ") but a cluster of only " +
           std::to_string(top.smallestCluster()) + ", below the " + std::to_string(smallest) +
           " wallets that a cluster should have.";
}

/// Where the clusters have a likelihood, the k whose likelihood is worth its parameters.
Advice adviseByBic(const Steps& steps, const Steps& acceptable, std::int64_t smallest)
{
    const auto bic = [](const SweepStep& step) { return step.criteria->bic; };
    const auto text = [&](int k) { return fixedText(bic(stepOf(steps, k)), 1); };
    const int k = bestBy(acceptable, [&](const auto& step) { return -bic(step); });
    const int byAic = bestBy(acceptable, [](const auto& step) { return -step.criteria->aic; });
    const int lowest = bestBy(steps, [&](const auto& step) { return -bic(step); });
    std::string advice = "k = " + std::to_string(k) + " has the lowest BIC (" + text(k) +
                         ") of the k whose clusters all have at least " + std::to_string(smallest) +
                         " wallets; its silhouette is " +
                         fixedText(stepOf(steps, k).silhouette, 3) + ".";
    if (byAic != k)
        advice +=
            " AIC, which penalises parameters less, speaks for k = " + std::to_string(byAic) + ".";
    if (lowest != k)
        advice += " k = " + std::to_string(lowest) + " has a lower BIC (" + text(lowest) +
                  ") but a cluster of only " +
                  std::to_string(stepOf(steps, lowest).smallestCluster()) + ".";
    return {k, advice};
}

std::string kneeMessage(std::optional<int> knee, const Steps& acceptable)
{
    if (!knee)
        return " The inertia has no clear knee.";
    if (contains(acceptable, *knee))
        return {};
    return " The knee of the inertia is at k = " + std::to_string(*knee) +
           ", which has a cluster that is too small.";
}

}  // namespace

std::int64_t smallestAcceptableCluster(std::size_t rows)
{
    const auto onePercent = static_cast<std::int64_t>((rows + 99) / 100);
    return std::max<std::int64_t>(10, onePercent);
}

Advice adviseK(const std::vector<SweepStep>& steps, std::optional<int> knee, std::size_t rows)
{
    if (steps.empty())
        return {};
    const std::int64_t smallest = smallestAcceptableCluster(rows);
    Steps acceptable;
    std::copy_if(steps.begin(), steps.end(), std::back_inserter(acceptable),
                 [&](const SweepStep& step) { return step.smallestCluster() >= smallest; });
    if (acceptable.empty())
        return {std::nullopt, "No k from " + std::to_string(steps.front().k) + " to " +
                                  std::to_string(steps.back().k) +
                                  " can be recommended: each has a cluster of fewer than " +
                                  std::to_string(smallest) +
                                  " wallets. Try another scaling or other features."};
    if (steps.front().criteria)
        return adviseByBic(steps, acceptable, smallest);
    const std::vector<Vote> votes = castVotes(acceptable, knee);
    const int k = highestRanked(votes, acceptable);
    const double silhouette = stepOf(acceptable, k).silhouette;
    const std::string recommended = acceptable.size() == 1
                                        ? onlyChoice(steps, acceptable.front(), smallest)
                                        : agreement(votes, k, silhouette);
    return {k, recommended + kneeMessage(knee, acceptable) +
                   higherSilhouetteNote(steps, silhouette, smallest)};
}

}  // namespace walletloupe::analysis
