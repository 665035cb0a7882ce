#pragma once

#include "core/base/progress.h"

#include <optional>
#include <span>
#include <vector>

namespace walletloupe::wallets {

/// The finite ones of `values`, ascending; -0 becomes 0. A radix sort by the bits of a number:
/// time grows with n alone, memory is 16 bytes a value. Nothing when cancelled.
std::optional<std::vector<double>> sortedValues(std::span<const double> values,
                                                const Progress& progress = {});

}  // namespace walletloupe::wallets
