#pragma once

#include "core/analysis/risk/counterfactual.h"
#include "core/base/executor.h"
#include "core/workflow/risk/risk_result.h"

#include <string>
#include <utility>
#include <vector>

namespace walletloupe::workflow {

/// What a question about one wallet is answered with.
struct WhatIfReport {
    std::string csv;
    std::vector<Message> messages;
};

using TriedValues = std::vector<std::pair<std::string, double>>;

/// The place of a wallet that has a score, whatever the case of its letters. Error: Unusable, for
/// one that is not there or has no score.
Result<std::size_t> scoredWallet(const RiskResult& run, const std::string& wallet);

/// The steps of a wallet's score with other values beside those that it has; the last row is the
/// score. Errors: those of scoredWallet and analysis::tryValues.
Result<WhatIfReport> triedReport(const RiskResult& run, const std::string& wallet,
                                 const TriedValues& values);

/// The smallest changes that take a wallet out of its category, nearest first. Errors: those of
/// scoredWallet; Cancelled.
Result<WhatIfReport> counterfactualReport(const RiskResult& run, const std::string& wallet,
                                          const Executor& executor = {});

}  // namespace walletloupe::workflow
