#pragma once

#include "core/risk/profile.h"

#include <vector>

namespace walletloupe::risk {

/// Where a value of one feature stands in a population, from 0 to 1.
///
/// MinMax: (x - min) / (max - min), held to 0..1; 0 for a feature that is the same everywhere, and
/// for a value that is not known, as the published method has it. Percentile: the empirical
/// distribution with ties in the middle of their ranks, (number below + half of the number equal)
/// / n; 0.5 for a value that is not known: it says neither safe nor risky.
class FeatureScale final {
public:
    /// `population` in any order; NaN in it does not count.
    FeatureScale(Scaling scaling, std::vector<double> population);

    double scaled(double value) const;

private:
    double percentile(double value) const;

    Scaling m_scaling;
    double m_minimum = 0.0;
    double m_spread = 0.0;
    std::vector<double> m_sorted;  ///< Percentile only
};

/// What of a scaled value counts as risk, 0..1.
double directed(double scaled, Direction direction);

}  // namespace walletloupe::risk
