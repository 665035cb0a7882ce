#pragma once

#include "core/wallets/column_notes.h"
#include "core/wallets/problem.h"
#include "core/wallets/row_batch.h"
#include "core/wallets/wallet_table.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace walletloupe::wallets {

/// Gathers one column while the file is read: its numbers, and the cells that are none.
///
/// A column without any number so far costs no memory, and of its problems only the first
/// `listed` are kept, so that text columns stay cheap until the end shows what they are.
class NumberCollector final {
public:
    NumberCollector(std::string name, std::size_t position, std::size_t listed)
        : m_name(std::move(name)), m_position(position), m_listed(listed)
    {
    }

    void reserve(std::size_t rows) { m_expectedRows = rows; }
    /// Appends the cells of some rows, NaN where a cell is no number.
    void append(std::span<const double> values);
    /// Adds a problem of the cell in row `row` of the table; its batch begins on `firstLine`.
    void addProblem(const BatchProblem& problem, std::size_t firstLine, std::size_t row);

    /// What a cell tells about how numbers are written, see `addProblem`.
    void addNote(const CellNote& note, std::size_t firstLine, std::size_t row);

    /// At least 80 % of the cells that are not blank are numbers, and one is.
    bool isNumeric() const { return m_numbers > 0 && m_numbers >= 4 * m_texts; }
    /// The same where a number with the other decimal sign counts too.
    bool isNumericEitherWay() const
    {
        const std::size_t otherwise = m_notes.readOtherwise().count;
        return m_numbers + otherwise > 0 && m_numbers + otherwise >= 4 * (m_texts - otherwise);
    }
    std::size_t numbers() const noexcept { return m_numbers; }
    std::size_t texts() const noexcept { return m_texts; }
    /// The first cell that is no number and not blank; null where there is none.
    const Problem* firstText() const;
    const ColumnNotes& notes() const noexcept { return m_notes; }
    /// Words such as true and no are numbers only where all others are 0 and 1: else they become
    /// problems. `lines` of the rows. Call before the columns are asked for anything.
    void settleTruthWords(const std::vector<std::size_t>& lines);
    bool holdsTruthOnly() const { return m_numbers > 0 && m_truthRows.size() == m_numbers; }
    bool isWhole() const;
    /// The cells of all rows; the collector is empty afterwards.
    std::vector<double> takeValues();
    /// Ascending rows of cells that are neither blank nor numbers.
    std::vector<std::size_t> takeUnreadable();
    /// Appends the problems as those of column `column` of the table.
    void takeProblems(std::size_t column, std::vector<CellProblem>& problems);

private:
    std::string m_name;
    std::size_t m_position;
    std::size_t m_listed;
    std::size_t m_expectedRows = 0;
    std::size_t m_rows = 0;
    std::size_t m_numbers = 0;
    std::size_t m_texts = 0;
    std::vector<double> m_values;  ///< empty until the first number comes
    std::vector<CellProblem> m_problems;
    std::optional<CellProblem> m_moreMissing;  ///< counts those that are not listed
    std::optional<CellProblem> m_moreProblems;
    std::vector<std::size_t> m_unreadable;
    std::vector<std::size_t> m_truthRows;
    std::vector<std::string> m_truthWords;  ///< the first `m_listed` of them
    ColumnNotes m_notes;

    void addProblem(const Problem& problem, std::size_t row);
};

}  // namespace walletloupe::wallets
