#pragma once

#include "core/table/feature_selection.h"

#include <cstddef>
#include <vector>

namespace walletloupe::analysis {

/// Leaves those of the n rows in the matrix that `isKept` (n) marks.
void keepMarkedRows(table::FeatureMatrix& selected, const std::vector<char>& isKept);

/// Leaves the rows that are also among `rows` (ascending indices into the table).
void keepOnly(table::FeatureMatrix& selected, const std::vector<std::size_t>& rows);

}  // namespace walletloupe::analysis
