#include "core/analysis/comparison/scale_comparison.h"
#include "core/analysis/segmentation/text_list.h"
#include "core/base/number_text.h"

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
    std::string criterion;  ///< with the value that won
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

std::string percentText(double share)
{
    return fixedText(100.0 * share, 1) + " %";
}

/// The first vote decides where all differ: stability compares best between scalings.
std::vector<ScaleVote> castVotes(const Candidates& candidates)
{
    std::vector<ScaleVote> votes;
    if (candidates.front().step->stability) {
        const Candidate& best =
            bestBy(candidates, [](const auto& one) { return one.step->stability.value_or(0.0); });
        votes.push_back(
            {"stability (" + fixedText(best.step->stability.value_or(0.0), 3) + ")", &best});
    }
    const Candidate& tightest =
        bestBy(candidates, [](const auto& one) { return one.step->silhouette; });
    votes.push_back({"silhouette (" + fixedText(tightest.step->silhouette, 3) + ")", &tightest});
    const Candidate& fairest =
        bestBy(candidates, [](const auto& one) { return one.smallestShare; });
    votes.push_back(
        {"the smallest cluster (" + percentText(fairest.smallestShare) + ")", &fairest});
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

std::string kText(int k)
{
    return "k = " + std::to_string(k);
}

std::string named(const Candidate& candidate)
{
    return scaleWord(candidate.scale) + " with " + kText(candidate.step->k);
}

std::string recommendation(const std::vector<ScaleVote>& votes, const Candidate& winner)
{
    std::vector<std::string> agreeing;
    std::string others;
    for (const ScaleVote& vote : votes) {
        if (vote.candidate == &winner)
            agreeing.push_back(vote.criterion);
        else
            others += "; " + vote.criterion + " speaks for " + named(*vote.candidate);
    }
    return named(winner) + " is recommended by " + joinedList(agreeing) + others + ".";
}

/// "min-max and rank also advise k = 2", "z-score advises k = 4"
std::string advising(const std::vector<std::string>& scales, int k, bool also)
{
    return joinedList(scales) + (also ? " also" : "") +
           (scales.size() == 1 ? " advises " : " advise ") + kText(k);
}

std::string otherScales(const Candidates& candidates, const Candidate& winner)
{
    std::map<int, std::vector<std::string>> scalesByK;
    for (const Candidate& candidate : candidates) {
        if (&candidate != &winner)
            scalesByK[candidate.step->k].push_back(scaleWord(candidate.scale));
    }
    if (scalesByK.empty())
        return {};
    std::vector<std::string> parts;
    for (const auto& [k, scales] : scalesByK) {
        const bool agrees = k == winner.step->k;
        parts.insert(agrees ? parts.begin() : parts.end(), advising(scales, k, agrees));
    }
    return (candidates.size() == 2 ? " By itself, " : " By themselves, ") + joinedList(parts) + ".";
}

std::string withoutAdvice(const std::vector<Sweep>& sweeps)
{
    std::vector<std::string> scales;
    for (const Sweep& sweep : sweeps) {
        if (!sweep.advice.k)
            scales.push_back(scaleWord(sweep.scale));
    }
    return scales.empty() ? std::string()
                          : " Under " + joinedList(scales) + " every k has a cluster too small.";
}

/// Names the silhouettes that beat the recommended one only by splitting off a few wallets.
std::string degenerates(const std::vector<Sweep>& sweeps, double recommended)
{
    std::vector<std::string> parts;
    for (const Sweep& sweep : sweeps) {
        const SweepStep& top = *std::max_element(
            sweep.steps.begin(), sweep.steps.end(),
            [](const SweepStep& a, const SweepStep& b) { return a.silhouette < b.silhouette; });
        if (top.silhouette > recommended &&
            top.smallestCluster() < smallestAcceptableCluster(sweep.rows))
            parts.push_back(scaleWord(sweep.scale) + " with " + kText(top.k) + " (" +
                            fixedText(top.silhouette, 3) + ", a cluster of " +
                            std::to_string(top.smallestCluster()) + ")");
    }
    if (parts.empty())
        return {};
    return std::string(parts.size() == 1 ? " A higher silhouette that"
                                         : " Higher silhouettes that") +
           (parts.size() == 1 ? " splits" : " split") + " off fewer than " +
           std::to_string(smallestAcceptableCluster(sweeps.front().rows)) +
           " wallets and cannot be recommended: " + joinedList(parts) + ".";
}

std::string leftOutText(const std::vector<ExcludedScale>& leftOut)
{
    std::string text;
    for (const ExcludedScale& one : leftOut)
        text += " " + scaleWord(one.scale) + " was left out: " + one.reason;
    return text;
}

constexpr const char* cautionText =
    " Inertia, silhouette, Davies-Bouldin and Calinski-Harabasz are measured in each scaled "
    "space: between scalings compare them with care; stability and cluster sizes compare fairly.";

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
    if (sweeps.size() == 1) {
        const Sweep& only = sweeps.front();
        const auto scale = only.advice.k ? std::optional(only.scale) : std::nullopt;
        return {scale, only.advice.k, only.advice.text + leftOutText(leftOut)};
    }
    const Candidates candidates = candidatesOf(sweeps);
    if (candidates.empty())
        return {std::nullopt, std::nullopt,
                "No k can be recommended under any scaling: each has a cluster of fewer than " +
                    std::to_string(smallestAcceptableCluster(sweeps.front().rows)) +
                    " wallets. Try other features." + leftOutText(leftOut)};
    const std::vector<ScaleVote> votes = castVotes(candidates);
    const Candidate& winner = highestRanked(votes);
    return {winner.scale, winner.step->k,
            recommendation(votes, winner) + otherScales(candidates, winner) +
                withoutAdvice(sweeps) + degenerates(sweeps, winner.step->silhouette) +
                leftOutText(leftOut) + cautionText};
}

}  // namespace walletloupe::analysis
