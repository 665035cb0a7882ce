#include "core/analysis/prepared_wallets.h"

#include "core/analysis/percentiles.h"

#include <utility>

namespace walletloupe::analysis {
namespace {

std::vector<std::string> deadColumnWarnings(const ml::Scaler& scaler,
                                            const std::vector<std::string>& names)
{
    std::vector<std::string> warnings;
    for (const std::size_t column : scaler.deadColumns())
        warnings.push_back(names[column] +
                           " has the same value in every row and cannot tell wallets apart.");
    return warnings;
}

}  // namespace

Result<PreparedWallets> prepareWallets(const table::WalletTable& table,
                                       const SegmentOptions& options)
{
    auto selected = table::selectFeatures(table, options.features, options.missing);
    if (!selected)
        return failure(std::move(selected.error()));
    auto scaler = ml::fitScaler(options.scale, selected->values, selected->names);
    if (!scaler)
        return failure(std::move(scaler.error()));

    PreparedWallets prepared;
    prepared.ranges = trainingRanges(selected->values, options.kMeans.threads);
    if (auto scaled = ml::applyScaler(*scaler, selected->values, selected->names); !scaled)
        return failure(std::move(scaled.error()));
    prepared.warnings = deadColumnWarnings(*scaler, selected->names);
    prepared.features = std::move(selected->names);
    prepared.rows = std::move(selected->rows);
    prepared.problems = std::move(selected->problems);
    prepared.scaler = std::move(*scaler);
    prepared.scaled = std::move(selected->values);
    return prepared;
}

}  // namespace walletloupe::analysis
