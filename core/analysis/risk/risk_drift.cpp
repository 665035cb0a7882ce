#include "core/analysis/risk/risk_drift.h"

#include "core/analysis/segmentation/percentiles.h"
#include "core/messages/drift_messages.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace walletloupe::analysis {
namespace {

constexpr std::size_t namedFeatures = 3;

using Values = std::vector<double>;

Values populationValues(const PreparedRisk& prepared, Eigen::Index column)
{
    const auto values = prepared.rows.raw.col(column).head(prepared.rows.population);
    return {values.begin(), values.end()};
}

Values walletValues(const PreparedRisk& prepared, Eigen::Index column)
{
    Values values;
    for (const std::optional<Eigen::Index>& row : prepared.rowOf) {
        if (row)
            values.push_back(prepared.rows.raw(*row, column));
    }
    return values;
}

/// The percentiles of the values that are known; without them where these are too few.
std::optional<DriftRange> rangeOf(const Values& values, const Progress& progress)
{
    Values known;
    std::copy_if(values.begin(), values.end(), std::back_inserter(known),
                 [](double value) { return std::isfinite(value); });
    DriftRange result{DriftBase::Reference, {}, known.size()};
    result.range.isKnown = false;
    if (known.size() < minDriftValues)
        return result;
    const auto rows = static_cast<Eigen::Index>(known.size());
    const auto ranges =
        trainingRanges(Eigen::Map<Eigen::MatrixXd>(known.data(), rows, 1), Executor(1, progress));
    if (!ranges)
        return std::nullopt;
    result.range = ranges->front();
    return result;
}

std::optional<FeatureDrift> driftOfColumn(const PreparedRisk& prepared, std::size_t i,
                                          const Progress& progress)
{
    const auto column = static_cast<Eigen::Index>(i);
    const auto range = rangeOf(populationValues(prepared, column), progress);
    if (!range)
        return std::nullopt;
    return driftOf(std::string(riskFeatures()[i]), *range, walletValues(prepared, column),
                   progress);
}

}  // namespace

Result<std::vector<FeatureDrift>> referenceDrift(const PreparedRisk& prepared,
                                                 const Executor& executor)
{
    if (prepared.isOwnPopulation)
        return std::vector<FeatureDrift>();
    std::vector<FeatureDrift> drift(riskFeatures().size());
    executor.forEach(drift.size(), [&](std::size_t i) {
        if (auto found = driftOfColumn(prepared, i, executor))
            drift[i] = std::move(*found);
    });
    if (executor.cancelled())
        return cancelledFailure();
    return drift;
}

Message referenceDriftSummary(const std::vector<FeatureDrift>& drift)
{
    if (isUnknown(drift))
        return messages::referenceDriftUnknown(std::int64_t{minDriftValues});
    std::vector<FeatureDrift> moved;
    std::copy_if(drift.begin(), drift.end(), std::back_inserter(moved), hasDrifted);
    if (moved.empty())
        return messages::noReferenceDrift();
    std::stable_sort(moved.begin(), moved.end(), [](const FeatureDrift& a, const FeatureDrift& b) {
        return driftEvidence(a) > driftEvidence(b);
    });
    std::vector<std::string> named;
    for (std::size_t i = 0; i < std::min(moved.size(), namedFeatures); ++i)
        named.push_back(moved[i].name);
    return messages::featuresDrifted(static_cast<std::int64_t>(moved.size()),
                                     static_cast<std::int64_t>(drift.size()), std::move(named));
}

}  // namespace walletloupe::analysis
