#include "core/wallets/inspector.h"

#include "core/wallets/duplicate_columns.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <utility>

namespace walletloupe::wallets {
namespace {

constexpr std::size_t walletColumns = 1;

std::optional<std::vector<ColumnSummary>> summariseAll(const std::vector<NumericColumn>& columns,
                                                       const Executor& executor)
{
    std::vector<ColumnSummary> summaries(columns.size());
    std::atomic<std::size_t> done{0};
    executor.forEach(columns.size(), [&](std::size_t i) {
        if (auto summary = summarise(columns[i].values, executor))
            summaries[i] = std::move(*summary);
        executor.report(static_cast<double>(++done) / static_cast<double>(columns.size()));
    });
    if (executor.cancelled())
        return std::nullopt;
    return summaries;
}

InspectedColumn walletColumn(const WalletTable& table)
{
    InspectedColumn column;
    column.name = "wallet";
    column.type = ColumnType::Wallet;
    column.summary.rows = table.rows();
    // Repeated wallets are not in the table.
    column.summary.distinct = table.rows();
    return column;
}

InspectedColumn numericColumn(const NumericColumn& source, ColumnSummary summary)
{
    InspectedColumn column;
    column.name = source.name;
    column.type = summary.isWhole ? ColumnType::Whole : ColumnType::Decimal;
    column.isResult = source.isResult;
    column.warnings = ownWarnings(summary, !source.canonical.empty());
    column.summary = std::move(summary);
    return column;
}

InspectedColumn textColumn(const std::string& name)
{
    InspectedColumn column;
    column.name = name;
    column.type = ColumnType::Text;
    return column;
}

/// Each later twin is told of the first column that says the same.
void addDuplicateColumns(std::vector<InspectedColumn>& columns,
                         const std::vector<DuplicateColumns>& duplicateColumns)
{
    for (const DuplicateColumns& pair : duplicateColumns) {
        InspectedColumn& later = columns[walletColumns + pair.second];
        const bool isReported =
            later.has(ColumnWarningKind::Duplicate) || later.has(ColumnWarningKind::Correlated);
        const bool isUninformative =
            later.has(ColumnWarningKind::Constant) || later.has(ColumnWarningKind::Empty);
        if (isReported || isUninformative)
            continue;
        const auto kind =
            pair.areEqual ? ColumnWarningKind::Duplicate : ColumnWarningKind::Correlated;
        later.warnings.insert(later.warnings.begin(),
                              {kind, pair.correlation, walletColumns + pair.first});
    }
}

}  // namespace

std::string_view typeName(ColumnType type)
{
    switch (type) {
        case ColumnType::Wallet:
            return "wallet";
        case ColumnType::Whole:
            return "whole";
        case ColumnType::Decimal:
            return "decimal";
        case ColumnType::Text:
            return "text";
    }
    return {};
}

bool InspectedColumn::has(ColumnWarningKind kind) const
{
    return std::any_of(warnings.begin(), warnings.end(),
                       [kind](const ColumnWarning& warning) { return warning.kind == kind; });
}

const InspectedColumn* Inspection::find(const std::string& name) const
{
    const auto found = std::find_if(
        columns.begin(), columns.end(),
        [&](const InspectedColumn& column) { return column.isNumeric() && column.name == name; });
    return found == columns.end() ? nullptr : &*found;
}

Result<Inspection> inspectColumns(const WalletTable& table, const Executor& executor)
{
    auto summaries = summariseAll(table.columns, executor.part(0.0, 0.8));
    if (!summaries)
        return cancelledFailure();
    const auto duplicateColumns =
        findDuplicateColumns(table.columns, *summaries, executor.part(0.8, 1.0));
    if (!duplicateColumns)
        return cancelledFailure();
    Inspection inspection;
    inspection.rows = table.rows();
    inspection.columns.push_back(walletColumn(table));
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        inspection.columns.push_back(numericColumn(table.columns[i], std::move((*summaries)[i])));
    for (const std::string& name : table.textColumns)
        inspection.columns.push_back(textColumn(name));
    addDuplicateColumns(inspection.columns, *duplicateColumns);
    return inspection;
}

}  // namespace walletloupe::wallets
