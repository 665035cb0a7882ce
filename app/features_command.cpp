#include "app/batch.h"
#include "app/outputs.h"
#include "core/text/sentence.h"
#include "core/workflow/risk/feature_result.h"
#include "core/workflow/risk/features_csv.h"
#include "core/workflow/risk/risk_report.h"

#include <utility>

namespace walletloupe::app {

Result<BatchOutcome> runFeatures(const FeaturesCommand& command, const Clock&,
                                 const Executor& executor)
{
    if (auto checked = keepFromTransactions({command.common.out}, command.request); !checked)
        return errorOf(checked);
    auto run = workflow::computeFeatures(command.request, executor);
    if (!run)
        return errorOf(run);
    BatchOutcome outcome;
    for (const workflow::ReadFile& file : run->files)
        outcome.inputs.push_back({file.path, file.sha256});
    outcome.options = transactionOptionsObject(command.request);
    outcome.messages = text::sentences(run->messages);
    for (const Message& message : run->countMessages)
        outcome.messages.push_back(text::sentence(message));
    outcome.unusableFiles = text::sentences(run->unusableFiles);
    outcome.unusable = text::sentences(workflow::unusableMessages(*run));
    outcome.unusableRows = workflow::unusableRows(run->table);
    outcome.unusableCount = run->unusableRowCount;
    outcome.emptyWallets = std::move(run->walletsWithoutRows);
    outcome.walletsNotFetched = std::move(run->walletsNotFetched);
    const auto write = [&](const TextSink& sink) -> Result<void> {
        workflow::writeFeaturesCsv(run->table, executor, sink);
        return {};
    };
    if (auto written = writeOutput(outcome, command.common.out, write); !written)
        return errorOf(written);
    return outcome;
}

}  // namespace walletloupe::app
