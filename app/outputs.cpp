#include "app/outputs.h"

#include "core/csv/writing/atomic_file.h"
#include "core/model/json_values.h"
#include "core/workflow/segmentation/problem_list.h"

#include <filesystem>
#include <system_error>

namespace walletloupe::app {

Result<void> writeOutput(BatchOutcome& outcome, const std::string& path, const TextWriter& write)
{
    if (path.empty())
        return {};
    csv::AtomicFile file(path);
    if (auto opened = file.opened(); !opened)
        return opened;
    // What goes wrong in the file stays wrong, and is said at the end.
    if (auto text = write([&file](std::string_view piece) { return bool(file.append(piece)); });
        !text)
        return text;
    auto written = file.commit();
    if (written && path != "-")
        outcome.outputs.push_back(path);
    return written;
}

Result<void> writeOutput(BatchOutcome& outcome, const std::string& path, std::string_view content)
{
    return writeOutput(outcome, path, [content](const TextSink& sink) -> Result<void> {
        sink(content);
        return {};
    });
}

Result<void> reportUnusable(BatchOutcome& outcome, const CommonOptions& common,
                            const wallets::WalletTable& table,
                            const std::vector<wallets::Problem>& selection)
{
    outcome.unusable = workflow::unusableRows(table, selection);
    outcome.unusableCount = workflow::unusableCount(table, selection);
    if (common.problems.empty())
        return {};
    return writeOutput(outcome, common.problems, workflow::problemsCsv(table, selection));
}

Result<void> keepFromTransactions(const std::vector<std::string>& outputs,
                                  const workflow::FeatureRequest& request)
{
    const auto files = workflow::resolveInputs(request.transactions);
    if (!files)
        return errorOf(files);
    for (const std::string& file : *files) {
        for (const std::string& output : outputs) {
            std::error_code error;
            if (output != "-" && file != "-" && std::filesystem::equivalent(file, output, error))
                return failure(ErrorCode::Usage,
                               output +
                                   " is to be written, but --transactions reads it; choose "
                                   "another name.");
        }
    }
    return {};
}

QJsonObject transactionOptionsObject(const workflow::FeatureRequest& request)
{
    const bool fromFile = request.options.tags == analysis::ProtocolTags::File;
    return {{QStringLiteral("scope"), jsonText(risk::scopeName(request.options.scope))},
            {QStringLiteral("protocol_tags"),
             fromFile ? QStringLiteral("file") : QStringLiteral("registry")},
            {QStringLiteral("chain"), static_cast<qint64>(request.chain)},
            {QStringLiteral("owner"), QString::fromStdString(request.owner)}};
}

QJsonObject fitOptionsObject(const analysis::SegmentOptions& options,
                             const std::vector<std::string>& features)
{
    const bool fills = options.missing == wallets::MissingPolicy::FillMedian;
    QJsonObject object{
        {QStringLiteral("features"), jsonTexts(features)},
        {QStringLiteral("scale"), jsonText(ml::scaleName(options.scale))},
        {QStringLiteral("missing"), fills ? QStringLiteral("median") : QStringLiteral("leave-out")},
        {QStringLiteral("init"), jsonText(ml::initName(options.kMeans.init))},
        {QStringLiteral("n_init"), options.kMeans.nInit},
        {QStringLiteral("max_iter"), options.kMeans.maxIter},
        {QStringLiteral("tol"), options.kMeans.tol},
        {QStringLiteral("seed"), static_cast<qint64>(options.kMeans.randomState)}};
    model::writeMethod(object, options.method);
    return object;
}

}  // namespace walletloupe::app
