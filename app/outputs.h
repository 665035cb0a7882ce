#pragma once

#include "app/batch.h"

#include <string>
#include <string_view>

namespace walletloupe::app {

/// Writes one output of a run whole and notes it for the manifest; an empty path writes nothing.
Result<void> writeOutput(BatchOutcome& outcome, const std::string& path, std::string_view content);

/// The options of a fit as the manifest shows them.
QJsonObject fitOptionsObject(const analysis::SegmentOptions& options,
                             const std::vector<std::string>& features);

}  // namespace walletloupe::app
