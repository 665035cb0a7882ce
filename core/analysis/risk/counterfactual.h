#pragma once

#include "core/analysis/risk/risk_what_if.h"
#include "core/base/executor.h"

#include <optional>
#include <string>
#include <vector>

namespace walletloupe::analysis {

/// Another value of one feature that takes a wallet out of its category, all else as it is.
struct Counterfactual {
    std::string feature;
    double value = 0.0;
    double newValue = 0.0;
    double scaled = 0.0;
    double newScaled = 0.0;
    int score = 0;  ///< with the new value
    risk::Category category = risk::Category::NotScored;

    /// How far the value moves through the population: in the scaled value, 0..1. Percentile: the
    /// share of the population that it passes; MinMax: the share of the population's range.
    double distance() const;
};

/// For each feature that the profile looks at the nearest value, up or down and within the
/// population's range, at which the row leaves its category; whole numbers for counts. Features
/// without such a value, or whose value is not known, are left out. Nearest first, then in the
/// order of the columns. Nothing when cancelled.
///
/// Exact: between the places where the forest's path, the nearest cluster, a penalty or the turn
/// of an extreme direction changes, the score rises or falls only, so the first value beyond a
/// border is found by halving. Of values that stand at the same place of the population a short
/// one is given.
std::optional<std::vector<Counterfactual>> findCounterfactuals(RiskWhatIf& whatIf,
                                                               const WhatIfRow& row,
                                                               const Executor& executor = {});

}  // namespace walletloupe::analysis
