#pragma once

#include "core/base/executor.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/segmentation_model.h"
#include "core/wallets/wallet_table.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::analysis {

enum class DriftLevel { Stable, Shifted, StronglyShifted, Unknown };

/// "stable", "shifted", "strongly shifted", "unknown".
std::string_view driftLevelName(DriftLevel level);

/// The wallets that others are compared with.
enum class DriftBase {
    Training,   ///< those that a model was trained on
    Reference,  ///< the population of risk scores
};

/// Parts of the training values that the population stability index compares.
constexpr std::size_t driftBins = 10;

/// How far the values of one feature have moved away from those of the base, which is called
/// the training here.
struct FeatureDrift {
    std::string name;  ///< as the base spells it
    DriftLevel level = DriftLevel::Unknown;
    /// Sum of (a - e) ln(a / e) over the training deciles, e and a the expected and the actual
    /// share; an empty share counts as 0.0001. Usual bands: 0.1 and 0.25 (Siddiqi, Credit Risk
    /// Scorecards, 2006).
    double psi = 0.0;
    /// Largest distance of the two distribution functions (Kolmogorov-Smirnov) at the training
    /// percentiles.
    double ksDistance = 0.0;
    double outside = 0.0;         ///< share of values beyond the training minimum or maximum
    double trainingMedian = 0.0;  ///< in original units, as all that follows
    double median = 0.0;
    std::size_t values = 0;  ///< finite ones of the wallets compared
    /// Shares of the training and of the table's values between the distinct training deciles.
    std::vector<double> edges;     ///< bins + 1
    std::vector<double> expected;  ///< bins
    std::vector<double> actual;    ///< bins; values outside count for the first or last
    DriftBase base = DriftBase::Training;
    /// What the index reaches by chance once in ten thousand times, for samples as small as these.
    double chance = 0.0;

    double medianShift() const { return median - trainingMedian; }
};

constexpr double shiftedFrom = 0.1;
constexpr double stronglyShiftedFrom = 0.25;
/// Fewer values tell too little.
constexpr std::size_t minDriftValues = 100;

/// What values are compared with.
struct DriftRange {
    DriftBase base = DriftBase::Training;
    model::TrainingRange range;
    std::size_t values = 0;  ///< that it was made from; 0 when that is not known
};

/// Compares `values` with `range`, the finite ones of them. Without percentiles, or with fewer than
/// `minDriftValues` values, the drift is Unknown. What chance alone would give (values drawn
/// from the same distribution: the index then follows (1 / n + 1 / m) chi-squared with bins - 1
/// degrees of freedom; Yurdakul, Statistical Properties of Population Stability Index, 2018) is
/// no drift. Nothing when cancelled.
std::optional<FeatureDrift> driftOf(const std::string& name, const DriftRange& range,
                                    std::span<const double> values, const Progress& progress = {});

/// What the verdict goes by: the index, or the share outside where all values of the base are
/// equal.
double driftEvidence(const FeatureDrift& drift);

/// Compares every feature of `model` with the column of `table` bound to it, all finite values of
/// it. Errors: as of labelWallets for a feature that the table lacks; Cancelled.
Result<std::vector<FeatureDrift>> measureDrift(const model::SegmentationModel& model,
                                               const wallets::WalletTable& table,
                                               const Executor& executor = {});

/// Whether nothing is known of any feature.
bool isUnknown(const std::vector<FeatureDrift>& drift);

/// Whether a feature is shifted or strongly shifted.
bool hasDrifted(const FeatureDrift& drift);

/// How many features are shifted or strongly shifted.
std::size_t driftedCount(const std::vector<FeatureDrift>& drift);

/// The verdict on a feature, with the numbers.
Message driftMessage(const FeatureDrift& drift);

}  // namespace walletloupe::analysis
