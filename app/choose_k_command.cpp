#include "app/batch.h"
#include "app/outputs.h"
#include "core/model/json_values.h"
#include "core/text/sentence.h"
#include "core/workflow/segmentation/load_wallets.h"
#include "core/workflow/segmentation/sweep_report.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace walletloupe::app {
namespace {

QString scaleNames(const analysis::ComparisonOptions& options)
{
    QStringList names;
    for (const ml::ScaleKind scale : analysis::scalesOf(options))
        names.append(jsonText(ml::scaleName(scale)));
    return names.join(u',');
}

QJsonObject optionsObject(const analysis::ComparisonOptions& options,
                          const std::vector<std::string>& features)
{
    QJsonObject object = fitOptionsObject(options.sweep.segment, features);
    object.insert(QStringLiteral("scale"), scaleNames(options));
    object.insert(QStringLiteral("from"), options.sweep.from);
    object.insert(QStringLiteral("to"), options.sweep.to);
    object.insert(QStringLiteral("bootstraps"), options.sweep.bootstraps);
    object.insert(QStringLiteral("copies"), options.sweep.copies);
    return object;
}

/// Warnings that hold under several scalings are told once.
void addWarnings(std::vector<std::string>& messages, const analysis::ScaleComparison& comparison)
{
    for (const analysis::Sweep& sweep : comparison.sweeps) {
        for (std::string& warning : text::sentences(sweep.warnings)) {
            if (std::find(messages.begin(), messages.end(), warning) == messages.end())
                messages.push_back(std::move(warning));
        }
    }
}

}  // namespace

Result<BatchOutcome> runChooseK(const ChooseKCommand& command, const Clock& clock,
                                const Executor& executor)
{
    const auto file =
        workflow::loadWallets(command.wallets, command.common.csv, clock, executor.part(0.0, 0.2));
    if (!file)
        return errorOf(file);
    auto comparison =
        analysis::compareScales(*file->table, command.options, clock, {}, executor.part(0.2, 0.98));
    if (!comparison)
        return errorOf(comparison);

    BatchOutcome outcome;
    // Rows are chosen before they are scaled: every sweep has the same.
    const analysis::Sweep& first = comparison->sweeps.front();
    outcome.inputs.push_back({file->table->source, file->origin.sha256});
    outcome.options = optionsObject(command.options, first.features);
    outcome.messages = text::sentences(file->table->warnings);
    addWarnings(outcome.messages, *comparison);
    outcome.messages.push_back(text::paragraph(comparison->advice.text));
    if (auto reported = reportUnusable(outcome, command.common, *file->table, first.problems);
        !reported)
        return errorOf(reported);
    if (auto written =
            writeOutput(outcome, command.common.out, workflow::comparisonJson(*comparison));
        !written)
        return errorOf(written);
    if (!command.charts.empty()) {
        outcome.chartFolder = command.charts;
        outcome.comparisonToDraw =
            std::make_shared<const analysis::ScaleComparison>(std::move(*comparison));
    }
    return outcome;
}

}  // namespace walletloupe::app
