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
    Problem kept;
    kept.kind = problem.kind;
    kept.line = firstLine + problem.line;
    kept.column = m_position;
    kept.columnName = m_name;
    if (m_problems.size() < m_listed)
        kept.text = csv::shortened(problem.text);
    addProblem(kept, row);
}

void NumberCollector::addProblem(const Problem& problem, std::size_t row)
{
    m_texts += problem.kind == ProblemKind::NotANumber ? 1 : 0;
    if (!isMissing(problem))
        m_unreadable.push_back(row);
    if (m_problems.size() < m_listed) {
        m_problems.push_back({row, 0, problem});
        return;
    }
    auto& more = isMissing(problem) ? m_moreMissing : m_moreProblems;
    if (!more) {
        more = CellProblem{row, 0, problem};
        more->problem.kind =
            isMissing(problem) ? ProblemKind::TooManyMissing : ProblemKind::TooManyProblems;
    }
    ++more->problem.found;
}

void NumberCollector::addNote(const CellNote& note, std::size_t firstLine, std::size_t row)
{
    m_notes.add(note, firstLine);
    if (!note.number.isTruthWord)
        return;
    m_truthRows.push_back(row);
    if (m_truthWords.size() < m_listed)
        m_truthWords.push_back(csv::shortened(note.text));
}

const Problem* NumberCollector::firstText() const
{
    const auto found = std::find_if(
        m_problems.begin(), m_problems.end(),
        [](const CellProblem& cell) { return cell.problem.kind == ProblemKind::NotANumber; });
    return found == m_problems.end() ? nullptr : &found->problem;
}

void NumberCollector::settleTruthWords(const std::vector<std::size_t>& lines)
{
    if (m_truthRows.empty())
        return;
    const bool areTruth = std::all_of(m_values.begin(), m_values.end(), [](double value) {
        return std::isnan(value) || value == 0.0 || value == 1.0;
    });
    if (areTruth)
        return;
    for (std::size_t i = 0; i < m_truthRows.size(); ++i) {
        const std::size_t row = m_truthRows[i];
        m_values[row] = std::numeric_limits<double>::quiet_NaN();
        addProblem({ProblemKind::NotANumber, lines[row], m_position, m_name,
                    i < m_truthWords.size() ? m_truthWords[i] : std::string(), 0, 0},
                   row);
    }
    m_numbers -= m_truthRows.size();
    m_truthRows.clear();
    std::sort(m_unreadable.begin(), m_unreadable.end());
}

bool NumberCollector::isWhole() const
{
    return std::all_of(m_values.begin(), m_values.end(), [](double value) {
        return std::isnan(value) || std::trunc(value) == value;
    });
}

std::vector<std::size_t> NumberCollector::takeUnreadable()
{
    return std::move(m_unreadable);
}

std::vector<double> NumberCollector::takeValues()
{
    m_values.resize(m_rows, std::numeric_limits<double>::quiet_NaN());
    return std::move(m_values);
}

void NumberCollector::takeProblems(std::size_t column, std::vector<CellProblem>& problems)
{
    for (auto* more : {&m_moreMissing, &m_moreProblems}) {
        if (*more)
            m_problems.push_back(std::move(**more));
    }
    for (CellProblem& problem : m_problems)
        problem.column = column;
    problems.insert(problems.end(), std::make_move_iterator(m_problems.begin()),
                    std::make_move_iterator(m_problems.end()));
    m_problems.clear();
}

}  // namespace walletloupe::wallets
