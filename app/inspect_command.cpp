#include "app/batch.h"
#include "app/outputs.h"
#include "core/model/json_values.h"
#include "core/text/sentence.h"
#include "core/workflow/segmentation/inspection_report.h"
#include "core/workflow/segmentation/load_wallets.h"
#include "core/workflow/segmentation/problem_list.h"

#include <utility>

namespace walletloupe::app {

Result<BatchOutcome> runInspect(const InspectCommand& command, const Clock& clock,
                                const Executor& executor)
{
    const auto file =
        workflow::loadWallets(command.wallets, command.common.csv, clock, executor.part(0.0, 0.7));
    if (!file)
        return errorOf(file);
    const auto inspection =
        analysis::inspectWallets(file->table, command.features, executor.part(0.7, 1.0));
    if (!inspection)
        return errorOf(inspection);
    BatchOutcome outcome;
    outcome.inputs.push_back({file->table->source, file->origin.sha256});
    outcome.options = {{QStringLiteral("features"), jsonTexts(inspection->advice.features)}};
    outcome.messages = text::sentences(file->table->warnings);
    outcome.unusable = workflow::unusableRows(*file->table, inspection->problems);
    outcome.unusableCount = workflow::unusableCount(*file->table, inspection->problems);
    if (!command.asText)
        outcome.messages.push_back(text::paragraph(inspection->advice.text));
    const std::string text = command.asText ? workflow::inspectionText(*inspection)
                                            : workflow::inspectionJson(*inspection);
    if (auto written = writeOutput(outcome, command.common.out, text); !written)
        return errorOf(written);
    return outcome;
}

}  // namespace walletloupe::app
