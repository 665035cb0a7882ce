#pragma once

#include "core/analysis/risk/risk_cohort.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace walletloupe::analysis {

/// One step of a score before and after a change, in points; the steps of clipping count as one,
/// and those of rounding.
struct StepChange {
    risk::Step step;      ///< kind, component, feature; raw and scaled as they are afterwards
    double points = 0.0;  ///< before; 0 where the step is new
    double otherPoints = 0.0;

    double change() const { return otherPoints - points; }
};

/// The steps of one score beside those of another, in the order in which they stand in the first,
/// then those that only the second has. The points of each side sum to its score.
std::vector<StepChange> stepChanges(const risk::Explanation& before,
                                    const risk::Explanation& after);

/// The steps that differ, largest change first, at most `count`.
std::vector<StepChange> largestChanges(std::vector<StepChange> changes, std::size_t count);

/// "error_rate (Technical) +34.5, anomaly −12.0"; an empty sentence for no changes.
Message changesMessage(const std::vector<StepChange>& changes);

/// One wallet under two profiles.
struct WalletChange {
    std::string wallet;
    std::optional<std::size_t> place;       ///< in the first cohort
    std::optional<std::size_t> otherIndex;  ///< in the second
    std::optional<int> score;               ///< none without a score
    std::optional<int> otherScore;
    risk::Category category = risk::Category::NotScored;
    risk::Category otherCategory = risk::Category::NotScored;

    bool changesCategory() const { return category != otherCategory; }
    /// Into a higher or a lower one of the five bands; 0 where either side has no score.
    int direction() const;
};

/// How two judgements on the same wallets differ.
struct ProfileComparison {
    std::vector<WalletChange>
        wallets;              ///< in the order of the first, then those only in the second
    std::size_t changed = 0;  ///< wallets that change category
    std::size_t up = 0;       ///< into a higher band
    std::size_t down = 0;     ///< into a lower band
    std::size_t gained = 0;   ///< have a score only in the second
    std::size_t lost = 0;     ///< have a score only in the first
};

/// A judgement with what it was made from.
struct CohortScores {
    const PreparedRisk& prepared;
    const ScoredCohort& scored;
};

/// Wallets are matched by name; one that a side lacks is not scored there. Light where both sides
/// come from the same wallets in the same order.
ProfileComparison compareProfiles(const CohortScores& cohort, const CohortScores& other);

/// "12 wallets change category: 5 up, 7 down."
Message comparisonSummary(const ProfileComparison& comparison);

/// Takes scores apart for comparing them: finds the features of both profiles once.
class ChangeReasons final {
public:
    /// Both cohorts outlive this.
    ChangeReasons(const CohortScores& cohort, const CohortScores& other);

    /// What moves the score most, at most `count` steps; none where a side has no score.
    std::vector<StepChange> of(const WalletChange& wallet, std::size_t count) const;
    /// The same as a message; moved borders of the categories are a reason, too.
    Message messageOn(const WalletChange& wallet, std::size_t count) const;

private:
    CohortScores m_cohort;
    CohortScores m_other;
    risk::Scorer m_scorer;
    risk::Scorer m_otherScorer;
};

}  // namespace walletloupe::analysis
