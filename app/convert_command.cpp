#include "app/batch.h"
#include "app/outputs.h"
#include "core/model/json_values.h"
#include "core/model/model_file.h"
#include "core/model/sklearn_file.h"
#include "core/model/sklearn_parts.h"
#include "core/workflow/segmentation/file_digest.h"
#include "core/workflow/segmentation/load_wallets.h"

#include <QJsonArray>

#include <utility>

namespace walletloupe::app {
namespace {

Result<void> recordInput(BatchOutcome& outcome, const std::string& path)
{
    if (path.empty())
        return {};
    auto digest = workflow::fileSha256(path);
    if (!digest)
        return errorOf(digest);
    outcome.inputs.push_back({path, std::move(*digest)});
    return {};
}

/// What a pickle does not tell, so that nobody wonders later.
std::string unknownFieldsMessage(const model::SegmentationModel& model)
{
    const bool hasRanges = model.ranges.front().isKnown;
    return "Brought over from " + model.importedFrom + ": " + std::to_string(model.clusters()) +
           " clusters of " + std::to_string(model.features.size()) +
           " features. Percentiles and silhouette" + (hasRanges ? " are" : ", ranges too, are") +
           " not known.";
}

/// Nobody looks for the scaler of a file that cannot be read or brought over.
Error scalerMissing(const std::string& path)
{
    const auto kMeans = model::readSklearn(path);
    if (!kMeans)
        return kMeans.error();
    if (const auto parts = model::sklearnParts({kMeans->get(), path}); !parts)
        return parts.error();
    return {ErrorCode::Usage,
            "--scaler is missing: name the pickle of the MinMaxScaler or StandardScaler, or none "
            "where the wallets went through no scaler."};
}

Result<model::SegmentationModel> importedModel(BatchOutcome& outcome, const ConvertCommand& command,
                                               const std::string& path, const Clock& clock)
{
    if (command.scaler.empty() && !workflow::isCompleteSklearn(path))
        return failure(scalerMissing(path));
    workflow::SklearnFiles files{
        path, command.scaler == "none" ? "" : command.scaler, command.columns, {}};
    if (files.columns.size() == 1 && workflow::looksLikePickle(files.columns.front())) {
        files.columnsFile = files.columns.front();
        files.columns.clear();
    }
    auto model = workflow::importSklearn(files, clock);
    if (!model)
        return model;
    for (const std::string& input : {files.scaler, files.columnsFile}) {
        if (auto noted = recordInput(outcome, input); !noted)
            return errorOf(noted);
    }
    outcome.messages.push_back(unknownFieldsMessage(*model));
    return model;
}

Result<model::SegmentationModel> openedModel(const ConvertCommand& command, const std::string& path)
{
    auto model = model::readModel(path);
    if (model && (!command.scaler.empty() || !command.columns.empty()))
        return failure(ErrorCode::Usage,
                       "--scaler and --columns belong to a scikit-learn pickle; " + path +
                           " is a model of this program.");
    return model;
}

}  // namespace

Result<BatchOutcome> runConvert(const ConvertCommand& command, const Clock& clock, const Executor&)
{
    const auto path = workflow::resolveInput(command.model);
    if (!path)
        return errorOf(path);
    BatchOutcome outcome;
    auto model = workflow::looksLikeSklearn(*path) ? importedModel(outcome, command, *path, clock)
                                                   : openedModel(command, *path);
    if (!model)
        return errorOf(model);
    if (auto noted = recordInput(outcome, *path); !noted)
        return errorOf(noted);
    if (auto named = workflow::decorateClusters(*model, command.names, command.colors); !named)
        return errorOf(named);
    const auto content = workflow::modelContent(*model, command.common.out, command.table);
    if (!content)
        return errorOf(content);
    outcome.options = {{QStringLiteral("features"), jsonTexts(model->features)},
                       {QStringLiteral("table"), jsonText(command.table)}};
    if (auto written = writeOutput(outcome, command.common.out, *content); !written)
        return errorOf(written);
    return outcome;
}

}  // namespace walletloupe::app
