#include "core/containers/xlsx/xlsx_rows.h"

#include "core/containers/compression/memory_source.h"
#include "tests/support/container_cells.h"

#include <gtest/gtest.h>

namespace walletloupe::containers {
namespace {

using Row = std::vector<std::string>;

/// The text of a sheet with these rows, without its archive.
Result<std::string> textOf(const std::string& rows, Workbook book = {})
{
    const auto bytes = std::make_shared<const std::string>(
        "<?xml version=\"1.0\"?><worksheet xmlns=\"x\"><dimension ref=\"A1\"/><sheetData>" + rows +
        "</sheetData></worksheet>");
    XlsxRows source(std::move(book), std::make_unique<MemorySource>(bytes, *bytes), "f.xlsx");
    return tests::readAll(source);
}

TEST(XlsxRows, KindsOfCells)
{
    Workbook book;
    book.sharedTexts = {"zero", "a, b"};
    book.isDateStyle = {false, true};
    EXPECT_EQ(
        textOf("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"inlineStr\"><is>"
               "<r><t>in</t></r><r><t>line</t></r><rPh><t>kana</t></rPh></is></c>"
               "<c r=\"C1\" t=\"b\"><v>1</v></c><c r=\"D1\" t=\"b\"><v>0</v></c>"
               "<c r=\"E1\" t=\"e\"><v>#N/A</v></c><c r=\"F1\" t=\"str\"><f>A1</f><v>r</v></c>"
               "<c r=\"G1\"><f>1/3</f><v>0.33333333333333331</v></c><c r=\"H1\" s=\"1\"><v>"
               "44666.222222222219</v></c><c r=\"I1\" s=\"1\"><v>0.5</v></c>"
               "<c r=\"J1\" t=\"d\"><v>2022-04-15T05:20:00</v></c></row>",
               book),
        "\"a, b\",inline,TRUE,FALSE,#N/A,r,0.33333333333333331,2022-04-15 05:20:00,0.5,"
        "2022-04-15T05:20:00\n");
}

TEST(XlsxRows, GapsKeepTheNumbersOfLinesAndColumns)
{
    EXPECT_EQ(textOf("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c></row>"
                     "<row r=\"3\"/><row r=\"5\"><c r=\"A5\"><v>3</v></c></row>"),
              "\n,1,,2\n\n\n3,,,\n");
    EXPECT_EQ(textOf("<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>"),
              "1,,2\n3,,\n");
}

TEST(XlsxRows, BrokenSheetsAreNamed)
{
    for (const char* rows :
         {"<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>",
          "<row r=\"2000000\"><c><v>1</v></c></row>", "<row><c r=\"ZZZZ1\"><v>1</v></c></row>",
          "<row><c r=\"1\"><v>1</v></c></row>", "<row><c t=\"s\"><v>7</v></c></row>",
          "<row><c></row>"}) {
        const auto text = textOf(rows);
        ASSERT_FALSE(text) << rows;
        EXPECT_NE(text.error().message.find("damaged Excel workbook"), std::string::npos);
    }
}

TEST(XlsxRows, AWorkbookOfAnotherProgram)
{
    csv::CsvOptions options;
    options.sheet = "Dates and gaps";
    const auto cells = tests::cellsOfFixture("wallets.xlsx", options);
    EXPECT_EQ(cells.header, (Row{"", "wallet", "seen", "day", "flag", "sum"}));
    ASSERT_EQ(cells.rows.size(), 2U) << cells.error;
    EXPECT_EQ(cells.rows[0],
              (Row{"", "0x1", "2022-04-15 05:20:00", "1999-12-31 00:00:00", "TRUE", ""}));
    EXPECT_EQ(cells.rows[1], (Row{"", "0x2", "44666.5", "0.25", "line break", ""}));
    EXPECT_EQ(cells.lines, (std::vector<std::size_t>{4, 9}));
    ASSERT_EQ(cells.warnings.size(), 2U);
    EXPECT_NE(cells.warnings[0].find("also has Hidden, Wallets"), std::string::npos);
    EXPECT_NE(cells.warnings[1].find("1 formula has no saved result"), std::string::npos);
    EXPECT_NE(cells.warnings[1].find("first in F4"), std::string::npos);
}

TEST(XlsxRows, SerialDates)
{
    EXPECT_EQ(serialDateText(1, false), "1900-01-01 00:00:00");
    EXPECT_EQ(serialDateText(59, false), "1900-02-28 00:00:00");
    EXPECT_EQ(serialDateText(61, false), "1900-03-01 00:00:00");
    EXPECT_EQ(serialDateText(25'569, false), "1970-01-01 00:00:00");
    EXPECT_EQ(serialDateText(2'958'465.999994, false), "9999-12-31 23:59:59");
    EXPECT_EQ(serialDateText(24'107.5, true), "1970-01-01 12:00:00");
    EXPECT_EQ(serialDateText(0.5, false), "");
    EXPECT_EQ(serialDateText(-1, false), "");
    EXPECT_EQ(serialDateText(3e9, false), "");
}

}  // namespace
}  // namespace walletloupe::containers
