#include "app/batch.h"
#include "app/outputs.h"
#include "core/workflow/load_wallets.h"
#include "core/workflow/problem_list.h"
#include "core/workflow/sweep_report.h"

#include <utility>

namespace walletloupe::app {

Result<BatchOutcome> runChooseK(const ChooseKCommand& command, const Clock& clock,
                                const Progress& progress)
{
    const auto file = workflow::loadWallets(command.wallets, command.common.csv, clock,
                                            progress.part(0.0, 0.2), command.common.threads);
    if (!file)
        return failure(file.error());
    auto sweep =
        analysis::chooseK(*file->table, command.options, clock, {}, progress.part(0.2, 0.98));
    if (!sweep)
        return failure(std::move(sweep.error()));

    BatchOutcome outcome;
    outcome.inputs.push_back({file->table->source, file->origin.sha256});
    outcome.options = fitOptionsObject(command.options.segment, sweep->features);
    outcome.options.insert(QStringLiteral("from"), command.options.from);
    outcome.options.insert(QStringLiteral("to"), command.options.to);
    outcome.options.insert(QStringLiteral("bootstraps"), command.options.bootstraps);
    outcome.remarks = file->table->warnings;
    outcome.remarks.insert(outcome.remarks.end(), sweep->warnings.begin(), sweep->warnings.end());
    outcome.remarks.push_back(sweep->advice.text);
    outcome.unusable = workflow::unusableRows(*file->table, sweep->problems);
    outcome.unusableCount = workflow::unusableCount(*file->table, sweep->problems);
    if (auto written = writeOutput(outcome, command.common.out, workflow::sweepJson(*sweep));
        !written)
        return failure(std::move(written.error()));
    if (!command.charts.empty()) {
        outcome.chartFolder = command.charts;
        outcome.sweepToDraw = std::make_shared<const analysis::Sweep>(std::move(*sweep));
    }
    return outcome;
}

}  // namespace walletloupe::app
