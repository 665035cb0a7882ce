#include "app/outputs.h"

#include "core/table/csv_writer.h"
#include "core/model/json_values.h"

namespace walletloupe::app {

Result<void> writeOutput(BatchOutcome& outcome, const std::string& path, std::string_view content)
{
    if (path.empty())
        return {};
    auto written = table::writeAtomically(path, content);
    if (written && path != "-")
        outcome.outputs.push_back(path);
    return written;
}

QJsonObject fitOptionsObject(const analysis::SegmentOptions& options,
                             const std::vector<std::string>& features)
{
    const bool fills = options.missing == table::MissingPolicy::FillMedian;
    return {
        {QStringLiteral("features"), jsonTexts(features)},
        {QStringLiteral("scale"), jsonText(ml::scaleName(options.scale))},
        {QStringLiteral("missing"), fills ? QStringLiteral("median") : QStringLiteral("leave-out")},
        {QStringLiteral("init"), jsonText(ml::initName(options.kMeans.init))},
        {QStringLiteral("n_init"), options.kMeans.nInit},
        {QStringLiteral("max_iter"), options.kMeans.maxIter},
        {QStringLiteral("tol"), options.kMeans.tol},
        {QStringLiteral("seed"), static_cast<qint64>(options.kMeans.randomState)}};
}

}  // namespace walletloupe::app
