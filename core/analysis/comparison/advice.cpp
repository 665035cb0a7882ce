#include "core/analysis/comparison/sweep.h"
#include "core/messages/advice_messages.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>

namespace walletloupe::analysis {
namespace {

using Steps = std::vector<SweepStep>;

/// Below it, no k is recommended.
constexpr double leastStability = 0.6;

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

/// The knee has no vote: it lies in the middle of the range whatever the wallets are like.
std::vector<Vote> castVotes(const Steps& acceptable, std::optional<int> gapChoice)
{
    std::vector<Vote> votes;
    votes.push_back({messages::bySilhouette(),
                     bestBy(acceptable, [](const auto& step) { return step.silhouette; })});
    votes.push_back({messages::byDaviesBouldin(),
                     bestBy(acceptable, [](const auto& step) { return -step.daviesBouldin; })});
    votes.push_back({messages::byCalinskiHarabasz(),
                     bestBy(acceptable, [](const auto& step) { return step.calinskiHarabasz; })});
    if (acceptable.front().stability)
        votes.push_back({messages::byStability(), bestBy(acceptable, [](const auto& step) {
                             return step.stability.value_or(0);
                         })});
    if (gapChoice && contains(acceptable, *gapChoice))
        votes.push_back({messages::byGap(), *gapChoice});
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
    else
        text.push_back(messages::kneeAt(*knee));
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
    Advice advice{k, {}, {}};
    advice.text.push_back(
        messages::lowestBic(k, bic(stepOf(steps, k)), smallest, stepOf(steps, k).silhouette));
    if (byAic != k)
        advice.text.push_back(messages::lowestAic(byAic));
    if (lowest != k)
        advice.text.push_back(messages::lowerBicTooSmall(lowest, bic(stepOf(steps, lowest)),
                                                         stepOf(steps, lowest).smallestCluster()));
    return advice;
}

/// What the verdict rests on: the best silhouette beside those of the reference tables.
Message verdictMessage(Verdict verdict, double silhouette, const StructureEvidence& evidence)
{
    const double independent = evidence.references.independent;
    const double continuum = evidence.references.continuum;
    const int gap = gapChoice(evidence.gaps);
    switch (verdict) {
        case Verdict::Groups:
            return evidence.separated
                       ? messages::groupsByGap(gap, silhouette, independent, continuum)
                       : messages::groupsFound(silhouette, independent, continuum);
        case Verdict::Continuum:
            return messages::continuumFound(silhouette, continuum, independent);
        case Verdict::None:
            break;
    }
    return evidence.separated ? messages::noGroupsByGap(silhouette, independent, continuum)
                              : messages::noGroupsFound(silhouette, independent, continuum);
}

/// What makes a recommended k doubtful.
void addDoubts(const Steps& steps, const SweepStep& winner, std::size_t rows,
               std::vector<Message>& text)
{
    constexpr double weak = 0.25;
    constexpr double mostInOne = 0.9;
    if (winner.silhouette < weak)
        text.push_back(messages::weakSilhouette(winner.silhouette));
    const double largest = static_cast<double>(winner.sizes.front()) / static_cast<double>(rows);
    if (largest > mostInOne)
        text.push_back(messages::mostInOneCluster(100.0 * largest, winner.k));
    if (steps.size() > 1 && winner.k == steps.back().k)
        text.push_back(messages::largestKOfRange(winner.k));
}

Advice adviseByVotes(const Steps& steps, const Steps& stable, std::optional<int> gap,
                     std::size_t rows)
{
    const std::int64_t smallest = smallestAcceptableCluster(rows);
    const std::vector<Vote> votes = castVotes(stable, gap);
    const int k = highestRanked(votes, stable);
    const SweepStep& winner = stepOf(stable, k);
    Advice advice{k, {}, {}};
    advice.text.push_back(stable.size() == 1 ? onlyChoice(steps, winner, smallest)
                                             : agreement(votes, k, winner.silhouette));
    addDoubts(steps, winner, rows, advice.text);
    return advice;
}

Steps those(const Steps& steps, const std::function<bool(const SweepStep&)>& wanted)
{
    Steps result;
    std::copy_if(steps.begin(), steps.end(), std::back_inserter(result), wanted);
    return result;
}

/// Clusters that change with the sample are no finding.
bool isStable(const SweepStep& step)
{
    return !step.stability || *step.stability >= leastStability;
}

/// No k survives resampling.
Message nothingStable(const Steps& acceptable)
{
    const SweepStep& best =
        stepOf(acceptable,
               bestBy(acceptable, [](const auto& step) { return step.stability.value_or(0.0); }));
    return messages::noStableK(best.stability.value_or(0.0), best.k, leastStability);
}

}  // namespace

Advice adviseK(const std::vector<SweepStep>& steps, std::optional<int> knee, std::size_t rows,
               const std::optional<StructureEvidence>& evidence)
{
    if (steps.empty())
        return {};
    const std::int64_t smallest = smallestAcceptableCluster(rows);
    const Steps acceptable =
        those(steps, [&](const SweepStep& step) { return step.smallestCluster() >= smallest; });
    if (acceptable.empty())
        return {std::nullopt,
                {messages::noKRecommended(steps.front().k, steps.back().k, smallest)},
                {}};
    if (steps.front().criteria)
        return adviseByBic(steps, acceptable, smallest);

    const double best =
        stepOf(acceptable, bestBy(acceptable, [](const auto& step) { return step.silhouette; }))
            .silhouette;
    std::optional<Verdict> verdict;
    std::vector<Message> text;
    if (evidence) {
        verdict = judge(best, *evidence);
        text.push_back(verdictMessage(*verdict, best, *evidence));
    }
    const Steps stable = those(acceptable, isStable);
    Advice advice{std::nullopt, {}, verdict};
    if (verdict != Verdict::None) {
        if (stable.empty())
            advice.text = {nothingStable(acceptable)};
        else
            advice = adviseByVotes(
                steps, stable, evidence ? std::optional(gapChoice(evidence->gaps)) : std::nullopt,
                rows);
    }
    advice.verdict = verdict;
    advice.text.insert(advice.text.begin(), text.begin(), text.end());
    addKnee(knee, acceptable, advice.text);
    addTemptation(steps, advice.k ? stepOf(steps, *advice.k).silhouette : best, smallest,
                  advice.text);
    return advice;
}

}  // namespace walletloupe::analysis
