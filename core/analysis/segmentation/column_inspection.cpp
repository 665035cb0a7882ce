#include "core/analysis/segmentation/column_inspection.h"

#include "core/wallets/feature_selection.h"

#include <algorithm>
#include <utility>

namespace walletloupe::analysis {
namespace {

/// A derived column shares the problems of those that it is made of.
bool isListed(const std::vector<wallets::Problem>& problems, const wallets::Problem& problem)
{
    for (auto listed = problems.rbegin(); listed != problems.rend() && listed->line == problem.line;
         ++listed) {
        if (listed->columnName == problem.columnName && listed->kind == problem.kind)
            return true;
    }
    return false;
}

std::vector<wallets::Problem> cellProblems(const wallets::WalletTable& table,
                                           const std::vector<std::string>& wanted)
{
    const auto isRequested = [&](std::size_t column) {
        return std::find(wanted.begin(), wanted.end(), table.columns[column].name) != wanted.end();
    };
    std::vector<bool> holdsText(table.columns.size(), false);
    std::vector<wallets::Problem> problems;
    for (const wallets::CellProblem& cell : table.cellProblems) {
        const wallets::ProblemKind kind = cell.problem.kind;
        const bool isMissing = kind == wallets::ProblemKind::MissingValue;
        if (!isMissing && kind != wallets::ProblemKind::TooManyProblems)
            holdsText[cell.column] = true;
        const bool isReported = isRequested(cell.column) || (!isMissing && holdsText[cell.column]);
        if (isReported && !isListed(problems, cell.problem))
            problems.push_back(cell.problem);
    }
    return problems;
}

}  // namespace

Result<ColumnInspection> inspectWallets(std::shared_ptr<const wallets::WalletTable> table,
                                        const std::vector<std::string>& features,
                                        const Executor& executor)
{
    const auto wanted = wallets::featureNames(*table, features);
    if (!wanted)
        return errorOf(wanted);
    auto columns = wallets::inspectColumns(*table, executor);
    if (!columns)
        return errorOf(columns);
    ColumnInspection inspection;
    inspection.advice = adviseColumns(*columns, *wanted);
    inspection.columns = std::move(*columns);
    inspection.problems = cellProblems(*table, *wanted);
    inspection.table = std::move(table);
    return inspection;
}

}  // namespace walletloupe::analysis
