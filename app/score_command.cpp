#include "app/batch.h"
#include "app/outputs.h"
#include "core/workflow/risk_comparison.h"
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

/// The other profile counts as read where it is a file.
Result<void> addComparison(BatchOutcome& outcome, const ScoreCommand& command,
                           const workflow::RiskRun& run, const Progress& progress)
{
    const auto other = workflow::judgeByOther(command.request, run, command.compare, progress);
    if (!other)
        return failure(other.error());
    const analysis::JudgedCohort cohort{run.prepared, run.scored};
    const analysis::JudgedCohort compared{other->prepared, other->scored};
    outcome.options.insert(QStringLiteral("compare"),
                           QString::fromStdString(other->scored.profile.name));
    outcome.remarks.push_back(
        "From " + run.scored.profile.name + " to " + other->scored.profile.name + ": " +
        analysis::comparisonSummary(analysis::compareProfiles(cohort, compared)));
    return writeOutput(
        outcome, command.changes,
        command.changes.empty() ? std::string() : workflow::changesCsv(cohort, compared));
}

/// What is asked about one wallet, in the place of all scores.
Result<void> writeWhatIf(BatchOutcome& outcome, const ScoreCommand& command,
                         const workflow::RiskRun& run, const Progress& progress)
{
    auto report = command.tried.empty() ? workflow::smallestChangesReport(
                                              run, command.whatIf, command.common.threads, progress)
                                        : workflow::triedReport(run, command.whatIf, command.tried);
    if (!report)
        return failure(std::move(report.error()));
    outcome.options.insert(QStringLiteral("what_if"), QString::fromStdString(command.whatIf));
    outcome.remarks.insert(outcome.remarks.end(), report->remarks.begin(), report->remarks.end());
    return writeOutput(outcome, command.common.out, report->csv);
}

Result<void> writeOutputs(BatchOutcome& outcome, const ScoreCommand& command,
                          const workflow::RiskRun& run, const Progress& progress)
{
    if (auto written = writeReference(outcome, command.saveReference, run); !written)
        return written;
    if (!command.whatIf.empty())
        return writeWhatIf(outcome, command, run, progress);
    if (!command.compare.empty()) {
        if (auto compared = addComparison(outcome, command, run, progress); !compared)
            return compared;
    }
    if (!command.explain.empty()) {
        if (auto written = writeOutput(outcome, command.explain, workflow::explainJson(run));
            !written)
            return written;
    }
    return writeOutput(outcome, command.common.out, workflow::scoresCsv(run));
}

}  // namespace

Result<BatchOutcome> runScore(const ScoreCommand& command, const Clock&, const Progress& progress)
{
    const std::vector<std::string> outputs{command.common.out, command.saveReference,
                                           command.explain, command.changes};
    if (auto apart = keepFromTransactions(outputs, command.request.features); !apart)
        return failure(std::move(apart.error()));
    auto run = workflow::computeRisk(command.request, progress.part(0.0, 0.8));
    if (!run)
        return failure(run.error());
    BatchOutcome outcome;
    for (const workflow::ReadFile& file : run->features.files)
        outcome.inputs.push_back({file.path, file.sha256});
    outcome.options = optionsObject(command, *run);
    outcome.remarks = run->remarks;
    if (auto written = writeOutputs(outcome, command, *run, progress.part(0.8, 1.0)); !written)
        return failure(std::move(written.error()));
    outcome.unusable = std::move(run->features.unusableRows);
    outcome.unusableCount = run->features.unusableRowCount;
    outcome.emptyWallets = std::move(run->features.walletsWithoutRows);
    return outcome;
}

}  // namespace walletloupe::app
