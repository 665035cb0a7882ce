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

std::string filledCells(const std::vector<table::Problem>& problems)
{
    std::size_t count = 0;
    for (const table::Problem& problem : problems)
        count += problem.kind == table::ProblemKind::TooManyProblems ? problem.found : 1;
    return std::to_string(count) + (count == 1 ? " cell was" : " cells were") +
           " filled with the median of the column, the first: " + describe(problems.front()) + ".";
}

}  // namespace

Result<PreparedWallets> prepareWallets(const table::WalletTable& table,
                                       const SegmentOptions& options, const Progress& progress)
{
    auto selected = table::selectFeatures(table, options.features, options.missing);
    if (!selected)
        return failure(std::move(selected.error()));
    auto scaler = ml::fitScaler(options.scale, selected->values, selected->names);
    if (!scaler)
        return failure(std::move(scaler.error()));

    PreparedWallets prepared;
    auto ranges = trainingRanges(selected->values, options.kMeans.threads, progress);
    if (!ranges)
        return cancelledFailure();
    prepared.ranges = std::move(*ranges);
    if (auto scaled = ml::applyScaler(*scaler, selected->values, selected->names, progress);
        !scaled)
        return failure(std::move(scaled.error()));
    prepared.warnings = deadColumnWarnings(*scaler, selected->names);
    // Rows whose gaps were filled are used: their cells are a remark, no reason to leave them out.
    if (options.missing == table::MissingPolicy::FillMedian && !selected->problems.empty()) {
        prepared.warnings.push_back(filledCells(selected->problems));
        selected->problems.clear();
    }
    prepared.features = std::move(selected->names);
    prepared.rows = std::move(selected->rows);
    prepared.problems = std::move(selected->problems);
    prepared.scaler = std::move(*scaler);
    prepared.scaled = std::move(selected->values);
    return prepared;
}

}  // namespace walletloupe::analysis
