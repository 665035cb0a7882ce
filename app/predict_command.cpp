#include "app/batch.h"
#include "app/outputs.h"
#include "core/analysis/segmentation/drift.h"
#include "core/analysis/segmentation/wallet_predictor.h"
#include "core/base/number_text.h"
#include "core/csv/reading/column_binding.h"
#include "core/csv/reading/name_list.h"
#include "core/model/model_file.h"
#include "core/text/sentence.h"
#include "core/wallets/derived_average.h"
#include "core/workflow/segmentation/drift_report.h"
#include "core/workflow/segmentation/file_digest.h"
#include "core/workflow/segmentation/labels_csv.h"
#include "core/workflow/segmentation/load_wallets.h"
#include "core/workflow/segmentation/problem_list.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace walletloupe::app {
namespace {

using Settings = std::vector<std::pair<std::string, double>>;

std::optional<double> valueOf(const Settings& settings, std::string_view feature)
{
    for (const auto& [name, value] : settings) {
        if (csv::canonicalFeature(name) == feature)
            return value;
    }
    return std::nullopt;
}

bool isRequesting(const analysis::WalletPredictor& predictor, std::string_view feature)
{
    return std::any_of(
        predictor.inputs().begin(), predictor.inputs().end(),
        [feature](const analysis::PredictorInput& input) { return input.canonical == feature; });
}

/// The average that a file with the same columns would get, where the model asks for it and it
/// is not given; the total has then done its part unless the model asks for it too.
Settings withDerivedAverage(Settings settings, const analysis::WalletPredictor& predictor)
{
    const auto total = valueOf(settings, "total_tx_amount");
    const auto count = valueOf(settings, "tx_count");
    if (!total || !count || valueOf(settings, "avg_tx_amount") ||
        !isRequesting(predictor, "avg_tx_amount"))
        return settings;
    std::erase_if(settings, [&](const auto& setting) {
        const std::string_view feature = csv::canonicalFeature(setting.first);
        return (feature == "total_tx_amount" || feature == "tx_count") &&
               !isRequesting(predictor, feature);
    });
    settings.emplace_back("avg_tx_amount", wallets::averageAmount(*total, *count));
    return settings;
}

/// The typed values in the model's order. Error: Usage naming what is missing, unknown or twice.
Result<std::vector<double>> orderedValues(const PredictCommand& command,
                                          const analysis::WalletPredictor& predictor)
{
    const Settings given = withDerivedAverage(command.values, predictor);
    std::vector<double> values;
    std::vector<std::string> missing;
    std::vector<bool> used(given.size(), false);
    for (const analysis::PredictorInput& input : predictor.inputs()) {
        std::size_t matches = 0;
        for (std::size_t i = 0; i < given.size(); ++i) {
            if (!csv::sameFeature(given[i].first, input.name))
                continue;
            used[i] = true;
            if (++matches > 1)
                return failure(ErrorCode::Usage, "--set gives " + input.name + " twice.");
            values.push_back(given[i].second);
        }
        if (matches == 0)
            missing.push_back(input.name);
    }
    if (!missing.empty())
        return failure(ErrorCode::Usage,
                       "The model also needs --set for: " + csv::nameList(missing) + ".");
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (!used[i])
            return failure(ErrorCode::Usage,
                           "--set " + given[i].first + ": the model has no such feature.");
    }
    return values;
}

std::string clusterText(const analysis::WalletPredictor& predictor, std::size_t cluster)
{
    const std::string& name = predictor.clusterName(static_cast<int>(cluster));
    return "cluster " + std::to_string(cluster) + (name.empty() ? "" : " (" + name + ")");
}

