#pragma once

#include "core/chain/amount.h"

#include <cstdint>

namespace walletloupe::features {

/// The double nearest to numerator / denominator (ties to even), from exact integers.
/// `numerator` is at least 0 and has at most 640 bits, `denominator` is above 0 with at most 576.
double exactRatio(std::uint64_t numerator, std::uint64_t denominator);
double exactRatio(const chain::WideInteger& numerator, const chain::WideInteger& denominator);

}  // namespace walletloupe::features
