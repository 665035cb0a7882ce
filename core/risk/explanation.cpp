#include "core/risk/explanation.h"

#include "core/risk/feature_scale.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace walletloupe::risk {
namespace {

constexpr double maxPoints = 1000.0;

/// Sums of multiples of 2^-32 up to 2^20 are exact in 53 bits. Nothing larger is left of a score:
/// a factor that would take it there is as good as one that takes it to the limit.
constexpr double grid = 0x1p-32;
constexpr double largest = 0x1p19;

double onGrid(double points)
{
    return std::nearbyint(points / grid) * grid;
}

/// Writes down step after step with the sum so far.
class Steps final {
public:
    void add(Step step, double points)
    {
        append(std::move(step), std::clamp(points, -largest, largest));
    }
    void addTo(StepKind kind, double target)
    {
        Step step;
        step.kind = kind;
        append(std::move(step), target - m_sum);
    }
    double sum() const { return m_sum; }
    std::vector<Step> take() { return std::move(m_steps); }

private:
    void append(Step step, double points)
    {
        // A negative zero would be written as such.
        step.points = onGrid(points) + 0.0;
        m_sum += step.points;
        m_steps.push_back(std::move(step));
    }

    std::vector<Step> m_steps;
    double m_sum = 0.0;
};

Step valueStep(StepKind kind, std::size_t feature, std::span<const std::string_view> features,
               const FeatureRow& row)
{
    Step step;
    step.kind = kind;
    step.feature = features[feature];
    step.raw = row.raw[feature];
    step.scaled = row.scaled[feature];
    return step;
}

void addFeatures(Steps& steps, const Scorer& scorer, std::span<const std::string_view> features,
                 const FeatureRow& row)
{
    const std::vector<Component>& components = scorer.profile().components;
    for (std::size_t i = 0; i < components.size(); ++i) {
        const double each =
            maxPoints * components[i].weight / static_cast<double>(components[i].features.size());
        for (std::size_t j = 0; j < components[i].features.size(); ++j) {
            Step step = valueStep(StepKind::Feature, scorer.featureOf(i, j), features, row);
            step.component = components[i].name;
            const double value = directed(step.scaled, components[i].features[j].direction);
            steps.add(std::move(step), each * value);
        }
    }
}

void addPenalties(Steps& steps, const Scorer& scorer, std::span<const std::string_view> features,
                  const FeatureRow& row)
{
    for (std::size_t i = 0; i < scorer.profile().penalties.size(); ++i) {
        if (!scorer.applies(i, row))
            continue;
        steps.add(valueStep(StepKind::Penalty, scorer.featureOfPenalty(i), features, row),
                  steps.sum() * (scorer.profile().penalties[i].factor - 1.0));
    }
}

void addBase(Steps& steps, const Scorer& scorer, const FeatureRow& row, double base)
{
    if (scorer.unboundedBase(row) > maxPoints)
        steps.addTo(StepKind::Clip, maxPoints);
    if (scorer.profile().roundBase)
        steps.addTo(StepKind::Round, base);
}

void addAdjustments(Steps& steps, const Scorer& scorer, const ScoreBreakdown& parts,
                    const Evidence& evidence, const Calibration& calibration)
{
    if (scorer.profile().anomaly) {
        Step step;
        step.kind = StepKind::Anomaly;
        step.raw = evidence.anomalyScore;
        steps.add(std::move(step), parts.anomalyPoints);
    }
    if (scorer.profile().clusters && evidence.cluster < calibration.clusterMeans.size()) {
        Step step;
        step.kind = StepKind::Cluster;
        step.raw = calibration.clusterMeans[evidence.cluster];
        steps.add(std::move(step), parts.clusterPoints);
    }
}

}  // namespace

std::string_view stepName(StepKind kind)
{
    constexpr std::array<std::string_view, 6> names{"feature", "penalty", "anomaly",
                                                    "cluster", "clip",    "round"};
    return names[static_cast<std::size_t>(kind)];
}

Explanation explain(const Scorer& scorer, std::span<const std::string_view> features,
                    const FeatureRow& row, const Evidence& evidence, const Calibration& calibration)
{
    const double base = scorer.base(row);
    const ScoreBreakdown parts = scorer.score(base, evidence, calibration);
    Steps steps;
    addFeatures(steps, scorer, features, row);
    addPenalties(steps, scorer, features, row);
    addBase(steps, scorer, row, base);
    addAdjustments(steps, scorer, parts, evidence, calibration);
    if (parts.unclipped < 0.0 || parts.unclipped > maxPoints)
        steps.addTo(StepKind::Clip, std::clamp(parts.unclipped, 0.0, maxPoints));
    steps.addTo(StepKind::Round, parts.score);
    return {parts.score, steps.take()};
}

}  // namespace walletloupe::risk