/// What the form shows, as remarks: all distances, memberships, percentiles, values outside the
/// range.
std::vector<std::string> explanation(const analysis::WalletPredictor& predictor,
                                     const analysis::WalletPrediction& prediction)
{
    std::vector<std::string> messages;
    for (std::size_t cluster = 0; cluster < prediction.distances.size(); ++cluster)
        messages.push_back("distance to " + clusterText(predictor, cluster) + ": " +
                           exactText(prediction.distances[cluster]));
    for (std::size_t cluster = 0; cluster < prediction.memberships.size(); ++cluster)
        messages.push_back("probability of " + clusterText(predictor, cluster) + ": " +
                           exactText(prediction.memberships[cluster]));
    for (std::size_t i = 0; i < prediction.readings.size(); ++i) {
        const analysis::FeatureReading& reading = prediction.readings[i];
        const analysis::PredictorInput& input = predictor.inputs()[i];
        std::string remark =
            reading.name + " " + exactText(reading.value) + ": percentile " +
            (reading.percentileKnown ? fixedText(reading.percentile, 1) : "not known");
        if (reading.place == analysis::RangePosition::Above)
            remark += ", above every training wallet (largest " + exactText(input.maximum) + ")";
        if (reading.place == analysis::RangePosition::Below)
            remark += ", below every training wallet (smallest " + exactText(input.minimum) + ")";
        messages.push_back(remark);
    }
    return messages;
}

Result<BatchOutcome> predictOne(BatchOutcome outcome, const PredictCommand& command,
                                const model::SegmentationModel& model)
{
    const analysis::WalletPredictor predictor(model);
    const auto values = orderedValues(command, predictor);
    if (!values)
        return errorOf(values);
    const auto prediction = predictor.predict(*values);
    if (!prediction)
        return errorOf(prediction);
    outcome.messages = explanation(predictor, *prediction);
    const std::string& name = predictor.clusterName(prediction->label.cluster);
    const std::string text = workflow::labelCsv(command.walletName, *prediction, name);
    if (auto written = writeOutput(outcome, command.common.out, text); !written)
        return errorOf(written);
    return outcome;
}

/// A remark a drifted feature, and the file with all of them where it is asked for.
Result<void> reportDrift(BatchOutcome& outcome, const std::string& path,
                         const std::vector<analysis::FeatureDrift>& drift)
{
    for (const analysis::FeatureDrift& feature : drift) {
        if (analysis::hasDrifted(feature))
            outcome.messages.push_back("warning: " +
                                       text::sentence(analysis::driftMessage(feature)));
    }
    return writeOutput(outcome, path, workflow::driftJson(drift));
}

Result<BatchOutcome> predictFile(BatchOutcome outcome, const PredictCommand& command,
                                 const model::SegmentationModel& model, const Clock& clock,
                                 const Executor& executor)
{
    const auto file =
        workflow::loadWallets(command.wallets, command.common.csv, clock, executor.part(0.0, 0.8));
    if (!file)
        return errorOf(file);
    const auto labelling = analysis::labelWallets(model, *file->table, executor.part(0.8, 0.95));
    if (!labelling)
        return errorOf(labelling);
    const auto drift = analysis::measureDrift(model, *file->table, executor.part(0.95, 1.0));
    if (!drift)
        return errorOf(drift);
    outcome.inputs.push_back({file->table->source, file->origin.sha256});
    outcome.messages = text::sentences(file->table->warnings);
    for (const Message& warning : labelling->warnings)
        outcome.messages.push_back(text::sentence(warning));
    outcome.unusable = workflow::unusableRows(*file->table, labelling->problems);
    outcome.unusableCount = workflow::unusableCount(*file->table, labelling->problems);
    if (auto reported = reportDrift(outcome, command.drift, *drift); !reported)
        return errorOf(reported);
    const auto write = [&](const TextSink& sink) -> Result<void> {
        workflow::writeLabelsCsv(*file->table, *labelling, executor, sink);
        return {};
    };
    if (auto written = writeOutput(outcome, command.common.out, write); !written)
        return errorOf(written);
    return outcome;
}

}  // namespace

Result<BatchOutcome> runPredict(const PredictCommand& command, const Clock& clock,
                                const Executor& executor)
{
    const auto path = workflow::resolveInput(command.model);
    if (!path)
        return errorOf(path);
    const auto model = model::readModel(*path);
    if (!model)
        return errorOf(model);
    const auto digest = workflow::fileSha256(*path);
    if (!digest)
        return errorOf(digest);
    BatchOutcome outcome;
    outcome.inputs.push_back({*path, *digest});
    if (command.wallets.empty())
        return predictOne(std::move(outcome), command, *model);
    return predictFile(std::move(outcome), command, *model, clock, executor);
}

}  // namespace walletloupe::app
