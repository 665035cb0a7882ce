#include "core/workflow/risk/risk_labels.h"

#include "core/chain/address.h"
#include "core/csv/reading/column_binding.h"
#include "core/messages/risk_messages.h"
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
    const Location place{.file = table.source, .line = table.lines[row], .columnName = column.name};
    return {ErrorCode::Unusable, {}, messages::notALabel(column.values[row]).at(place)};
}

/// What keeps a file without a column of labels from having one.
Error withoutLabels(const wallets::WalletTable& table)
{
    for (const wallets::NumericColumn& column : table.columns) {
        const auto labels = std::count_if(column.values.begin(), column.values.end(), isLabel);
        if (2 * static_cast<std::size_t>(labels) > table.rows())
            return noLabel(table, column, *firstOther(column));
    }
    return {ErrorCode::Unusable, {}, messages::noLabelColumn(table.source)};
}

Result<std::size_t> labelColumn(const wallets::WalletTable& table)
{
    for (const std::string& name : table.textColumns) {
        if (csv::foldedName(name) == labelName)
            return failure(ErrorCode::Unusable,
                           messages::labelsAreWords(name).at({.file = table.source}));
    }
    std::optional<std::size_t> only;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const wallets::NumericColumn& column = table.columns[i];
        if (csv::foldedName(column.name) == labelName)
            return i;
        if (firstOther(column))
            continue;
        if (only)
            return failure(ErrorCode::Unusable,
                           messages::severalLabelColumns(table.columns[*only].name, column.name)
                               .at({.file = table.source}));
        only = i;
    }
    if (!only)
        return failure(withoutLabels(table));
    return *only;
}

/// Rows that the reader refused, and cells of the labels that are no number.
std::vector<Message> problemsOf(const wallets::WalletTable& table, std::size_t column)
{
    std::vector<Message> problems;
    const auto add = [&](const wallets::Problem& problem) {
        problems.push_back(wallets::messageOf(problem));
        problems.back().location.file = table.source;
    };
    for (const wallets::Problem& problem : table.rowProblems)
        add(problem);
    for (const wallets::CellProblem& cell : table.cellProblems) {
        if (cell.column == column && cell.problem.kind != wallets::ProblemKind::MissingValue)
            add(cell.problem);
    }
    return problems;
}

/// The labels of the rows, the first of those that repeat a wallet.
Result<Labels> labelsOf(const wallets::WalletTable& table, std::size_t place,
                        std::vector<Message>& problems)
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
            problems.push_back(messages::labelWithoutAddress(wallet).at(
                {.file = table.source, .line = table.lines[row], .columnName = "wallet"}));
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
        return errorOf(file);
    const auto table = wallets::readWalletTable(*file, csv, executor);
    if (!table)
        return errorOf(table);
    const auto column = labelColumn(*table);
    if (!column)
        return errorOf(column);
    RiskLabels result{table->columns[*column].name, {}, problemsOf(*table, *column), 0};
    auto labels = labelsOf(*table, *column, result.problems);
    if (!labels)
        return errorOf(labels);
    result.labels = labelsFor(wallets, *labels);
    result.unmatchedLabels = static_cast<std::size_t>(std::count_if(
        labels->begin(), labels->end(), [](const auto& one) { return !one.second.isOfRun; }));
    return result;
}

}  // namespace walletloupe::workflow
