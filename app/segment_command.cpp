#include "app/batch.h"
#include "app/outputs.h"
#include "core/analysis/segmentation/cluster_map.h"
#include "core/model/model_file.h"
#include "core/text/sentence.h"
#include "core/workflow/segmentation/labels_csv.h"
#include "core/workflow/segmentation/load_wallets.h"
#include "core/workflow/segmentation/problem_list.h"
#include "core/workflow/segmentation/profile_report.h"
#include "core/workflow/segmentation/segment_report.h"

#include <QJsonArray>

#include <memory>
#include <utility>

namespace walletloupe::app {
namespace {

Result<void> writeAll(BatchOutcome& outcome, const SegmentCommand& command,
                      const wallets::WalletTable& table, const analysis::Segmentation& fitted,
                      const Executor& executor)
{
    if (!command.model.empty()) {
        if (auto written = writeOutput(outcome, command.model, model::modelText(fitted.model));
            !written)
            return written;
    }
    if (auto written =
            writeOutput(outcome, command.report, workflow::segmentReportJson(table, fitted));
        !written)
        return written;
    return writeOutput(outcome, command.common.out, [&](const TextSink& sink) -> Result<void> {
        workflow::writeLabelsCsv(table, fitted.labelling, executor, sink);
        return {};
    });
}

Result<void> writeMap(BatchOutcome& outcome, const SegmentCommand& command,
                      const wallets::WalletTable& table, const analysis::Segmentation& fitted,
                      const Executor& executor)
{
    if (command.map.empty())
        return {};
    const auto map =
        analysis::mapClusters(table, std::make_shared<const model::SegmentationModel>(fitted.model),
                              fitted.labelling, executor);
    if (!map)
        return errorOf(map);
    return writeOutput(outcome, command.map, analysis::mapCsv(table, fitted.labelling, *map));
}

/// Means, medians and silhouettes, where a file or a chart wants them.
Result<void> describeClusters(BatchOutcome& outcome, const SegmentCommand& command,
                              const std::shared_ptr<const wallets::WalletTable>& table,
                              const analysis::Segmentation& fitted, const Executor& executor)
{
    if (command.profile.empty() && command.charts.empty())
        return {};
    auto findings = analysis::examineClusters(
        table, std::make_shared<const model::SegmentationModel>(fitted.model),
        std::make_shared<const analysis::Labelling>(fitted.labelling), executor);
    if (!findings)
        return errorOf(findings);
    if (auto written = writeOutput(outcome, command.profile, workflow::profileJson(*findings));
        !written)
        return written;
    if (!command.charts.empty()) {
        outcome.chartFolder = command.charts;
        outcome.findingsToDraw =
            std::make_shared<const analysis::ClusterFindings>(std::move(*findings));
    }
    return {};
}

}  // namespace

Result<BatchOutcome> runSegment(const SegmentCommand& command, const Clock& clock,
                                const Executor& executor)
{
    const auto file =
        workflow::loadWallets(command.wallets, command.common.csv, clock, executor.part(0.0, 0.3));
    if (!file)
        return errorOf(file);
    const auto fitted = analysis::segmentWallets(*file->table, command.options, file->origin,
                                                 executor.part(0.3, 0.8));
    if (!fitted)
        return errorOf(fitted);

    BatchOutcome outcome;
    outcome.inputs.push_back({file->table->source, file->origin.sha256});
    outcome.options = fitOptionsObject(command.options, fitted->model.features);
    outcome.options.insert(QStringLiteral("k"), command.options.kMeans.nClusters);
    outcome.messages = text::sentences(file->table->warnings);
    for (const Message& warning : fitted->warnings)
        outcome.messages.push_back(text::sentence(warning));
    outcome.unusable = workflow::unusableRows(*file->table, fitted->labelling.problems);
    outcome.unusableCount = workflow::unusableCount(*file->table, fitted->labelling.problems);
    if (auto mapped = writeMap(outcome, command, *file->table, *fitted, executor.part(0.95, 1.0));
        !mapped)
        return errorOf(mapped);
    if (auto described =
            describeClusters(outcome, command, file->table, *fitted, executor.part(0.8, 0.98));
        !described)
        return errorOf(described);
    if (auto written = writeAll(outcome, command, *file->table, *fitted, executor); !written)
        return errorOf(written);
    return outcome;
}

}  // namespace walletloupe::app
