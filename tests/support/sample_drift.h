#pragma once

#include "core/analysis/segmentation/drift.h"

#include <vector>

namespace walletloupe::tests {

/// Three features: a stable one, one whose wallets have gathered in one half, and one that the
/// model says nothing of.
inline std::vector<analysis::FeatureDrift> sampleDrift()
{
    using analysis::DriftLevel;
    return {{"balance",
             DriftLevel::Stable,
             0.01,
             0.02,
             0.0,
             5.0,
             5.25,
             200,
             {0.0, 4.0, 9.0},
             {0.5, 0.5},
             {0.48, 0.52}},
            {"tx_count",
             DriftLevel::StronglyShifted,
             1.5,
             0.4,
             0.125,
             10.0,
             1234.5,
             200,
             {0.0, 10.0, 90.0},
             {0.5, 0.5},
             {0.1, 0.9}},
            {"odd", DriftLevel::Unknown, 0.0, 0.0, 0.0, 0.0, 7.0, 200, {}, {}, {}}};
}

}  // namespace walletloupe::tests
