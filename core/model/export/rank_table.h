#pragma once

#include "core/ml/scaling/scaler.h"

#include <vector>

namespace walletloupe::model {

/// The ranks of values that are no training values, in the order of the gaps between these: one
/// more than there are training values.
inline std::vector<double> ranksBetween(const ml::ColumnScale& scale)
{
    std::vector<double> between{0.0};
    for (std::size_t i = 1; i < scale.ranks.size(); ++i)
        between.push_back((scale.ranks[i - 1] + scale.ranks[i]) / 2.0);
    between.push_back(1.0);
    return between;
}

}  // namespace walletloupe::model
