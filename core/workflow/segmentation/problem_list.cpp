#include "core/workflow/segmentation/problem_list.h"

#include "core/csv/writing/csv_writer.h"
#include "core/messages/wallet_messages.h"
#include "core/text/sentence.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

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

std::vector<wallets::Problem> inLineOrder(const wallets::WalletTable& table,
                                          const std::vector<wallets::Problem>& selection)
{
    std::vector<wallets::Problem> problems = table.rowProblems;
    problems.insert(problems.end(), selection.begin(), selection.end());
    std::stable_sort(
        problems.begin(), problems.end(),
        [](const wallets::Problem& a, const wallets::Problem& b) { return a.line < b.line; });
    return problems;
}

/// Cells of a column, or whole rows, with the same kind of problem.
struct Alike {
    const wallets::Problem* first = nullptr;
    std::size_t count = 0;
};

/// Cells that are counted only are of the kind that most are.
wallets::ProblemKind listedKind(wallets::ProblemKind kind)
{
    if (kind == wallets::ProblemKind::TooManyMissing)
        return wallets::ProblemKind::MissingValue;
    return kind == wallets::ProblemKind::TooManyProblems ? wallets::ProblemKind::NotANumber : kind;
}

Message summaryOf(const Alike& alike)
{
    const auto count = static_cast<std::int64_t>(alike.count);
    const auto line = static_cast<std::int64_t>(alike.first->line);
    const std::string& column = alike.first->columnName;
    switch (listedKind(alike.first->kind)) {
        case wallets::ProblemKind::NotANumber:
            return messages::cellsAreText(column, count, line);
        case wallets::ProblemKind::MissingValue:
            return messages::cellsAreBlank(column, count, line);
        case wallets::ProblemKind::NotFinite:
            return messages::cellsNotFinite(column, count, line);
        case wallets::ProblemKind::BelowZero:
            return messages::cellsBelowZero(column, count, line);
        case wallets::ProblemKind::TooFar:
            return messages::cellsTooFar(column, count, line);
        default:
            return messages::rowsLikeThis(count, line, {wallets::messageOf(*alike.first).at({})});
    }
}

/// One text a column and kind, in the order of the first lines.
std::vector<std::string> summaries(const std::vector<wallets::Problem>& problems)
{
    std::map<std::pair<std::string, wallets::ProblemKind>, std::size_t> places;
    std::vector<Alike> groups;
    for (const wallets::Problem& problem : problems) {
        const auto [place, isNew] =
            places.emplace(std::pair(problem.columnName, listedKind(problem.kind)), groups.size());
        if (isNew)
            groups.push_back({&problem, 0});
        groups[place->second].count += wallets::cellsOf(problem);
    }
    std::vector<std::string> texts;
    for (const Alike& alike : groups)
        texts.push_back(text::sentence(summaryOf(alike)));
    return texts;
}

}  // namespace

std::vector<std::string> unusableRows(const wallets::WalletTable& table,
                                      const std::vector<wallets::Problem>& selection)
{
    const std::vector<wallets::Problem> problems = inLineOrder(table, selection);
    std::vector<std::string> rows;
    std::size_t lastLine = 0;
    for (const wallets::Problem& problem : problems) {
        const std::string text = text::sentence(wallets::messageOf(problem));
        if (!rows.empty() && problem.line == lastLine)
            rows.back() += "; " + text;
        else if (rows.size() == listedRows)
            return summaries(problems);
        else
            rows.push_back(text);
        lastLine = problem.line;
    }
    return rows;
}

std::string problemsCsv(const wallets::WalletTable& table,
                        const std::vector<wallets::Problem>& selection)
{
    csv::CsvWriter csv;
    for (const std::string_view name : {"line", "column", "name", "problem", "text", "message"})
        csv.text(name);
    csv.endRow();
    for (const wallets::Problem& problem : inLineOrder(table, selection)) {
        const Message message = wallets::messageOf(problem);
        csv.integer(static_cast<long long>(problem.line));
        if (problem.column == 0)
            csv.empty();
        else
            csv.integer(static_cast<long long>(problem.column));
        csv.text(problem.columnName).text(message.code).text(problem.text);
        csv.text(text::sentence(message.at({})));
        csv.endRow();
    }
    return csv.take();
}

std::size_t unusableCount(const wallets::WalletTable& table,
                          const std::vector<wallets::Problem>& selection)
{
    std::vector<bool> isMarked(table.rows(), false);
    for (const wallets::Problem& problem : selection) {
        if (wallets::isCount(problem))
            markColumn(table, problem.column, isMarked);
        else
            markLine(table, problem.line, isMarked);
    }
    const auto marked = std::count(isMarked.begin(), isMarked.end(), true);
    return table.rowProblems.size() + static_cast<std::size_t>(marked);
}

}  // namespace walletloupe::workflow
