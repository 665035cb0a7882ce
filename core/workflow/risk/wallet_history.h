#pragma once

#include "core/analysis/risk/wallet_history.h"
#include "core/base/executor.h"
#include "core/workflow/risk/feature_result.h"
#include "core/workflow/risk/risk_result.h"

#include <cstddef>
#include <string>

namespace walletloupe::workflow {

/// Reads the files of a run again for one wallet of it: the same files, scope, tags and rule for
/// duplicates; features are marked. `request.options` are those of the run. Errors: Usage for a
/// wallet that is no address; Unsupported where the transactions came by standard input, which can
/// be read only once; those of reading; Cancelled.
Result<analysis::WalletHistory> readWalletHistory(const FeatureRequest& request,
                                                  const std::string& wallet,
                                                  const Executor& executor = {});

/// The same for a wallet of a judgement, with the options that it used.
Result<analysis::WalletHistory> readWalletHistory(const RiskResult& run, std::size_t wallet,
                                                  const Executor& executor = {});

}  // namespace walletloupe::workflow
