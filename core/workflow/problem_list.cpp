#include "core/workflow/problem_list.h"

#include <algorithm>

namespace walletloupe::workflow {

std::vector<std::string> unusableRows(const table::WalletTable& table,
                                      const std::vector<table::Problem>& selection)
{
    std::vector<table::Problem> problems = table.rowProblems;
    problems.insert(problems.end(), selection.begin(), selection.end());
    std::stable_sort(
        problems.begin(), problems.end(),
        [](const table::Problem& a, const table::Problem& b) { return a.line < b.line; });
    std::vector<std::string> rows;
    std::size_t lastLine = 0;
    for (const table::Problem& problem : problems) {
        if (!rows.empty() && problem.line == lastLine)
            rows.back() += "; " + table::describe(problem);
        else
            rows.push_back(table::describe(problem));
        lastLine = problem.line;
    }
    return rows;
}

}  // namespace walletloupe::workflow
