#pragma once

#include "app/batch.h"

namespace walletloupe::app {

/// Writes `OUT.manifest.json` beside the output: program version, arguments, options, and the
/// SHA-256 of every input and output.
Result<void> writeManifest(const CommonOptions& common, const BatchOutcome& outcome);

}  // namespace walletloupe::app
