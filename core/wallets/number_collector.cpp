#include "core/wallets/number_collector.h"

#include "core/csv/files/big_memory.h"
#include "core/csv/text/utf8.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

namespace walletloupe::wallets {

void NumberCollector::append(std::span<const double> values)
{
    const auto numbers = static_cast<std::size_t>(std::count_if(
        values.begin(), values.end(), [](double value) { return !std::isnan(value); }));
    if (m_numbers == 0 && numbers > 0) {
        csv::reserveLarge(m_values, m_expectedRows);
        m_values.assign(m_rows, std::numeric_limits<double>::quiet_NaN());
    }
    m_numbers += numbers;
    m_rows += values.size();
    if (m_numbers > 0)
        m_values.insert(m_values.end(), values.begin(), values.end());
}

void NumberCollector::addProblem(const BatchProblem& problem, std::size_t firstLine,
                                 std::size_t row)
{
    m_texts += problem.kind == ProblemKind::NotANumber ? 1 : 0;
    if (m_problems.size() > m_listed) {
        ++m_problems.back().problem.found;
        return;
    }
    const bool isListed = m_problems.size() < m_listed;
    CellProblem kept;
    kept.row = row;
    kept.problem.kind = isListed ? problem.kind : ProblemKind::TooManyProblems;
    kept.problem.line = firstLine + problem.line;
    kept.problem.column = m_position;
    kept.problem.columnName = m_name;
    if (isListed)
        kept.problem.text = csv::shortened(problem.text);
    else
        kept.problem.found = 1;
    m_problems.push_back(std::move(kept));
}

std::vector<double> NumberCollector::takeValues()
{
    m_values.resize(m_rows, std::numeric_limits<double>::quiet_NaN());
    return std::move(m_values);
}

void NumberCollector::takeProblems(std::size_t column, std::vector<CellProblem>& problems)
{
    for (CellProblem& problem : m_problems)
        problem.column = column;
    problems.insert(problems.end(), std::make_move_iterator(m_problems.begin()),
                    std::make_move_iterator(m_problems.end()));
    m_problems.clear();
}

}  // namespace walletloupe::wallets
