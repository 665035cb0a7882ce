#include "core/table/csv_writer.h"

#include "core/table/formula_guard.h"

#include <array>
#include <charconv>
#include <cmath>

namespace walletloupe::table {

void CsvWriter::separate()
{
    if (m_rowStarted)
        m_out += ',';
    else
        m_rowBegin = m_out.size();
    m_rowStarted = true;
}

CsvWriter& CsvWriter::text(std::string_view cell)
{
    separate();
    const bool isQuoted = cell.find_first_of(",\"\r\n") != std::string_view::npos;
    if (isQuoted)
        m_out += '"';
    if (needsGuard(cell))
        m_out += '\'';
    for (const char c : cell) {
        if (c == '"')
            m_out += '"';
        m_out += c;
    }
    if (isQuoted)
        m_out += '"';
    return *this;
}

CsvWriter& CsvWriter::number(double value)
{
    separate();
    if (std::isnan(value))
        return *this;
    std::array<char, 32> shortest;
    const auto end = std::to_chars(shortest.data(), shortest.data() + shortest.size(), value).ptr;
    m_out.append(shortest.data(), end);
    return *this;
}

CsvWriter& CsvWriter::integer(long long value)
{
    separate();
    m_out += std::to_string(value);
    return *this;
}

CsvWriter& CsvWriter::empty()
{
    separate();
    return *this;
}

void CsvWriter::endRow()
{
    // A row of one empty cell would be a blank line, which readers skip.
    if (m_rowStarted && m_rowBegin == m_out.size())
        m_out += "\"\"";
    m_out += '\n';
    m_rowStarted = false;
}

}  // namespace walletloupe::table
