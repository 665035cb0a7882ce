#include "core/analysis/column_inspection.h"

#include "core/table/feature_selection.h"

#include <algorithm>
#include <utility>

namespace walletloupe::analysis {
namespace {

/// A derived column shares the problems of those that it is made of.
bool isListed(const std::vector<table::Problem>& problems, const table::Problem& problem)
{
    for (auto listed = problems.rbegin(); listed != problems.rend() && listed->line == problem.line;
         ++listed) {
        if (listed->columnName == problem.columnName && listed->kind == problem.kind)
            return true;
    }
    return false;
}

std::vector<table::Problem> cellProblems(const table::WalletTable& table,
                                         const std::vector<std::string>& wanted)
{
    const auto isWanted = [&](std::size_t column) {
        return std::find(wanted.begin(), wanted.end(), table.columns[column].name) != wanted.end();
    };
    std::vector<bool> holdsText(table.columns.size(), false);
    std::vector<table::Problem> problems;
    for (const table::CellProblem& cell : table.cellProblems) {
        const table::ProblemKind kind = cell.problem.kind;
        const bool isMissing = kind == table::ProblemKind::MissingValue;
        if (!isMissing && kind != table::ProblemKind::TooManyProblems)
            holdsText[cell.column] = true;
        const bool isTold = isWanted(cell.column) || (!isMissing && holdsText[cell.column]);
        if (isTold && !isListed(problems, cell.problem))
            problems.push_back(cell.problem);
    }
    return problems;
}

}  // namespace

Result<ColumnInspection> inspectWallets(std::shared_ptr<const table::WalletTable> table,
                                        const std::vector<std::string>& features,
                                        const Executor& executor)
{
    const auto wanted = table::featureNames(*table, features);
    if (!wanted)
        return failure(wanted.error());
    auto columns = table::inspectColumns(*table, executor);
    if (!columns)
        return failure(std::move(columns.error()));
    ColumnInspection inspection;
    inspection.advice = adviseColumns(*columns, *wanted);
    inspection.columns = std::move(*columns);
    inspection.problems = cellProblems(*table, *wanted);
    inspection.table = std::move(table);
    return inspection;
}

}  // namespace walletloupe::analysis
