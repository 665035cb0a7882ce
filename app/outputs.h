#pragma once

#include "app/batch.h"
#include "core/base/text_sink.h"

#include <functional>
#include <string>
#include <string_view>

namespace walletloupe::app {

/// Hands a text over piece by piece. An error leaves no output.
using TextWriter = std::function<Result<void>(const TextSink& sink)>;

/// Writes one output of a run and notes it for the manifest; it appears whole or not at all. An
/// empty path writes nothing.
Result<void> writeOutput(BatchOutcome& outcome, const std::string& path, const TextWriter& write);

/// The same for an output that is one text.
Result<void> writeOutput(BatchOutcome& outcome, const std::string& path, std::string_view content);

/// Notes the rows that could not be used, and writes all of them where --problems asks for it.
Result<void> reportUnusable(BatchOutcome& outcome, const CommonOptions& common,
                            const wallets::WalletTable& table,
                            const std::vector<wallets::Problem>& selection);

/// Refuses outputs that a pattern of the transactions matches: it may match what an earlier run
/// wrote. Error: Usage.
Result<void> keepFromTransactions(const std::vector<std::string>& outputs,
                                  const workflow::FeatureRequest& request);

/// The options of reading transactions as the manifest shows them.
QJsonObject transactionOptionsObject(const workflow::FeatureRequest& request);

/// The options of a fit as the manifest shows them.
QJsonObject fitOptionsObject(const analysis::SegmentOptions& options,
                             const std::vector<std::string>& features);

}  // namespace walletloupe::app
