#include "app/batch.h"
#include "app/outputs.h"
#include "core/workflow/feature_run.h"
#include "core/workflow/features_csv.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace walletloupe::app {
namespace {

using analysis::ProtocolTags;
using analysis::TransactionScope;

/// A pattern may match what an earlier run wrote.
Result<void> checkOutput(const FeaturesCommand& command)
{
    const auto files = workflow::resolveInputs(command.request.transactions);
    if (!files)
        return failure(files.error());
    for (const std::string& file : *files) {
        std::error_code error;
        if (command.common.out != "-" && file != "-" &&
            std::filesystem::equivalent(file, command.common.out, error))
            return failure(ErrorCode::Usage,
                           "--out names " + file + ", which --transactions reads; choose another.");
    }
    return {};
}

QJsonObject optionsObject(const workflow::FeatureRequest& request)
{
    const bool isAll = request.options.scope == TransactionScope::All;
    const bool fromFile = request.options.tags == ProtocolTags::File;
    return {{QStringLiteral("scope"), isAll ? QStringLiteral("all") : QStringLiteral("compound")},
            {QStringLiteral("protocol_tags"),
             fromFile ? QStringLiteral("file") : QStringLiteral("registry")},
            {QStringLiteral("chain"), static_cast<qint64>(request.chain)},
            {QStringLiteral("owner"), QString::fromStdString(request.owner)}};
}

}  // namespace

Result<BatchOutcome> runFeatures(const FeaturesCommand& command, const Clock&,
                                 const Progress& progress)
{
    if (auto checked = checkOutput(command); !checked)
        return failure(std::move(checked.error()));
    auto run = workflow::computeFeatures(command.request, progress);
    if (!run)
        return failure(run.error());
    BatchOutcome outcome;
    for (const workflow::ReadFile& file : run->files)
        outcome.inputs.push_back({file.path, file.sha256});
    outcome.options = optionsObject(command.request);
    outcome.remarks = std::move(run->remarks);
    outcome.unusable = std::move(run->unusableRows);
    outcome.unusableCount = run->unusableRowCount;
    outcome.emptyWallets = std::move(run->walletsWithoutRows);
    const std::string csv = workflow::featuresCsv(run->table, command.common.threads);
    if (auto written = writeOutput(outcome, command.common.out, csv); !written)
        return failure(std::move(written.error()));
    return outcome;
}

}  // namespace walletloupe::app
