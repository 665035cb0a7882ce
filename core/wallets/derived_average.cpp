#include "core/wallets/derived_average.h"

#include "core/csv/reading/column_binding.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace walletloupe::wallets {
namespace {

constexpr std::string_view averageName = "avg_tx_amount";

std::optional<std::size_t> columnOf(const WalletTable& table, std::string_view canonical)
{
    const auto found =
        std::find_if(table.columns.begin(), table.columns.end(),
                     [&](const NumericColumn& column) { return column.canonical == canonical; });
    if (found == table.columns.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - table.columns.begin());
}

/// The problems of the two source columns, which stay where they are, for the average.
void inheritProblems(WalletTable& table, std::size_t total, std::size_t count, std::size_t average)
{
    const std::size_t own = table.cellProblems.size();
    for (std::size_t i = 0; i < own; ++i) {
        const std::size_t column = table.cellProblems[i].column;
        if (column != total && column != count)
            continue;
        CellProblem inherited = table.cellProblems[i];
        inherited.column = average;
        table.cellProblems.push_back(std::move(inherited));
    }
}

std::optional<std::size_t> columnNamed(const WalletTable& table, std::string_view folded)
{
    const auto found = std::find_if(
        table.columns.begin(), table.columns.end(),
        [&](const NumericColumn& column) { return csv::foldedName(column.name) == folded; });
    if (found == table.columns.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - table.columns.begin());
}

/// Rows in which one of the two columns holds something that is no number.
std::vector<std::size_t> unreadableRows(const NumericColumn& a, const NumericColumn& b)
{
    std::vector<std::size_t> rows;
    std::set_union(a.unreadable.begin(), a.unreadable.end(), b.unreadable.begin(),
                   b.unreadable.end(), std::back_inserter(rows));
    return rows;
}

}  // namespace

void addDerivedCount(WalletTable& table)
{
    constexpr std::string_view countName = "tx_count";
    const auto sent = columnNamed(table, "senttnx");
    const auto received = columnNamed(table, "receivedtnx");
    if (!sent || !received || columnOf(table, countName))
        return;
    NumericColumn column;
    column.name = countName;
    column.canonical = countName;
    inheritProblems(table, *sent, *received, table.columns.size());
    column.unreadable = unreadableRows(table.columns[*sent], table.columns[*received]);
    column.values.reserve(table.rows());
    for (std::size_t row = 0; row < table.rows(); ++row)
        column.values.push_back(table.columns[*sent].values[row] +
                                table.columns[*received].values[row]);
    table.columns.push_back(std::move(column));
}

double averageAmount(double total, double count)
{
    return count == 0.0 && !std::isnan(total) ? 0.0 : total / count;
}

void addDerivedAverage(WalletTable& table)
{
    const auto total = columnOf(table, "total_tx_amount");
    const auto count = columnOf(table, "tx_count");
    if (!total || !count || columnOf(table, averageName))
        return;
    const std::size_t average = table.columns.size();
    inheritProblems(table, *total, *count, average);
    NumericColumn column;
    column.name = averageName;
    column.canonical = averageName;
    column.unreadable = unreadableRows(table.columns[*total], table.columns[*count]);
    column.values.reserve(table.rows());
    std::vector<std::size_t> overflown;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const double amount = table.columns[*total].values[row];
        const double transactions = table.columns[*count].values[row];
        double mean = averageAmount(amount, transactions);
        if (std::isinf(mean)) {
            const Problem problem{ProblemKind::NotFinite,
                                  table.lines[row],
                                  0,
                                  column.name,
                                  "total_tx_amount / tx_count",
                                  0,
                                  0};
            table.cellProblems.push_back({row, average, problem});
            overflown.push_back(row);
            mean = std::numeric_limits<double>::quiet_NaN();
        }
        column.values.push_back(mean);
    }
    column.unreadable.insert(column.unreadable.end(), overflown.begin(), overflown.end());
    std::sort(column.unreadable.begin(), column.unreadable.end());
    table.columns.push_back(std::move(column));
}

}  // namespace walletloupe::wallets
