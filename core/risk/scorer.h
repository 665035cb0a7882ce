#pragma once

#include "core/risk/profile.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace walletloupe::risk {

/// One wallet's values, in the order of the features that the scorer was made for.
struct FeatureRow {
    std::span<const double> raw;     ///< NaN: not known
    std::span<const double> scaled;  ///< 0..1
};

/// What forest and clusters say about one wallet.
struct Evidence {
    double anomalyScore = 0.0;  ///< of the forest, 0..1, higher = more unusual
    std::size_t cluster = 0;
};

/// What the population tells, beside its scales.
struct Calibration {
    double threshold = 1.0;            ///< a wallet is flagged where its forest score lies above
    std::vector<double> clusterMeans;  ///< of the base, one a cluster
    double meanBase = 0.0;
};

/// The stages of one score, in points.
struct ScoreBreakdown {
    double base = 0.0;  ///< 0..1000
    bool isFlagged = false;
    double anomalyPoints = 0.0;
    double clusterPoints = 0.0;
    double unclipped = 0.0;  ///< base with both adjustments
    int score = 0;           ///< 0..1000, rounded half to even
};

/// Applies a profile to rows of values; finds the profile's features by name once.
class Scorer final {
public:
    /// `profile` is one that checkProfile accepts for these features.
    Scorer(Profile profile, std::span<const std::string_view> features);

    const Profile& profile() const { return m_profile; }
    /// Where feature `i` of a component stands in a row.
    std::size_t featureOf(std::size_t component, std::size_t i) const
    {
        return m_componentFeatures[component][i];
    }
    std::size_t featureOfPenalty(std::size_t penalty) const { return m_penaltyFeatures[penalty]; }

    /// weight x mean of the component's directed values, 0..1.
    double component(std::size_t component, std::span<const double> scaled) const;
    bool applies(std::size_t penalty, const FeatureRow& row) const;
    /// The sum of the components times the penalties, in points; not held to 1000.
    double unboundedBase(const FeatureRow& row) const;
    /// The same, at most 1000, rounded where the profile says so.
    double base(const FeatureRow& row) const;
    /// The same from the wallet's components, which are at hand.
    double base(std::span<const double> components, const FeatureRow& row) const;
    /// From a base to the score.
    ScoreBreakdown score(double base, const Evidence& evidence,
                         const Calibration& calibration) const;

private:
    double bounded(double unbounded) const;
    double withPenalties(double sum, const FeatureRow& row) const;
    double afterAnomaly(double base, double anomalyScore, double threshold) const;
    double afterClusters(double points, std::size_t cluster, const Calibration& calibration) const;

    Profile m_profile;
    std::vector<std::vector<std::size_t>> m_componentFeatures;
    std::vector<std::size_t> m_penaltyFeatures;
};

}  // namespace walletloupe::risk
