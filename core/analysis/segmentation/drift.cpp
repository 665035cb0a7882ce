#include "core/analysis/segmentation/drift.h"

#include "core/messages/drift_messages.h"
#include "core/ml/scaling/column_percentiles.h"
#include "core/stats/distribution_distance.h"
#include "core/stats/quantile.h"
#include "core/wallets/feature_selection.h"
#include "core/wallets/sorted_values.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

namespace walletloupe::analysis {
namespace {

/// Chi-squared with 1 to 10 degrees of freedom: what is exceeded once in ten thousand times, since
/// many features are looked at together.
constexpr std::array<double, driftBins> rareChiSquared{15.137, 18.421, 21.108, 23.513, 25.745,
                                                       27.856, 29.878, 31.828, 33.720, 35.564};

using Values = std::span<const double>;

/// Deciles that share a value make one bin: it closes at that value and has all of their share.
void fillBins(FeatureDrift& drift, const std::vector<double>& marks, Values sorted)
{
    constexpr std::size_t step = (ml::percentileCount - 1) / driftBins;
    drift.edges.push_back(marks.front());
    double expectedSoFar = 0.0;
    double actualSoFar = 0.0;
    for (std::size_t mark = 0; mark < ml::percentileCount; mark += step) {
        const bool isLast = marks[mark] == marks.back();
        const bool repeats = mark > 0 && marks[mark] == marks[mark - step];
        const double expected = isLast ? 1.0 : stats::shareUpToPercentile(marks, mark);
        if (repeats || (mark == 0 && !isLast && expected <= 0.0))
            continue;
        const double actual = isLast ? 1.0 : stats::shareUpTo(sorted, marks[mark]);
        drift.edges.push_back(marks[mark]);
        drift.expected.push_back(expected - expectedSoFar);
        drift.actual.push_back(actual - actualSoFar);
        expectedSoFar = expected;
        actualSoFar = actual;
    }
}

double outsideShare(const model::TrainingRange& range, Values sorted)
{
    const auto below = std::lower_bound(sorted.begin(), sorted.end(), range.minimum);
    const auto above = std::upper_bound(below, sorted.end(), range.maximum);
    return static_cast<double>((below - sorted.begin()) + (sorted.end() - above)) /
           static_cast<double>(sorted.size());
}

double chanceOf(const FeatureDrift& drift, std::size_t baseValues)
{
    if (drift.expected.size() < 2)
        return 0.0;
    const double base = baseValues == 0 ? 0.0 : 1.0 / static_cast<double>(baseValues);
    return (base + 1.0 / static_cast<double>(drift.values)) *
           rareChiSquared.at(drift.expected.size() - 2);
}

DriftLevel driftLevelOf(const FeatureDrift& drift)
{
    if (drift.values < minDriftValues)
        return DriftLevel::Unknown;
    const double evidence = driftEvidence(drift);
    if (evidence <= drift.chance)
        return DriftLevel::Stable;
    if (evidence >= stronglyShiftedFrom)
        return DriftLevel::StronglyShifted;
    return evidence >= shiftedFrom ? DriftLevel::Shifted : DriftLevel::Stable;
}

}  // namespace

std::string_view driftLevelName(DriftLevel level)
{
    switch (level) {
        case DriftLevel::Stable:
            return "stable";
        case DriftLevel::Shifted:
            return "shifted";
        case DriftLevel::StronglyShifted:
            return "strongly shifted";
        case DriftLevel::Unknown:
            return "unknown";
    }
    return {};
}

std::optional<FeatureDrift> driftOf(const std::string& name, const DriftRange& base,
                                    std::span<const double> values, const Progress& progress)
{
    const model::TrainingRange& range = base.range;
    FeatureDrift drift;
    drift.name = name;
    drift.base = base.base;
    const auto sorted = wallets::sortedValues(values, progress);
    if (!sorted)
        return std::nullopt;
    drift.values = sorted->size();
    if (!sorted->empty())
        drift.median = stats::quantile(*sorted, 0.5);
    if (sorted->empty() || range.percentiles.size() != ml::percentileCount)
        return drift;
    drift.trainingMedian = range.percentiles[ml::percentileCount / 2];
    drift.outside = outsideShare(range, *sorted);
    drift.ksDistance = stats::kolmogorovSmirnovDistance(range.percentiles, *sorted);
    fillBins(drift, range.percentiles, *sorted);
    drift.psi = stats::populationStabilityIndex(drift.expected, drift.actual);
    drift.chance = chanceOf(drift, base.values);
    drift.level = driftLevelOf(drift);
    return drift;
}

Result<std::vector<FeatureDrift>> measureDrift(const model::SegmentationModel& model,
                                               const wallets::WalletTable& table,
                                               const Executor& executor)
{
    const auto names = wallets::featureNames(table, model.features);
    if (!names)
        return errorOf(names);
    if (model.ranges.size() != names->size())
        return std::vector<FeatureDrift>();
    std::vector<FeatureDrift> drift(names->size());
    executor.forEach(names->size(), [&](std::size_t i) {
        const auto column = std::find_if(
            table.columns.begin(), table.columns.end(),
            [&](const wallets::NumericColumn& one) { return one.name == (*names)[i]; });
        const DriftRange range{DriftBase::Training, model.ranges[i],
                               static_cast<std::size_t>(model.trainingRows)};
        if (auto found = driftOf(model.features[i], range, column->values, executor))
            drift[i] = std::move(*found);
    });
    if (executor.cancelled())
        return cancelledFailure();
    return drift;
}

double driftEvidence(const FeatureDrift& drift)
{
    return drift.expected.size() == 1 ? std::max(drift.psi, drift.outside) : drift.psi;
}

bool isUnknown(const std::vector<FeatureDrift>& drift)
{
    return std::all_of(drift.begin(), drift.end(), [](const FeatureDrift& feature) {
        return feature.level == DriftLevel::Unknown;
    });
}

bool hasDrifted(const FeatureDrift& drift)
{
    return drift.level == DriftLevel::Shifted || drift.level == DriftLevel::StronglyShifted;
}

std::size_t driftedCount(const std::vector<FeatureDrift>& drift)
{
    return static_cast<std::size_t>(std::count_if(drift.begin(), drift.end(), hasDrifted));
}

Message driftMessage(const FeatureDrift& drift)
{
    const bool isTraining = drift.base == DriftBase::Training;
    if (drift.level == DriftLevel::Unknown && drift.values < minDriftValues)
        return messages::tooFewValues(drift.name, static_cast<std::int64_t>(drift.values),
                                      std::int64_t{minDriftValues});
    if (drift.level == DriftLevel::Unknown)
        return isTraining ? messages::noTrainingPercentiles(drift.name)
                          : messages::fewReferenceValues(drift.name);
    const auto& kind = isTraining ? messages::driftFromTraining : messages::driftFromReference;
    return kind(drift.name, std::string(driftLevelName(drift.level)), drift.psi, drift.ksDistance,
                drift.median, drift.trainingMedian, drift.outside * 100.0);
}

}  // namespace walletloupe::analysis
