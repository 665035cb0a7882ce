#pragma once

#include "core/analysis/segmentation/column_inspection.h"

#include <string>

namespace walletloupe::workflow {

/// inspect.json: the rows, how many more the file has that are none ("left_out"), every column with
/// its numbers, histograms and warnings, and the advice. Numbers read back exactly; what a column
/// has none of is absent.
std::string inspectionJson(const analysis::ColumnInspection& inspection);

/// The same to read on a terminal: a line a column, its warnings, the advice.
std::string inspectionText(const analysis::ColumnInspection& inspection);

}  // namespace walletloupe::workflow
