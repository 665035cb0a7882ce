#pragma once

#include "core/risk/scorer.h"

#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::risk {

enum class StepKind { Feature, Penalty, Anomaly, Cluster, Clip, Round };

/// "feature", "penalty", "anomaly", "cluster", "clip", "round".
std::string_view stepName(StepKind kind);

/// One part of a score. Feature: the value, where it stands in the population, its points.
/// Penalty: the same value. Anomaly: `raw` is the forest's score; cluster: the mean base of the
/// wallet's cluster. Clip and round: points alone.
struct Step {
    StepKind kind = StepKind::Feature;
    std::string component;
    std::string feature;
    double raw = std::numeric_limits<double>::quiet_NaN();
    double scaled = std::numeric_limits<double>::quiet_NaN();
    double points = 0.0;
};

/// A score as the sum of its parts.
struct Explanation {
    int score = 0;
    std::vector<Step> steps;
};

/// Takes one score apart. The points of the steps sum to the score exactly, in any order of
/// adding: all are whole multiples of 2^-32, and the last step, rounding, is what is left.
Explanation explain(const Scorer& scorer, std::span<const std::string_view> features,
                    const FeatureRow& row, const Evidence& evidence,
                    const Calibration& calibration);

}  // namespace walletloupe::risk
