#include "core/analysis/risk/score_thresholds.h"

#include "core/analysis/segmentation/nearest_label.h"
#include "core/analysis/segmentation/ordered_doubles.h"

#include <algorithm>
#include <cmath>

namespace walletloupe::analysis {
namespace {

/// Collects cuts of one column between two values.
class ThresholdCollector final {
public:
    ThresholdCollector(double low, double high) : m_low(low), m_high(high) {}

    /// After the last value for which `holds`, which is true for small values only.
    template <class Holds>
    void addWhere(Holds holds)
    {
        addBetween(m_low, m_high, holds);
    }
    template <class Holds>
    void addBetween(double low, double high, Holds holds)
    {
        if (!(low < high) || !holds(low) || holds(high))
            return;
        m_thresholds.push_back(
            numberAt(lastIndexWhere(orderOf(low), orderOf(high),
                                    [&](std::int64_t place) { return holds(numberAt(place)); })));
    }
    std::vector<double> sorted() &&
    {
        std::sort(m_thresholds.begin(), m_thresholds.end());
        m_thresholds.erase(std::unique(m_thresholds.begin(), m_thresholds.end()),
                           m_thresholds.end());
        return std::move(m_thresholds);
    }
    double low() const { return m_low; }
    double high() const { return m_high; }

private:
    double m_low;
    double m_high;
    std::vector<double> m_thresholds;
};

std::optional<std::size_t> indexIn(const StandardScores& input, Eigen::Index column)
{
    const auto found = std::find(input.columns.begin(), input.columns.end(), column);
    return found == input.columns.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - input.columns.begin()));
}

void addRules(RiskWhatIf& whatIf, Eigen::Index column, ThresholdCollector& collector)
{
    const std::string_view name = riskFeatures()[static_cast<std::size_t>(column)];
    const auto addScaled = [&](double limit) {
        collector.addWhere([&](double value) { return whatIf.scaled(column, value) <= limit; });
    };
    for (const risk::Penalty& penalty : whatIf.profile().penalties) {
        if (penalty.feature != name)
            continue;
        if (penalty.onScaled)
            addScaled(penalty.above);
        else
            collector.addWhere([&](double value) { return value <= penalty.above; });
    }
    for (const risk::Component& component : whatIf.profile().components) {
        for (const risk::ProfileFeature& feature : component.features) {
            if (feature.feature == name && feature.direction == risk::Direction::Extreme)
                addScaled(0.5);
        }
    }
}

/// The thresholds on one feature that a row can meet whatever its value of that feature.
void collectThresholds(const ml::IsolationTree& tree, const Eigen::RowVectorXd& point,
                       std::int32_t feature, std::vector<double>& thresholds)
{
    std::vector<std::size_t> open{0};
    while (!open.empty()) {
        const ml::IsolationNode& node = tree[open.back()];
        open.pop_back();
        if (node.feature < 0)
            continue;
        if (node.feature == feature) {
            thresholds.push_back(node.threshold);
            open.push_back(node.children);
            open.push_back(node.children + 1);
        } else {
            open.push_back(node.children + (point[node.feature] > node.threshold ? 1 : 0));
        }
    }
}

void addForest(const RiskWhatIf& whatIf, const WhatIfRow& row, Eigen::Index column,
               ThresholdCollector& collector)
{
    const RiskFit& fit = whatIf.fit();
    const auto place = indexIn(fit.forestInput, column);
    if (!place || !fit.forest || !whatIf.profile().anomaly)
        return;
    const Eigen::RowVectorXd point = fit.forestInput.apply(row.raw).row(0);
    std::vector<double> thresholds;
    for (const ml::IsolationTree& tree : fit.forest->trees())
        collectThresholds(tree, point, static_cast<std::int32_t>(*place), thresholds);
    for (const double threshold : thresholds)
        collector.addWhere([&](double value) {
            return fit.forestInput.scaler.scaled(*place, value) <= threshold;
        });
}

/// The standardised values at which another centroid becomes nearest, ascending from `from`. The
/// squared distances to the centroids differ by a line in the value: each step looks for the first
/// line that crosses the lowest.
std::vector<double> envelopeCrossings(const Eigen::RowVectorXd& point,
                                      const Eigen::MatrixXd& centroids, Eigen::Index place,
                                      std::size_t nearest)
{
    Eigen::MatrixXd apart = centroids.rowwise() - point;
    apart.col(place).setZero();
    const Eigen::VectorXd heights =
        apart.rowwise().squaredNorm() + centroids.col(place).cwiseAbs2();
    std::vector<double> crossings;
    for (auto current = static_cast<Eigen::Index>(nearest);;) {
        Eigen::Index next = -1;
        double nextCrossing = 0.0;
        for (Eigen::Index other = 0; other < centroids.rows(); ++other) {
            const double lead = centroids(other, place) - centroids(current, place);
            if (!(lead > 0.0))
                continue;
            const double crossing = (heights[other] - heights[current]) / (2.0 * lead);
            if (next < 0 || crossing < nextCrossing) {
                next = other;
                nextCrossing = crossing;
            }
        }
        if (next < 0)
            return crossings;
        crossings.push_back(nextCrossing);
        current = next;
    }
}

void addClusters(const RiskWhatIf& whatIf, const WhatIfRow& row, Eigen::Index column,
                 ThresholdCollector& collector)
{
    const RiskFit& fit = whatIf.fit();
    const auto place = indexIn(fit.clusterInput, column);
    if (!place || fit.clusterCount < 2 || !whatIf.profile().clusters)
        return;
    Eigen::MatrixXd point = fit.clusterInput.apply(row.raw);
    const auto at = static_cast<Eigen::Index>(*place);
    const auto labelAt = [&](double value) {
        point(0, at) = fit.clusterInput.scaler.scaled(*place, value);
        return static_cast<std::size_t>(
            labelRows(point, fit.centroids, Executor()).front().cluster);
    };
    const std::size_t first = labelAt(collector.low());
    std::vector<double> probes{collector.low()};
    const std::vector<double> crossings = envelopeCrossings(point.row(0), fit.centroids, at, first);
    for (std::size_t i = 0; i + 1 < crossings.size(); ++i)
        probes.push_back(std::clamp(
            fit.clusterInput.scaler.original(*place, (crossings[i] + crossings[i + 1]) / 2.0),
            probes.back(), collector.high()));
    probes.push_back(collector.high());
    // The crossings are rounded; the labels between them tell where the cuts are.
    for (std::size_t i = 0; i + 1 < probes.size(); ++i) {
        const std::size_t label = labelAt(probes[i]);
        collector.addBetween(probes[i], probes[i + 1],
                             [&](double value) { return labelAt(value) == label; });
    }
}

}  // namespace

std::vector<double> scoreThresholds(RiskWhatIf& whatIf, const WhatIfRow& row, Eigen::Index column,
                                    double low, double high)
{
    ThresholdCollector collector(low, high);
    addRules(whatIf, column, collector);
    addForest(whatIf, row, column, collector);
    addClusters(whatIf, row, column, collector);
    return std::move(collector).sorted();
}

}  // namespace walletloupe::analysis
