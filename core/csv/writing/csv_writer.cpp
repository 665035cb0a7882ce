#include "core/csv/writing/csv_writer.h"

#include "core/csv/writing/formula_guard.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>

namespace walletloupe::csv {
namespace {

bool needsQuotes(char c)
{
    return c == ',' || c == '"' || c == '\r' || c == '\n';
}

/// A whole number whose digits are its shortest text: with an exponent it is none shorter where it
/// has five digits at most, or where the last of them is not 0.
std::optional<std::int64_t> plainWhole(double value)
{
    constexpr double tooLarge = 1e15;
    if (!(value >= 0.0 && value < tooLarge) || std::signbit(value))
        return std::nullopt;
    const auto whole = static_cast<std::int64_t>(value);
    const bool isPlain = whole < 100'000 || whole % 10 != 0;
    return isPlain && static_cast<double>(whole) == value ? std::optional(whole) : std::nullopt;
}

}  // namespace

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
    const std::string_view guard = needsGuard(cell) ? "'" : "";
    if (std::none_of(cell.begin(), cell.end(), needsQuotes)) {
        m_out.append(guard).append(cell);
        return *this;
    }
    m_out.append(1, '"').append(guard);
    for (const char c : cell)
        m_out.append(c == '"' ? 2 : 1, c);
    m_out += '"';
    return *this;
}

CsvWriter& CsvWriter::number(double value)
{
    if (std::isnan(value))
        return empty();
    // The separator goes with the digits in one step.
    std::array<char, 33> cell;
    cell[0] = ',';
    char* const digits = cell.data() + 1;
    char* const most = cell.data() + cell.size();
    const auto whole = plainWhole(value);
    const auto end =
        whole ? std::to_chars(digits, most, *whole) : std::to_chars(digits, most, value);
    const bool isFirst = !m_rowStarted;
    if (isFirst)
        separate();
    m_out.append(isFirst ? digits : cell.data(), end.ptr);
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

}  // namespace walletloupe::csv
