#include "core/analysis/risk/profile_comparison.h"

#include "core/messages/risk_messages.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace walletloupe::analysis {
namespace {

bool isSameStep(const risk::Step& a, const risk::Step& b)
{
    return a.kind == b.kind && a.component == b.component && a.feature == b.feature;
}

StepChange& changeOf(std::vector<StepChange>& changes, const risk::Step& step)
{
    const auto found = std::find_if(changes.begin(), changes.end(), [&](const StepChange& change) {
        return isSameStep(change.step, step);
    });
    if (found != changes.end())
        return *found;
    changes.push_back({step, 0.0, 0.0});
    changes.back().step.points = 0.0;
    return changes.back();
}

Message stepMessage(const risk::Step& step)
{
    switch (step.kind) {
        case risk::StepKind::Feature:
            return messages::featureStep(step.feature, step.component);
        case risk::StepKind::Penalty:
            return messages::penaltyStep(step.feature);
        case risk::StepKind::Anomaly:
            return messages::anomalyStep();
        case risk::StepKind::Cluster:
            return messages::clusterStep();
        case risk::StepKind::Clip:
            return messages::clipStep();
        default:
            return messages::roundingStep();
    }
}

bool isBand(risk::Category category)
{
    return category <= risk::Category::VeryHigh;
}

void addSide(const CohortScores& cohort, std::size_t place, std::optional<int>& score,
             risk::Category& category)
{
    category = cohort.scored.categories[place];
    if (cohort.prepared.rowOf[place])
        score = cohort.scored.parts[place].score;
}

void addFirst(const CohortScores& cohort, std::size_t place, WalletChange& wallet)
{
    wallet.wallet = cohort.prepared.wallets[place];
    wallet.place = place;
    addSide(cohort, place, wallet.score, wallet.category);
}

void addSecond(const CohortScores& cohort, std::size_t place, WalletChange& wallet)
{
    wallet.wallet = cohort.prepared.wallets[place];
    wallet.otherIndex = place;
    addSide(cohort, place, wallet.otherScore, wallet.otherCategory);
}

/// For cohorts with other wallets, or in another order.
void addByName(const CohortScores& other, std::vector<WalletChange>& wallets)
{
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < wallets.size(); ++i)
        places.emplace(wallets[i].wallet, i);
    std::vector<WalletChange> added;
    for (std::size_t i = 0; i < other.prepared.wallets.size(); ++i) {
        const auto found = places.find(other.prepared.wallets[i]);
        addSecond(other, i, found == places.end() ? added.emplace_back() : wallets[found->second]);
    }
    wallets.insert(wallets.end(), added.begin(), added.end());
}

void count(const WalletChange& wallet, ProfileComparison& comparison)
{
    comparison.changed += wallet.changesCategory() ? 1 : 0;
    comparison.up += wallet.direction() > 0 ? 1 : 0;
    comparison.down += wallet.direction() < 0 ? 1 : 0;
    comparison.gained += !wallet.score && wallet.otherScore ? 1 : 0;
    comparison.lost += wallet.score && !wallet.otherScore ? 1 : 0;
}

}  // namespace

std::vector<StepChange> stepChanges(const risk::Explanation& before, const risk::Explanation& after)
{
    std::vector<StepChange> changes;
    for (const risk::Step& step : before.steps)
        changeOf(changes, step).points += step.points;
    for (const risk::Step& step : after.steps) {
        StepChange& change = changeOf(changes, step);
        change.otherPoints += step.points;
        change.step.raw = step.raw;
        change.step.scaled = step.scaled;
    }
    return changes;
}

std::vector<StepChange> largestChanges(std::vector<StepChange> changes, std::size_t count)
{
    changes.erase(std::remove_if(changes.begin(), changes.end(),
                                 [](const StepChange& change) { return change.change() == 0.0; }),
                  changes.end());
    std::stable_sort(changes.begin(), changes.end(), [](const StepChange& a, const StepChange& b) {
        return std::abs(a.change()) > std::abs(b.change());
    });
    changes.resize(std::min(changes.size(), count));
    return changes;
}

Message changesMessage(const std::vector<StepChange>& changes)
{
    std::vector<Message> parts;
    for (const StepChange& change : changes)
        parts.push_back(messages::stepChange({stepMessage(change.step)}, change.change()));
    return messages::stepChanges(std::move(parts));
}

int WalletChange::direction() const
{
    if (!isBand(category) || !isBand(otherCategory))
        return 0;
    return static_cast<int>(otherCategory) - static_cast<int>(category);
}

ProfileComparison compareProfiles(const CohortScores& cohort, const CohortScores& other)
{
    ProfileComparison comparison;
    std::vector<WalletChange>& wallets = comparison.wallets;
    wallets.resize(cohort.prepared.wallets.size());
    const bool isSameList =
        &cohort.prepared == &other.prepared || cohort.prepared.wallets == other.prepared.wallets;
    for (std::size_t i = 0; i < wallets.size(); ++i) {
        addFirst(cohort, i, wallets[i]);
        if (isSameList)
            addSecond(other, i, wallets[i]);
    }
    if (!isSameList)
        addByName(other, wallets);
    for (const WalletChange& wallet : wallets)
        count(wallet, comparison);
    return comparison;
}

Message comparisonSummary(const ProfileComparison& comparison)
{
    if (comparison.changed == 0)
        return messages::noCategoryChange();
    const auto count = [](std::size_t wallets) { return static_cast<std::int64_t>(wallets); };
    std::vector<Message> oneSided;
    if (comparison.gained > 0)
        oneSided.push_back(messages::scoredOnlyNow(count(comparison.gained)));
    if (comparison.lost > 0)
        oneSided.push_back(messages::noLongerScored(count(comparison.lost)));
    return messages::categoryChanges(count(comparison.changed), count(comparison.up),
                                     count(comparison.down), std::move(oneSided));
}

ChangeReasons::ChangeReasons(const CohortScores& cohort, const CohortScores& other)
    : m_cohort(cohort)
    , m_other(other)
    , m_scorer(cohort.scored.profile, riskFeatures())
    , m_otherScorer(other.scored.profile, riskFeatures())
{
}

std::vector<StepChange> ChangeReasons::of(const WalletChange& wallet, std::size_t count) const
{
    if (!wallet.score || !wallet.otherScore)
        return {};
    const risk::Explanation before =
        explainScore(m_cohort.prepared, m_cohort.scored, m_scorer, *wallet.place);
    const risk::Explanation after =
        explainScore(m_other.prepared, m_other.scored, m_otherScorer, *wallet.otherIndex);
    return largestChanges(stepChanges(before, after), count);
}

Message ChangeReasons::messageOn(const WalletChange& wallet, std::size_t count) const
{
    const std::vector<StepChange> changes = of(wallet, count);
    const bool isBorder = changes.empty() && wallet.score && wallet.changesCategory();
    return isBorder && wallet.otherScore ? messages::categoryBorders() : changesMessage(changes);
}

}  // namespace walletloupe::analysis
