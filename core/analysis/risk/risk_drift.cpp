#include "core/analysis/risk/risk_drift.h"

#include "core/analysis/segmentation/percentiles.h"

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

std::string referenceDriftSummary(const std::vector<FeatureDrift>& drift)
{
    if (isUnknown(drift))
        return "Whether the wallets have drifted away from the reference is unknown: at least " +
               std::to_string(minDriftValues) + " wallets are needed on either side.";
    std::vector<FeatureDrift> moved;
    std::copy_if(drift.begin(), drift.end(), std::back_inserter(moved), hasDrifted);
    if (moved.empty())
        return "No feature has drifted away from the reference.";
    std::stable_sort(moved.begin(), moved.end(), [](const FeatureDrift& a, const FeatureDrift& b) {
        return driftEvidence(a) > driftEvidence(b);
    });
    std::string text = std::to_string(moved.size()) + " of " + std::to_string(drift.size()) +
                       " features have drifted away from the reference, most of all ";
    const std::size_t named = std::min(moved.size(), namedFeatures);
    for (std::size_t i = 0; i < named; ++i)
        text += (i == 0 ? "" : ", ") + moved[i].name;
    return text + ": the scores compare these wallets with others than they are.";
}

}  // namespace walletloupe::analysis
