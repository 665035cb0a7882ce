#include "core/containers/xlsx/xlsx_rows.h"

#include "core/containers/text/time_text.h"
#include "core/messages/container_messages.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace walletloupe::containers {
namespace {

constexpr std::size_t mostRows = 1'048'576;
constexpr std::size_t mostColumns = 16'384;
/// Rows whose longest one tells how many columns a sheet has.
constexpr std::size_t widthRows = 1000;

tl::unexpected<Error> damaged(const std::string& name, std::size_t line)
{
    return failure(ErrorCode::Unreadable, name + " is a damaged Excel workbook: row " +
                                              std::to_string(line) +
                                              " of the sheet is broken. Open it in a spreadsheet "
                                              "and save it again, or as CSV.");
}

std::size_t numberFrom(std::string_view text)
{
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// The column of a reference such as BC12, from 0.
std::optional<std::size_t> columnOf(std::string_view reference)
{
    std::size_t column = 0;
    std::size_t letters = 0;
    for (; letters < reference.size() && letters < 4; ++letters) {
        const char c = static_cast<char>(reference[letters] & ~0x20);
        if (c < 'A' || c > 'Z')
            break;
        column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    }
    return column >= 1 && column <= mostColumns ? std::optional(column - 1) : std::nullopt;
}

}  // namespace

std::string serialDateText(double serial, bool countsFrom1904)
{
    constexpr double lastSerial = 2'958'466;
    constexpr double daySeconds = 86'400.0;
    if (!(serial >= 1.0 && serial < lastSerial))
        return {};
    // Serial 60 is the 29th of February 1900, which never was.
    const double base = countsFrom1904 ? -24'107.0 : serial < 60.0 ? -25'568.0 : -25'569.0;
    return timeText(std::llround((serial + base) * daySeconds));
}

XlsxRows::XlsxRows(Workbook book, std::unique_ptr<csv::ByteSource> sheet, std::string name)
    : m_book(std::move(book)), m_xml(std::move(sheet)), m_name(std::move(name))
{
}

std::vector<Message> XlsxRows::warnings() const
{
    std::vector<Message> warnings;
    if (!m_book.otherSheets.empty())
        warnings.push_back(messages::sheetChosen(m_book.sheet, m_book.otherSheets));
    if (m_emptyFormulas > 0)
        warnings.push_back(messages::formulasWithoutResult(
            static_cast<std::int64_t>(m_emptyFormulas), m_firstEmptyFormula));
    return warnings;
}

Result<void> XlsxRows::write(std::string& text)
{
    RowText rows(text);
    std::size_t nextLine = m_line;
    Row row;
    while (text.size() < textBytes) {
        row.cells.clear();
        row.line = nextLine;
        const auto has = readRow(row);
        if (!has)
            return failure(has.error());
        if (*has && (row.line < nextLine || row.line > mostRows))
            return damaged(m_name, row.line);
        nextLine = row.line + 1;
        if (!m_hasWidth && *has) {
            m_width = std::max(m_width, row.cells.size());
            m_firstRows.push_back(row);
        }
        if (!m_hasWidth && (!*has || m_firstRows.size() == widthRows)) {
            m_hasWidth = true;
            for (const Row& first : m_firstRows)
                writeRow(first, rows);
            m_firstRows.clear();
        } else if (m_hasWidth && *has) {
            writeRow(row, rows);
        }
        if (!*has)
            return {};
    }
    return {};
}

/// Reads on to the end of a row with cells; false at the end of the sheet.
Result<bool> XlsxRows::readRow(Row& row)
{
    while (m_xml.next()) {
        if (m_xml.isCharacters()) {
            if (m_isValue && !m_isReading)
                m_value += m_xml.text();
        } else if (m_xml.isStart()) {
            if (m_xml.isNamed(QLatin1StringView("row"))) {
                const std::string number = m_xml.attribute(QLatin1StringView("r"));
                row.line = number.empty() ? row.line : numberFrom(number);
                m_column = 0;
            }
            takeStart();
        } else if (m_xml.isEnd()) {
            const bool isCell = m_xml.isNamed(QLatin1StringView("c"));
            m_isValue = false;
            m_isReading = m_isReading && !m_xml.isNamed(QLatin1StringView("rPh"));
            if (isCell && !takeCell(row))
                return damaged(m_name, row.line);
            if (m_xml.isNamed(QLatin1StringView("row"))) {
                if (!row.cells.empty())
                    return true;
                ++row.line;
            }
        }
    }
    if (m_xml.error())
        return m_xml.error()->message == "broken" ? damaged(m_name, row.line)
                                                  : failure(*m_xml.error());
    return false;
}

void XlsxRows::takeStart()
{
    if (m_xml.isNamed(QLatin1StringView("c"))) {
        m_reference = m_xml.attribute(QLatin1StringView("r"));
        m_type = m_xml.attribute(QLatin1StringView("t"));
        m_style = numberFrom(m_xml.attribute(QLatin1StringView("s")));
        m_value.clear();
        m_hasFormula = false;
        m_hasValue = false;
    } else if (m_xml.isNamed(QLatin1StringView("f"))) {
        m_hasFormula = true;
    } else if (m_xml.isNamed(QLatin1StringView("v")) || m_xml.isNamed(QLatin1StringView("t"))) {
        m_isValue = true;
        m_hasValue = true;
    } else if (m_xml.isNamed(QLatin1StringView("rPh"))) {
        m_isReading = true;
    }
}

bool XlsxRows::takeCell(Row& row)
{
    const auto column = m_reference.empty() ? std::optional(m_column) : columnOf(m_reference);
    if (!column || *column >= mostColumns)
        return false;
    m_column = *column + 1;
    if (m_type == "s" && m_hasValue && numberFrom(m_value) >= m_book.sharedTexts.size())
        return false;
    // A formula whose result is an empty text has the type of texts.
    if (m_hasFormula && m_value.empty() && m_type != "str" && m_emptyFormulas++ == 0)
        m_firstEmptyFormula = m_reference;
    std::string text = cellText();
    if (text.empty())
        return true;
    if (row.cells.size() <= *column)
        row.cells.resize(*column + 1);
    row.cells[*column] = std::move(text);
    return true;
}

std::string XlsxRows::cellText() const
{
    if (!m_hasValue)
        return {};
    if (m_type == "s")
        return m_book.sharedTexts[numberFrom(m_value)];
    if (m_type == "b")
        return m_value == "1" || m_value == "true" ? "TRUE" : "FALSE";
    const bool isNumber = m_type.empty() || m_type == "n";
    if (!isNumber || m_style >= m_book.isDateStyle.size() || !m_book.isDateStyle[m_style])
        return m_value;
    double serial = 0.0;
    std::from_chars(m_value.data(), m_value.data() + m_value.size(), serial);
    const std::string date = serialDateText(serial, m_book.countsFrom1904);
    return date.empty() ? m_value : date;
}

void XlsxRows::writeRow(const Row& row, RowText& rows)
{
    rows.blankLines(row.line - m_line);
    for (const std::string& cell : row.cells)
        rows.cell(cell);
    for (std::size_t column = row.cells.size(); column < m_width; ++column)
        rows.cell({});
    rows.endRow();
    m_line = row.line + 1;
}

}  // namespace walletloupe::containers
