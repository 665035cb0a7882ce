#pragma once

#include "core/analysis/comparison/scale_comparison.h"

#include <string>
#include <vector>

namespace walletloupe::ui {

/// Whether two fits give other results. `defaults` are the features of options that name none.
bool isOtherFit(const analysis::SegmentOptions& a, const analysis::SegmentOptions& b,
                const std::vector<std::string>& defaults);

/// The same for two comparisons, which try every k of a range under each of their scalings.
bool isOtherComparison(const analysis::ComparisonOptions& a, const analysis::ComparisonOptions& b,
                       const std::vector<std::string>& defaults);

}  // namespace walletloupe::ui
