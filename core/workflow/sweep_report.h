#pragma once

#include "core/analysis/sweep.h"

#include <string>

namespace walletloupe::workflow {

/// sweep.json: the criteria of each k, the knee (null when there is none) and the advice.
std::string sweepJson(const analysis::Sweep& sweep);

}  // namespace walletloupe::workflow
