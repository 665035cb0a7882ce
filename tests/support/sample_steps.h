#pragma once

#include "core/analysis/comparison/sweep.h"

#include <vector>

namespace walletloupe::tests {

/// k = 2..5 with a falling inertia; k = 4 has a cluster of two wallets.
inline std::vector<analysis::SweepStep> fourSteps()
{
    std::vector<analysis::SweepStep> steps(4);
    const double inertias[] = {94.9, 63.2, 40.0, 35.5};
    const double silhouettes[] = {0.741, 0.729, 0.99, -0.25};
    for (int i = 0; i < 4; ++i) {
        auto& step = steps[static_cast<std::size_t>(i)];
        step.k = i + 2;
        step.inertia = inertias[i];
        step.silhouette = silhouettes[i];
        step.gap = analysis::Gap{step.k, 0.1 * step.k, 0.01};
        step.sizes.assign(static_cast<std::size_t>(step.k), 500);
    }
    steps[2].sizes.back() = 2;
    return steps;
}

}  // namespace walletloupe::tests
