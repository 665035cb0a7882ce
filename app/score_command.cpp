#include "app/batch.h"
#include "app/outputs.h"
#include "core/model/risk_profile_file.h"
#include "core/workflow/evaluation_report.h"
#include "core/workflow/risk_report.h"
#include "core/workflow/risk_run.h"

#include <array>
#include <functional>
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

/// A file of the run and what makes its text.
struct Output {
    const std::string& path;
    std::function<std::string()> text;
};

Result<void> checkPopulation(const ScoreCommand& command, const workflow::RiskRun& run)
{
    if (command.saveReference.empty() || run.prepared.rows.population > 0)
        return {};
    return failure(ErrorCode::Unusable,
                   "No wallet can be scored, so there is no population to write to " +
                       command.saveReference + ".");
}

Result<void> writeOutputs(BatchOutcome& outcome, const ScoreCommand& command,
                          const workflow::RiskRun& run)
{
    if (auto checked = checkPopulation(command, run); !checked)
        return checked;
    const std::array outputs{
        Output{
            command.saveReference,
            [&] { return model::referenceText(analysis::referenceOf(run.prepared, run.options)); }},
        Output{command.saveProfile, [&] { return model::riskProfileText(run.scored.profile); }},
        Output{command.explain, [&] { return workflow::explainJson(run); }},
        Output{command.evaluation,
               [&] { return workflow::evaluationJson(*run.evaluation, run.scored.profile.name); }},
        Output{command.common.out, [&] { return workflow::scoresCsv(run); }}};
    for (const Output& output : outputs) {
        if (output.path.empty())
            continue;
        if (auto written = writeOutput(outcome, output.path, output.text()); !written)
            return written;
    }
    return {};
}

}  // namespace

Result<BatchOutcome> runScore(const ScoreCommand& command, const Clock&, const Progress& progress)
{
    const std::vector<std::string> outputs{command.common.out, command.saveReference,
                                           command.saveProfile, command.explain,
                                           command.evaluation};
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
