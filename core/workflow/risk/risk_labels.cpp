#include "core/workflow/risk/risk_labels.h"

#include "core/base/number_text.h"
#include "core/chain/address.h"
#include "core/csv/reading/column_binding.h"
#include "core/wallets/wallet_table.h"
#include "core/workflow/segmentation/load_wallets.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace walletloupe::workflow {
namespace {

constexpr std::string_view labelName = "label";

struct Label {
    bool isPositive = false;
    bool isOfRun = false;
};

using Labels = std::unordered_map<chain::Address, Label, chain::AddressHash>;

bool isLabel(double value)
{
    return value == 0.0 || value == 1.0;
}

/// The first row whose value is neither a label nor missing.
std::optional<std::size_t> firstOther(const wallets::NumericColumn& column)
{
    const auto other = std::find_if(column.values.begin(), column.values.end(), [](double value) {
        return !std::isnan(value) && !isLabel(value);
    });
    return other == column.values.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(other - column.values.begin()));
}

Error noLabel(const wallets::WalletTable& table, const wallets::NumericColumn& column,
              std::size_t row)
{
    return {ErrorCode::Unusable, table.source + ": line " + std::to_string(table.lines[row]) +
                                     " (" + column.name + "): " + exactText(column.values[row]) +
                                     " is no label; write 1 for positive, 0 for negative."};
}

/// What keeps a file without a column of labels from having one.
Error withoutLabels(const wallets::WalletTable& table)
{
    for (const wallets::NumericColumn& column : table.columns) {
        const auto labels = std::count_if(column.values.begin(), column.values.end(), isLabel);
        if (2 * static_cast<std::size_t>(labels) > table.rows())
            return noLabel(table, column, *firstOther(column));
    }
    return {ErrorCode::Unusable,
            table.source + " has no column of labels (1: positive, 0: negative)."};
}

Result<std::size_t> labelColumn(const wallets::WalletTable& table)
{
    for (const std::string& name : table.textColumns) {
        if (csv::foldedName(name) == labelName)
            return failure(ErrorCode::Unusable, table.source + ": the column " + name +
                                                    " holds words; write 1 for positive, 0 for "
                                                    "negative.");
    }
    std::optional<std::size_t> only;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const wallets::NumericColumn& column = table.columns[i];
        if (csv::foldedName(column.name) == labelName)
            return i;
        if (firstOther(column))
            continue;
        if (only)
            return failure(ErrorCode::Unusable, table.source + ": both " +
                                                    table.columns[*only].name + " and " +
                                                    column.name +
                                                    " could be the labels; call one of them "
                                                    "label.");
        only = i;
    }
    if (!only)
        return failure(withoutLabels(table));
    return *only;
}

/// Rows that the reader refused, and cells of the labels that are no number.
std::vector<std::string> problemsOf(const wallets::WalletTable& table, std::size_t column)
{
    std::vector<std::string> texts;
    for (const wallets::Problem& problem : table.rowProblems)
        texts.push_back(table.source + ": " + wallets::describe(problem));
    for (const wallets::CellProblem& cell : table.cellProblems) {
        if (cell.column == column && cell.problem.kind != wallets::ProblemKind::MissingValue)
            texts.push_back(table.source + ": " + wallets::describe(cell.problem));
    }
    return texts;
}

/// The labels of the rows, the first of those that repeat a wallet.
Result<Labels> labelsOf(const wallets::WalletTable& table, std::size_t place,
                        std::vector<std::string>& problems)
{
    const wallets::NumericColumn& column = table.columns[place];
    if (const auto other = firstOther(column))
        return failure(noLabel(table, column, *other));
    Labels labels;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (std::isnan(column.values[row]))
            continue;
        const std::string wallet(table.wallets[row]);
        chain::Address address;
        if (chain::readAddress(wallet, address) == chain::AddressReading::Good)
            labels.try_emplace(address, Label{column.values[row] == 1.0, false});
        else
            problems.push_back(table.source + ": line " + std::to_string(table.lines[row]) +
                               " (wallet): " + wallet + " is no address, or has a wrong checksum.");
    }
    return labels;
}

/// The labels of the wallets, in their order; marks those that are of the run.
std::vector<std::optional<bool>> labelsFor(const std::vector<std::string>& wallets, Labels& labels)
{
    std::vector<std::optional<bool>> result(wallets.size());
    for (std::size_t i = 0; i < wallets.size(); ++i) {
        chain::Address address;
        if (chain::readAddress(wallets[i], address) != chain::AddressReading::Good)
            continue;
        if (const auto found = labels.find(address); found != labels.end()) {
            found->second.isOfRun = true;
            result[i] = found->second.isPositive;
        }
    }
    return result;
}

}  // namespace

Result<RiskLabels> readRiskLabels(const std::string& path, const csv::CsvOptions& csv,
                                  const std::vector<std::string>& wallets, const Executor& executor)
{
    const auto file = resolveInput(path);
    if (!file)
        return failure(file.error());
    const auto table = wallets::readWalletTable(*file, csv, executor);
    if (!table)
        return failure(table.error());
    const auto column = labelColumn(*table);
    if (!column)
        return failure(column.error());
    RiskLabels result{table->columns[*column].name, {}, problemsOf(*table, *column), 0};
    auto labels = labelsOf(*table, *column, result.problems);
    if (!labels)
        return failure(std::move(labels.error()));
    result.labels = labelsFor(wallets, *labels);
    result.unmatchedLabels = static_cast<std::size_t>(std::count_if(
        labels->begin(), labels->end(), [](const auto& one) { return !one.second.isOfRun; }));
    return result;
}

}  // namespace walletloupe::workflow
