#pragma once

#include "core/csv/numbers/written_number.h"
#include "core/wallets/problem.h"
#include "core/wallets/row_batch.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace walletloupe::wallets {

/// How many cells of a column have something in common, and the first of them.
struct NotedCells {
    std::size_t count = 0;
    std::size_t line = 0;
    std::string text;
    double value = 0.0;
    double otherValue = 0.0;  ///< with the other decimal sign

    void add(const CellNote& note, std::size_t firstLine);
};

/// What the cells of a column tell about how its numbers are written.
class ColumnNotes final {
public:
    /// The note's batch begins on `firstLine`.
    void add(const CellNote& note, std::size_t firstLine);

    /// Cells that are no numbers, and were with the other decimal sign.
    const NotedCells& readOtherwise() const noexcept { return m_readOtherwise; }
    /// Cells that are another number with the other decimal sign.
    const NotedCells& ambiguous() const noexcept { return m_ambiguous; }
    const NotedCells& unlimited() const noexcept { return m_unlimited; }
    const NotedCells& manyDigits() const noexcept { return m_manyDigits; }
    /// Cells whose thousands are separated by . , ' and a blank.
    static constexpr std::string_view separators = ".,' ";
    const NotedCells& thousands(std::size_t separator) const { return m_thousands[separator]; }
    bool decidesDecimal() const noexcept { return m_decidesDecimal; }
    /// The unit that most cells have; None without one.
    csv::NumberUnit unit() const;
    const NotedCells& withUnit(csv::NumberUnit unit) const
    {
        return m_units[static_cast<std::size_t>(unit)];
    }

private:
    NotedCells m_readOtherwise;
    NotedCells m_ambiguous;
    NotedCells m_unlimited;
    NotedCells m_manyDigits;
    std::array<NotedCells, 4> m_thousands;
    std::array<NotedCells, csv::numberUnits> m_units;
    bool m_decidesDecimal = false;
};

/// A column of the table, for the messages about it.
struct NotedColumn {
    const ColumnNotes* notes = nullptr;
    Location place;           ///< field number and name
    std::size_t numbers = 0;  ///< cells that are numbers
    bool isWhole = false;     ///< all of them are whole; asked only where some have many digits
};

/// What the numbers of a file say of how it is written, over all its numeric columns.
struct NumberEvidence {
    std::size_t readOtherwise = 0;           ///< cells
    std::array<std::size_t, 4> thousands{};  ///< cells, by `ColumnNotes::separators`
    bool decidesDecimal = false;

    void add(const ColumnNotes& notes);
    /// The separator of thousands that most cells have, where cells have several; of equally many
    /// the first in `ColumnNotes::separators`.
    std::optional<char> mainSeparator() const;
};

/// Cells that could be read in another way, how thousands are separated, units, numbers that are
/// none: each once a column, but the thousands once for all.
std::vector<Message> noteMessages(const std::vector<NotedColumn>& columns, char decimal,
                                  bool isDecimalKnown);

}  // namespace walletloupe::wallets
