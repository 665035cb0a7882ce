#include "core/analysis/comparison/sweep.h"
#include "core/messages/advice_messages.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>

namespace walletloupe::analysis {
namespace {

using Steps = std::vector<SweepStep>;

/// What one criterion speaks for, among the k that may be recommended at all.
struct Vote {
    Message criterion;
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
    votes.push_back({messages::bySilhouette(),
                     bestBy(acceptable, [](const auto& step) { return step.silhouette; })});
    if (knee && contains(acceptable, *knee))
        votes.push_back({messages::byKnee(), *knee});
    votes.push_back({messages::byDaviesBouldin(),
                     bestBy(acceptable, [](const auto& step) { return -step.daviesBouldin; })});
    votes.push_back({messages::byCalinskiHarabasz(),
                     bestBy(acceptable, [](const auto& step) { return step.calinskiHarabasz; })});
    if (acceptable.front().stability)
        votes.push_back({messages::byStability(), bestBy(acceptable, [](const auto& step) {
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

Message agreement(const std::vector<Vote>& votes, int k, double silhouette)
{
    std::map<int, std::vector<Message>> criteriaByK;
    for (const Vote& vote : votes)
        criteriaByK[vote.k].push_back(vote.criterion);
    std::vector<Message> others;
    for (const auto& [otherK, criteria] : criteriaByK) {
        if (otherK != k)
            others.push_back(messages::criteriaFor(
                criteria, static_cast<std::int64_t>(criteria.size()), otherK));
    }
    return others.empty() ? messages::kRecommended(k, silhouette, criteriaByK[k])
                          : messages::kRecommendedByMost(k, silhouette, criteriaByK[k], others);
}

/// Where there was no choice, the criteria get no credit for it.
Message onlyChoice(const Steps& steps, const SweepStep& only, std::int64_t smallest)
{
    if (steps.size() == 1)
        return messages::onlyKCompared(only.k, only.silhouette, smallest);
    return messages::onlyKAcceptable(only.k, only.silhouette, steps.front().k, steps.back().k,
                                     smallest);
}

void addKnee(std::optional<int> knee, const Steps& acceptable, std::vector<Message>& text)
{
    if (!knee)
        text.push_back(messages::noKnee());
    else if (!contains(acceptable, *knee))
        text.push_back(messages::kneeTooSmall(*knee));
}

/// Names a k that looks better than the recommended one only because it splits off a few.
void addTemptation(const Steps& steps, double recommended, std::int64_t smallest,
                   std::vector<Message>& text)
{
    const SweepStep& top =
        stepOf(steps, bestBy(steps, [](const auto& step) { return step.silhouette; }));
    if (top.smallestCluster() < smallest && top.silhouette > recommended)
        text.push_back(messages::highestSilhouetteTooSmall(top.k, top.silhouette,
                                                           top.smallestCluster(), smallest));
}

/// Where the clusters have a likelihood, the k whose likelihood is worth its parameters.
Advice adviseByBic(const Steps& steps, const Steps& acceptable, std::int64_t smallest)
{
    const auto bic = [](const SweepStep& step) { return step.criteria->bic; };
    const int k = bestBy(acceptable, [&](const auto& step) { return -bic(step); });
    const int byAic = bestBy(acceptable, [](const auto& step) { return -step.criteria->aic; });
    const int lowest = bestBy(steps, [&](const auto& step) { return -bic(step); });
    Advice advice{k, {}};
    advice.text.push_back(
        messages::lowestBic(k, bic(stepOf(steps, k)), smallest, stepOf(steps, k).silhouette));
    if (byAic != k)
        advice.text.push_back(messages::lowestAic(byAic));
    if (lowest != k)
        advice.text.push_back(messages::lowerBicTooSmall(lowest, bic(stepOf(steps, lowest)),
                                                         stepOf(steps, lowest).smallestCluster()));
    return advice;
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
        return {std::nullopt,
                {messages::noKRecommended(steps.front().k, steps.back().k, smallest)}};
    if (steps.front().criteria)
        return adviseByBic(steps, acceptable, smallest);
    const std::vector<Vote> votes = castVotes(acceptable, knee);
    const int k = highestRanked(votes, acceptable);
    const double silhouette = stepOf(acceptable, k).silhouette;
    Advice advice{k,
                  {acceptable.size() == 1 ? onlyChoice(steps, acceptable.front(), smallest)
                                          : agreement(votes, k, silhouette)}};
    addKnee(knee, acceptable, advice.text);
    addTemptation(steps, silhouette, smallest, advice.text);
    return advice;
}

}  // namespace walletloupe::analysis
