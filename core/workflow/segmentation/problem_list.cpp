#include "core/workflow/segmentation/problem_list.h"

#include "core/text/sentence.h"

#include <algorithm>
#include <cmath>

namespace walletloupe::workflow {
namespace {

void markLine(const wallets::WalletTable& table, std::size_t line, std::vector<bool>& isMarked)
{
    const auto found = std::lower_bound(table.lines.begin(), table.lines.end(), line);
    if (found != table.lines.end() && *found == line)
        isMarked[static_cast<std::size_t>(found - table.lines.begin())] = true;
}

/// The rows that have no number in the column at `position` of the file.
void markColumn(const wallets::WalletTable& table, std::size_t position,
                std::vector<bool>& isMarked)
{
    for (const wallets::NumericColumn& column : table.columns) {
        if (column.position != position)
            continue;
        for (std::size_t row = 0; row < column.values.size(); ++row) {
            if (std::isnan(column.values[row]))
                isMarked[row] = true;
        }
    }
}

}  // namespace

std::vector<std::string> unusableRows(const wallets::WalletTable& table,
                                      const std::vector<wallets::Problem>& selection)
{
    std::vector<wallets::Problem> problems = table.rowProblems;
    problems.insert(problems.end(), selection.begin(), selection.end());
    std::stable_sort(
        problems.begin(), problems.end(),
        [](const wallets::Problem& a, const wallets::Problem& b) { return a.line < b.line; });
    std::vector<std::string> rows;
    std::size_t lastLine = 0;
    for (const wallets::Problem& problem : problems) {
        if (!rows.empty() && problem.line == lastLine)
            rows.back() += "; " + text::sentence(wallets::messageOf(problem));
        else
            rows.push_back(text::sentence(wallets::messageOf(problem)));
        lastLine = problem.line;
    }
    return rows;
}

std::size_t unusableCount(const wallets::WalletTable& table,
                          const std::vector<wallets::Problem>& selection)
{
    std::vector<bool> isMarked(table.rows(), false);
    for (const wallets::Problem& problem : selection) {
        if (problem.kind == wallets::ProblemKind::TooManyProblems)
            markColumn(table, problem.column, isMarked);
        else
            markLine(table, problem.line, isMarked);
    }
    const auto marked = std::count(isMarked.begin(), isMarked.end(), true);
    return table.rowProblems.size() + static_cast<std::size_t>(marked);
}

}  // namespace walletloupe::workflow
