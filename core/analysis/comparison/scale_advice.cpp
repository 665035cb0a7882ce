#include "core/analysis/comparison/scale_comparison.h"
#include "core/messages/advice_messages.h"

#include <algorithm>
#include <functional>
#include <map>

namespace walletloupe::analysis {
namespace {

/// The k that one scaling recommends by itself.
struct Candidate {
    ml::ScaleKind scale = ml::ScaleKind::MinMax;
    const SweepStep* step = nullptr;
    double smallestShare = 0.0;
};

struct ScaleVote {
    Message criterion;  ///< with the value that won
    const Candidate* candidate = nullptr;
};

using Candidates = std::vector<Candidate>;

const SweepStep& stepOf(const Sweep& sweep, int k)
{
    return *std::find_if(sweep.steps.begin(), sweep.steps.end(),
                         [k](const SweepStep& step) { return step.k == k; });
}

Candidates candidatesOf(const std::vector<Sweep>& sweeps)
{
    Candidates candidates;
    for (const Sweep& sweep : sweeps) {
        if (!sweep.advice.k)
            continue;
        const SweepStep& step = stepOf(sweep, *sweep.advice.k);
        candidates.push_back(
            {sweep.scale, &step,
             static_cast<double>(step.smallestCluster()) / static_cast<double>(sweep.rows)});
    }
    return candidates;
}

/// The candidate with the largest value; of equal ones the first.
const Candidate& bestBy(const Candidates& candidates,
                        const std::function<double(const Candidate&)>& value)
{
    return *std::max_element(
        candidates.begin(), candidates.end(),
        [&](const Candidate& a, const Candidate& b) { return value(a) < value(b); });
}

/// The first vote decides where all differ: stability compares best between scalings.
std::vector<ScaleVote> castVotes(const Candidates& candidates)
{
    std::vector<ScaleVote> votes;
    if (candidates.front().step->stability) {
        const Candidate& best =
            bestBy(candidates, [](const auto& one) { return one.step->stability.value_or(0.0); });
        votes.push_back({messages::stabilityOf(best.step->stability.value_or(0.0)), &best});
    }
    const Candidate& tightest =
        bestBy(candidates, [](const auto& one) { return one.step->silhouette; });
    votes.push_back({messages::silhouetteOf(tightest.step->silhouette), &tightest});
    const Candidate& fairest =
        bestBy(candidates, [](const auto& one) { return one.smallestShare; });
    votes.push_back({messages::smallestClusterOf(100.0 * fairest.smallestShare), &fairest});
    return votes;
}

/// Most votes; of equal ones whoever was voted for first.
const Candidate& highestRanked(const std::vector<ScaleVote>& votes)
{
    const auto count = [&](const Candidate* candidate) {
        return std::count_if(votes.begin(), votes.end(), [candidate](const ScaleVote& vote) {
            return vote.candidate == candidate;
        });
    };
    return *std::max_element(votes.begin(), votes.end(),
                             [&](const ScaleVote& a, const ScaleVote& b) {
                                 return count(a.candidate) < count(b.candidate);
                             })
                ->candidate;
}

Message named(const Candidate& candidate)
{
    return messages::scaleWithK(scaleWord(candidate.scale), candidate.step->k);
}

Message recommendation(const std::vector<ScaleVote>& votes, const Candidate& winner)
{
    std::vector<Message> agreeing;
    std::vector<Message> others;
    for (const ScaleVote& vote : votes) {
        if (vote.candidate == &winner)
            agreeing.push_back(vote.criterion);
        else
            others.push_back(messages::criterionFor({vote.criterion}, {named(*vote.candidate)}));
    }
    return messages::scaleRecommended({named(winner)}, std::move(agreeing), std::move(others));
}

void addOtherScales(const Candidates& candidates, const Candidate& winner,
                    std::vector<Message>& text)
{
    std::map<int, std::vector<std::string>> scalesByK;
    for (const Candidate& candidate : candidates) {
        if (&candidate != &winner)
            scalesByK[candidate.step->k].push_back(scaleWord(candidate.scale));
    }
    if (scalesByK.empty())
        return;
    std::vector<Message> parts;
    for (const auto& [k, scales] : scalesByK) {
        const bool agrees = k == winner.step->k;
        const auto& kind = agrees ? messages::scalesAlsoAdvise : messages::scalesAdvise;
        parts.insert(agrees ? parts.begin() : parts.end(),
                     kind(scales, static_cast<std::int64_t>(scales.size()), k));
    }
    text.push_back(candidates.size() == 2 ? messages::byItself(std::move(parts))
                                          : messages::byThemselves(std::move(parts)));
}

void addWithoutAdvice(const std::vector<Sweep>& sweeps, std::vector<Message>& text)
{
    std::vector<std::string> scales;
    for (const Sweep& sweep : sweeps) {
        if (!sweep.advice.k)
            scales.push_back(scaleWord(sweep.scale));
    }
    if (!scales.empty())
        text.push_back(messages::scalesWithoutAdvice(std::move(scales)));
}

/// Names the silhouettes that beat the recommended one only by splitting off a few wallets.
void addDegenerates(const std::vector<Sweep>& sweeps, double recommended,
                    std::vector<Message>& text)
{
    std::vector<Message> parts;
    for (const Sweep& sweep : sweeps) {
        const SweepStep& top = *std::max_element(
            sweep.steps.begin(), sweep.steps.end(),
            [](const SweepStep& a, const SweepStep& b) { return a.silhouette < b.silhouette; });
        if (top.silhouette > recommended &&
            top.smallestCluster() < smallestAcceptableCluster(sweep.rows))
            parts.push_back(messages::splitOff(scaleWord(sweep.scale), top.k, top.silhouette,
                                               top.smallestCluster()));
    }
    if (parts.empty())
        return;
    const std::int64_t smallest = smallestAcceptableCluster(sweeps.front().rows);
    text.push_back(parts.size() == 1 ? messages::higherSilhouette(smallest, std::move(parts))
                                     : messages::higherSilhouettes(smallest, std::move(parts)));
}

void addLeftOut(const std::vector<ExcludedScale>& leftOut, std::vector<Message>& text)
{
    for (const ExcludedScale& one : leftOut)
        text.push_back(messages::scaleLeftOut(scaleWord(one.scale), {one.reason}));
}

}  // namespace

std::string scaleWord(ml::ScaleKind scale)
{
    switch (scale) {
        case ml::ScaleKind::MinMax:
            return "min-max";
        case ml::ScaleKind::ZScore:
            return "z-score";
        case ml::ScaleKind::LogMinMax:
            return "log-min-max";
        case ml::ScaleKind::Rank:
            return "rank";
    }
    return {};
}

ScaleAdvice adviseScale(const std::vector<Sweep>& sweeps, const std::vector<ExcludedScale>& leftOut)
{
    if (sweeps.empty())
        return {};
    ScaleAdvice advice;
    if (sweeps.size() == 1) {
        const Sweep& only = sweeps.front();
        if (only.advice.k)
            advice.scale = only.scale;
        advice.k = only.advice.k;
        advice.text = only.advice.text;
        addLeftOut(leftOut, advice.text);
        return advice;
    }
    const Candidates candidates = candidatesOf(sweeps);
    if (candidates.empty()) {
        advice.text.push_back(
            messages::noScaleRecommended(smallestAcceptableCluster(sweeps.front().rows)));
        addLeftOut(leftOut, advice.text);
        return advice;
    }
    const std::vector<ScaleVote> votes = castVotes(candidates);
    const Candidate& winner = highestRanked(votes);
    advice.scale = winner.scale;
    advice.k = winner.step->k;
    advice.text.push_back(recommendation(votes, winner));
    addOtherScales(candidates, winner, advice.text);
    addWithoutAdvice(sweeps, advice.text);
    addDegenerates(sweeps, winner.step->silhouette, advice.text);
    addLeftOut(leftOut, advice.text);
    advice.text.push_back(messages::compareScalesWithCare());
    return advice;
}

}  // namespace walletloupe::analysis
