#include "core/risk/scorer.h"

#include "core/risk/feature_scale.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace walletloupe::risk {
namespace {

constexpr double maxPoints = 1000.0;

std::size_t indexOfFeature(std::span<const std::string_view> features, std::string_view name)
{
    return static_cast<std::size_t>(std::find(features.begin(), features.end(), name) -
                                    features.begin());
}

}  // namespace

Scorer::Scorer(Profile profile, std::span<const std::string_view> features)
    : m_profile(std::move(profile))
{
    for (const Component& component : m_profile.components) {
        std::vector<std::size_t>& places = m_componentFeatures.emplace_back();
        for (const ProfileFeature& feature : component.features)
            places.push_back(indexOfFeature(features, feature.feature));
    }
    for (const Penalty& penalty : m_profile.penalties)
        m_penaltyFeatures.push_back(indexOfFeature(features, penalty.feature));
}

double Scorer::component(std::size_t component, std::span<const double> scaled) const
{
    const Component& rule = m_profile.components[component];
    double sum = 0.0;
    for (std::size_t i = 0; i < rule.features.size(); ++i)
        sum += directed(scaled[m_componentFeatures[component][i]], rule.features[i].direction);
    return rule.weight * (sum / static_cast<double>(rule.features.size()));
}

bool Scorer::applies(std::size_t penalty, const FeatureRow& row) const
{
    const Penalty& rule = m_profile.penalties[penalty];
    const std::size_t feature = m_penaltyFeatures[penalty];
    return (rule.onScaled ? row.scaled : row.raw)[feature] > rule.above;
}

double Scorer::withPenalties(double sum, const FeatureRow& row) const
{
    for (std::size_t i = 0; i < m_profile.penalties.size(); ++i) {
        if (applies(i, row))
            sum *= m_profile.penalties[i].factor;
    }
    return maxPoints * sum;
}

double Scorer::bounded(double unbounded) const
{
    const double most = std::min(unbounded, maxPoints);
    return m_profile.roundBase ? std::nearbyint(most) : most;
}

double Scorer::unboundedBase(const FeatureRow& row) const
{
    double sum = 0.0;
    for (std::size_t i = 0; i < m_profile.components.size(); ++i)
        sum += component(i, row.scaled);
    return withPenalties(sum, row);
}

double Scorer::base(const FeatureRow& row) const
{
    return bounded(unboundedBase(row));
}

double Scorer::base(std::span<const double> components, const FeatureRow& row) const
{
    double sum = 0.0;
    for (const double component : components)
        sum += component;
    return bounded(withPenalties(sum, row));
}

double Scorer::afterAnomaly(double base, double anomalyScore, double threshold) const
{
    if (!m_profile.anomaly || !(anomalyScore > threshold))
        return base;
    const AnomalyRule& rule = *m_profile.anomaly;
    if (rule.combine == Combine::Multiply)
        return base * rule.boost;
    return base + rule.points * std::min((anomalyScore - threshold) / (1.0 - threshold), 1.0);
}

double Scorer::afterClusters(double points, std::size_t cluster,
                             const Calibration& calibration) const
{
    if (!m_profile.clusters || cluster >= calibration.clusterMeans.size())
        return points;
    const ClusterRule& rule = *m_profile.clusters;
    const double mean = calibration.clusterMeans[cluster];
    if (rule.combine == Combine::Multiply)
        return calibration.meanBase > 0.0 ? points * (mean / calibration.meanBase) : points;
    return points +
           std::clamp(rule.share * (mean - calibration.meanBase), -rule.points, rule.points);
}

ScoreBreakdown Scorer::score(double base, const Evidence& evidence,
                             const Calibration& calibration) const
{
    ScoreBreakdown parts;
    parts.base = base;
    parts.isFlagged = m_profile.anomaly && evidence.anomalyScore > calibration.threshold;
    const double unusual = afterAnomaly(base, evidence.anomalyScore, calibration.threshold);
    parts.unclipped = afterClusters(unusual, evidence.cluster, calibration);
    parts.anomalyPoints = unusual - base;
    parts.clusterPoints = parts.unclipped - unusual;
    // Half to even, as the published method rounds.
    parts.score = static_cast<int>(std::nearbyint(std::clamp(parts.unclipped, 0.0, maxPoints)));
    return parts;
}

}  // namespace walletloupe::risk
