#pragma once

#include "core/wallets/problem.h"
#include "core/wallets/row_batch.h"
#include "core/wallets/wallet_table.h"

#include <cstddef>
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

    /// At least half of the cells that are not missing are numbers, and one is.
    bool isNumeric() const { return m_numbers > 0 && m_numbers >= m_texts; }
    /// The cells of all rows; the collector is empty afterwards.
    std::vector<double> takeValues();
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
};

}  // namespace walletloupe::wallets
