#include "app/batch.h"
#include "app/outputs.h"
#include "core/model/risk_profile_file.h"
#include "core/text/sentence.h"
#include "core/workflow/risk/evaluation_report.h"
#include "core/workflow/risk/risk_comparison.h"
#include "core/workflow/risk/risk_report.h"
#include "core/workflow/risk/risk_result.h"
#include "core/workflow/segmentation/drift_report.h"

#include <array>
#include <functional>
#include <utility>

namespace walletloupe::app {
namespace {

QJsonObject optionsObject(const ScoreCommand& command, const workflow::RiskResult& run)
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

Result<void> checkPopulation(const ScoreCommand& command, const workflow::RiskResult& run)
{
    if (command.saveReference.empty() || run.prepared.rows.population > 0)
        return {};
    return failure(ErrorCode::Unusable,
                   "No wallet can be scored, so there is no population to write to " +
                       command.saveReference + ".");
}

/// The other profile counts as read where it is a file.
Result<void> addComparison(BatchOutcome& outcome, const ScoreCommand& command,
                           const workflow::RiskResult& run, const Executor& executor)
{
    const auto other =
        workflow::scoreWithOtherProfile(command.request, run, command.compare, executor);
    if (!other)
        return errorOf(other);
    const analysis::CohortScores cohort{run.prepared, run.scored};
    const analysis::CohortScores compared{other->prepared, other->scored};
    outcome.options.insert(QStringLiteral("compare"),
                           QString::fromStdString(other->scored.profile.name));
    outcome.messages.push_back(
        "From " + run.scored.profile.name + " to " + other->scored.profile.name + ": " +
        text::sentence(analysis::comparisonSummary(analysis::compareProfiles(cohort, compared))));
    return writeOutput(
        outcome, command.changes,
        command.changes.empty() ? std::string() : workflow::changesCsv(cohort, compared));
}

/// What is asked about one wallet, in the place of all scores.
Result<void> writeWhatIf(BatchOutcome& outcome, const ScoreCommand& command,
                         const workflow::RiskResult& run, const Executor& executor)
{
    auto report = command.tried.empty()
                      ? workflow::counterfactualReport(run, command.whatIf, executor)
                      : workflow::triedReport(run, command.whatIf, command.tried);
    if (!report)
        return errorOf(report);
    outcome.options.insert(QStringLiteral("what_if"), QString::fromStdString(command.whatIf));
    for (const Message& message : report->messages)
        outcome.messages.push_back(text::sentence(message));
    return writeOutput(outcome, command.common.out, report->csv);
}

Result<void> writeOutputs(BatchOutcome& outcome, const ScoreCommand& command,
                          const workflow::RiskResult& run, const Executor& executor)
{
    if (auto checked = checkPopulation(command, run); !checked)
        return checked;
    if (!command.evaluation.empty() && !run.evaluation)
        return failure(ErrorCode::Unusable, *run.evaluationProblem);
    if (!command.whatIf.empty())
        return writeWhatIf(outcome, command, run, executor);
    if (!command.compare.empty()) {
        if (auto compared = addComparison(outcome, command, run, executor); !compared)
            return compared;
    }
    const std::array outputs{
        Output{
            command.saveReference,
            [&] { return model::referenceText(analysis::referenceOf(run.prepared, run.options)); }},
        Output{command.drift, [&] { return workflow::driftJson(run.drift); }},
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

Result<BatchOutcome> runScore(const ScoreCommand& command, const Clock&, const Executor& executor)
{
    const std::vector<std::string> outputs{
        command.common.out, command.drift,      command.saveReference, command.saveProfile,
        command.explain,    command.evaluation, command.changes};
    if (auto apart = keepFromTransactions(outputs, command.request.features); !apart)
        return errorOf(apart);
    auto run = workflow::computeRisk(command.request, executor.part(0.0, 0.8));
    if (!run)
        return errorOf(run);
    BatchOutcome outcome;
    for (const workflow::ReadFile& file : run->features.files)
        outcome.inputs.push_back({file.path, file.sha256});
    outcome.options = optionsObject(command, *run);
    outcome.messages = text::sentences(run->messages);
    if (auto written = writeOutputs(outcome, command, *run, executor.part(0.8, 1.0)); !written)
        return errorOf(written);
    outcome.unusableFiles = text::sentences(run->features.unusableFiles);
    outcome.unusable = text::sentences(workflow::unusableMessages(run->features));
    outcome.unusableRows = workflow::unusableRows(run->features.table);
    outcome.unusableCount = run->features.unusableRowCount;
    if (run->labels) {
        for (const Message& problem : run->labels->problems)
            outcome.unusable.push_back(text::sentence(problem));
        outcome.unusableCount += run->labels->problems.size();
    }
    outcome.emptyWallets = std::move(run->features.walletsWithoutRows);
    outcome.walletsNotFetched = std::move(run->features.walletsNotFetched);
    return outcome;
}

}  // namespace walletloupe::app
