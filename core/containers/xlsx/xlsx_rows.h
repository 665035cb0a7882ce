#pragma once

#include "core/containers/text/row_text_source.h"
#include "core/containers/xlsx/workbook.h"
#include "core/containers/xlsx/xml_stream.h"

#include <cstddef>
#include <string>
#include <vector>

namespace walletloupe::containers {

/// The rows of a sheet by the values of their cells: texts, numbers as they are stored, TRUE and
/// FALSE, dates as "2022-04-15 05:20:00", the saved results of formulas. Lines are the sheet's row
/// numbers; empty rows are empty lines.
class XlsxRows final : public RowTextSource {
public:
    /// `sheet` reads the sheet's entry of the archive.
    XlsxRows(Workbook book, std::unique_ptr<csv::ByteSource> sheet, std::string name);

    std::uint64_t estimatedBytes() const override { return 0; }
    double fraction() const override { return m_xml.fraction(); }
    /// Other sheets; formulas without a saved result.
    std::vector<Message> warnings() const override;

private:
    struct Row {
        std::size_t line = 0;
        std::vector<std::string> cells;
    };

    Result<void> write(std::string& text) override;
    Result<bool> readRow(Row& row);
    void takeStart();
    bool takeCell(Row& row);
    std::string cellText() const;
    void writeRow(const Row& row, RowText& rows);

    Workbook m_book;
    XmlStream m_xml;
    std::string m_name;
    std::vector<Row> m_firstRows;  ///< which tell how many columns there are
    std::size_t m_width = 0;
    bool m_hasWidth = false;
    std::size_t m_line = 1;  ///< of the next row

    std::size_t m_column = 0;  ///< of the next cell, where it does not say
    std::string m_reference;   ///< of the open cell
    std::string m_type;
    std::size_t m_style = 0;
    std::string m_value;
    bool m_hasFormula = false;
    bool m_hasValue = false;
    bool m_isValue = false;    ///< characters belong to the value
    bool m_isReading = false;  ///< they are a phonetic reading
    std::size_t m_emptyFormulas = 0;
    std::string m_firstEmptyFormula;
};

/// A serial date of a spreadsheet as "2022-04-15 05:20:00"; empty where it is no date (below 1, or
/// beyond the year 9999).
std::string serialDateText(double serial, bool countsFrom1904);

}  // namespace walletloupe::containers
