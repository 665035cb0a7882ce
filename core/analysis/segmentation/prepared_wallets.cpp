#include "core/analysis/segmentation/prepared_wallets.h"

#include "core/analysis/segmentation/percentiles.h"
#include "core/csv/reading/column_binding.h"
#include "core/messages/segmentation_messages.h"
#include "core/ml/criteria/row_order.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace walletloupe::analysis {
namespace {

std::vector<Message> deadColumnWarnings(const ml::Scaler& scaler,
                                        const std::vector<std::string>& names)
{
    std::vector<Message> warnings;
    for (const std::size_t column : scaler.deadColumns())
        warnings.push_back(messages::constantFeature(names[column]));
    return warnings;
}

Message filledCells(const std::vector<wallets::Problem>& problems)
{
    std::size_t count = 0;
    for (const wallets::Problem& problem : problems)
        count += problem.kind == wallets::ProblemKind::TooManyProblems ? problem.found : 1;
    return messages::filledCells(static_cast<std::int64_t>(count), {messageOf(problems.front())});
}

/// Brings the rows into an order that only depends on their values. False when cancelled.
bool forgetRowOrder(wallets::FeatureMatrix& selected, const std::vector<Eigen::Index>& columns,
                    const Executor& executor)
{
    const auto order = ml::rowOrder(selected.values, columns, executor);
    if (!order)
        return false;
    ml::reorderRows(selected.values, *order, executor);
    std::vector<std::size_t> rows;
    rows.reserve(order->size());
    for (const std::uint32_t row : *order)
        rows.push_back(selected.rows[row]);
    selected.rows = std::move(rows);
    return true;
}

}  // namespace

std::vector<Eigen::Index> columnsByMeaning(const std::vector<std::string>& names)
{
    const auto key = [&](Eigen::Index column) {
        const std::string& name = names[static_cast<std::size_t>(column)];
        const std::string_view known = csv::canonicalFeature(name);
        return std::tuple(known.empty() ? csv::foldedName(name) : std::string(known), name);
    };
    std::vector<Eigen::Index> order(names.size());
    std::iota(order.begin(), order.end(), Eigen::Index{0});
    std::sort(order.begin(), order.end(),
              [&](Eigen::Index a, Eigen::Index b) { return key(a) < key(b); });
    return order;
}

Result<PreparedWallets> prepareWallets(const wallets::WalletTable& table,
                                       const SegmentOptions& options, const Executor& executor)
{
    auto selected = wallets::selectFeatures(table, options.features, options.missing, executor);
    if (!selected)
        return errorOf(selected);
    const std::vector<Eigen::Index> columns = columnsByMeaning(selected->names);
    if (!forgetRowOrder(*selected, columns, executor))
        return cancelledFailure();
    auto scaler = ml::fitScaler(options.scale, selected->values, selected->names, executor);
    if (!scaler)
        return errorOf(scaler);

    PreparedWallets prepared;
    auto ranges = trainingRanges(selected->values, executor);
    if (!ranges)
        return cancelledFailure();
    prepared.ranges = std::move(*ranges);
    if (auto scaled = ml::applyScaler(*scaler, selected->values, selected->names, executor);
        !scaled)
        return errorOf(scaled);
    prepared.warnings = deadColumnWarnings(*scaler, selected->names);
    // Rows whose gaps were filled are used: their cells are a remark, no reason to leave them out.
    if (options.missing == wallets::MissingPolicy::FillMedian && !selected->problems.empty()) {
        prepared.warnings.push_back(filledCells(selected->problems));
        selected->problems.clear();
    }
    prepared.features = std::move(selected->names);
    prepared.rows = std::move(selected->rows);
    prepared.problems = std::move(selected->problems);
    prepared.scaler = std::move(*scaler);
    prepared.scaled = std::move(selected->values);
    prepared.columns = columns;
    ml::reorderColumns(prepared.scaled, columns);
    return prepared;
}

}  // namespace walletloupe::analysis
