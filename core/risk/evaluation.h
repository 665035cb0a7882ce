#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace walletloupe::risk {

/// A number and where it lies with 95 % confidence.
struct Interval {
    double value = 0.0;
    double low = 0.0;
    double high = 0.0;
};

/// What a limit of `threshold` and above would flag.
struct CurvePoint {
    double threshold = 0.0;
    double falsePositiveRate = 0.0;
    double truePositiveRate = 0.0;  ///< also called recall
    double precision = 0.0;
};

/// How well a number tells positives from negatives.
struct Evaluation {
    std::size_t positives = 0;
    std::size_t negatives = 0;
    Interval rocAuc;                ///< 0.5: chance; interval of DeLong
    Interval averagePrecision;      ///< share of positives: chance; interval of a bootstrap
    std::vector<CurvePoint> curve;  ///< one point a distinct value, thresholds descending
};

struct LabelledValue {
    double value = 0.0;
    bool isPositive = false;
};

struct EvaluationOptions {
    int bootstraps = 1000;  ///< at least 1
    std::uint64_t seed = 42;
};

/// ROC and precision-recall. The area under the ROC curve counts ties half; its interval is that
/// of DeLong, DeLong and Clarke-Pearson (1988), normal and held to 0..1. Average precision is the
/// sum of the steps of recall times precision, its interval the 2.5th to 97.5th percentile over
/// resamples within positives and negatives. The order of the values has no part in it. Errors:
/// Unusable where there are no positives or no negatives; Cancelled.
Result<Evaluation> evaluate(const std::vector<LabelledValue>& values,
                            const EvaluationOptions& options = {}, const Progress& progress = {});

/// The area under the ROC curve alone, with its interval; both classes must be there.
Interval rocAuc(const std::vector<LabelledValue>& values);

}  // namespace walletloupe::risk
