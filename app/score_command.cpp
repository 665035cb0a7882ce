#include "app/batch.h"
#include "app/outputs.h"
#include "core/workflow/evaluation_report.h"
#include "core/workflow/risk_report.h"
#include "core/workflow/risk_run.h"

#include <utility>

namespace walletloupe::app {
namespace {

QJsonObject optionsObject(const ScoreCommand& command, const workflow::RiskRun& run)
{
    workflow::FeatureRequest request = command.request.features;
    request.options = run.options;
    QJsonObject options = transactionOptionsObject(request);
    options.insert(QStringLiteral("profile"), QString::fromStdString(run.scored.profile.name));
    options.insert(QStringLiteral("stability"), command.request.stabilityRuns);
    return options;
}

Result<void> writeReference(BatchOutcome& outcome, const std::string& path,
                            const workflow::RiskRun& run)
{
    if (path.empty())
        return {};
    if (run.prepared.rows.population == 0)
        return failure(
            ErrorCode::Unusable,
            "No wallet can be scored, so there is no population to write to " + path + ".");
    return writeOutput(outcome, path,
                       model::referenceText(analysis::referenceOf(run.prepared, run.options)));
}

Result<void> writeOutputs(BatchOutcome& outcome, const ScoreCommand& command,
                          const workflow::RiskRun& run)
{
    if (auto written = writeReference(outcome, command.saveReference, run); !written)
        return written;
    if (!command.explain.empty()) {
        if (auto written = writeOutput(outcome, command.explain, workflow::explainJson(run));
            !written)
            return written;
    }
    if (!command.evaluation.empty()) {
        if (auto written =
                writeOutput(outcome, command.evaluation,
                            workflow::evaluationJson(*run.evaluation, run.scored.profile.name));
            !written)
            return written;
    }
    return writeOutput(outcome, command.common.out, workflow::scoresCsv(run));
}

}  // namespace

Result<BatchOutcome> runScore(const ScoreCommand& command, const Clock&, const Progress& progress)
{
    const std::vector<std::string> outputs{command.common.out, command.saveReference,
                                           command.explain, command.evaluation};
    if (auto apart = keepFromTransactions(outputs, command.request.features); !apart)
        return failure(std::move(apart.error()));
    auto run = workflow::computeRisk(command.request, progress);
    if (!run)
        return failure(run.error());
    BatchOutcome outcome;
    for (const workflow::ReadFile& file : run->features.files)
        outcome.inputs.push_back({file.path, file.sha256});
    outcome.options = optionsObject(command, *run);
    if (auto written = writeOutputs(outcome, command, *run); !written)
        return failure(std::move(written.error()));
    outcome.remarks = std::move(run->remarks);
    outcome.unusable = std::move(run->features.unusableRows);
    outcome.unusableCount = run->features.unusableRowCount;
    outcome.emptyWallets = std::move(run->features.walletsWithoutRows);
    return outcome;
}

}  // namespace walletloupe::app
