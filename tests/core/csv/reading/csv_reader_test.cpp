#include "core/csv/reading/csv_reader.h"

#include "core/text/sentence.h"
#include "tests/support/csv_encodings.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace walletloupe::csv {
namespace {

Result<CsvReader> opened(const std::string& bytes, const CsvOptions& options = {},
                         const CsvLimits& limits = {})
{
    const tests::TemporaryFolder folder;
    return CsvReader::open(folder.write("a.csv", bytes), options, limits);
}

std::string refusal(const std::string& bytes, ErrorCode code, const CsvOptions& options = {})
{
    const auto reader = opened(bytes, options);
    if (reader)
        return "opened";
    EXPECT_EQ(reader.error().code, code);
    const std::string message = text::sentence(reader.error());
    return message.substr(message.find("a.csv") == std::string::npos ? 0 : message.find("a.csv"));
}

TEST(CsvReader, ReadsTheHeader)
{
    const auto reader = opened("\n \r\n wallet ,\"tx \"\"count\"\"\",,'=x\na,1,2,3\n");
    ASSERT_TRUE(reader);
    EXPECT_EQ(reader->header(), (std::vector<std::string>{"wallet", "tx \"count\"", "", "=x"}));
    EXPECT_EQ(reader->line(), 4U);
    EXPECT_EQ(reader->text(), "a,1,2,3\n");
    EXPECT_TRUE(reader->warnings().empty());
}

TEST(CsvReader, KeepsTheBlanksAtTheEndsOfNames)
{
    const auto reader =
        opened("wallet, tx count,\" volume \",\"a \"\"b\"\" \",  ,='x\nw,1,2,3,4,5\n");
    ASSERT_TRUE(reader);
    EXPECT_EQ(reader->header()[1], "tx count");
    EXPECT_EQ(reader->headerWithBlanks(0), "");
    EXPECT_EQ(reader->headerWithBlanks(1), " tx count");
    EXPECT_EQ(reader->headerWithBlanks(2), " volume ");
    EXPECT_EQ(reader->headerWithBlanks(3), "") << "doubled quotes stand for other text";
    EXPECT_EQ(reader->headerWithBlanks(4), "");
    EXPECT_EQ(reader->headerWithBlanks(99), "");
}

TEST(CsvReader, ReadsAHeaderOfSeveralLines)
{
    const auto reader = opened("wallet,\"tx\ncount\"\na,1\n");
    ASSERT_TRUE(reader);
    EXPECT_EQ(reader->header()[1], "tx\ncount");
    EXPECT_EQ(reader->line(), 3U);
}

TEST(CsvReader, RefusesAFileWithoutAHeader)
{
    const std::string message =
        "a.csv is empty; a CSV file with a header and one row a wallet is needed.";
    EXPECT_EQ(refusal("", ErrorCode::Unusable), message);
    EXPECT_EQ(refusal("\n\n  \n", ErrorCode::Unusable), message);
    EXPECT_EQ(refusal("\xEF\xBB\xBF", ErrorCode::Unusable), message);
    EXPECT_EQ(refusal("wallet,\"tx\na,1\n", ErrorCode::Unusable),
              "a.csv: the header (line 1) opens a quote and does not close it.");
}

TEST(CsvReader, RefusesAHeaderThatIsNoText)
{
    EXPECT_EQ(refusal(std::string("PK\x03\x04\0\0\xFF\xFE,x\n", 11), ErrorCode::Unreadable),
              "a.csv: the header (line 1) is not text in UTF-8. Save the table as CSV, or set the "
              "encoding it has.");
    CsvOptions utf8;
    utf8.encoding = Encoding::Utf8;
    EXPECT_EQ(refusal("wallet,gr\xF6\xDF"
                      "e\n",
                      ErrorCode::Unreadable, utf8)
                  .substr(0, 30),
              "a.csv: the header (line 1) is ");
}

TEST(CsvReader, RefusesOptionsThatMakeNoSense)
{
    for (const char separator : {'"', '\n', '\r', '.'}) {
        CsvOptions options;
        options.separator = separator;
        EXPECT_EQ(refusal("wallet,a\n", ErrorCode::Usage, options),
                  "The separator of a CSV file is , ; | or tab.");
    }
    CsvOptions options;
    options.decimal = ';';
    EXPECT_EQ(refusal("wallet,a\n", ErrorCode::Usage, options),
              "The decimal sign is . or , (a point or a comma).");
}

TEST(CsvReader, ReportsHowItReadTheFile)
{
    EXPECT_EQ(text::sentences(opened(tests::latin1Bytes("wallet,größe\na,1\n"))->warnings()),
              std::vector<std::string>{"The file is not valid UTF-8 and was read as Latin-1; set "
                                       "the encoding if letters look wrong."});
    EXPECT_EQ(
        text::sentences(
            opened(tests::utf16Bytes("wallet,a\nx,1\n", tests::ByteOrder::Big))->warnings()),
        std::vector<std::string>{"The file has no byte order mark and was read as UTF-16 BE."});
    EXPECT_EQ(text::sentences(opened("wallet;a\nx;1,234\n")->warnings()),
              std::vector<std::string>{
                  "Numbers such as 1,234 were read with a decimal comma (1.234); set the decimal "
                  "sign if the comma separates thousands."});
}

TEST(CsvReader, BoundsTheLengthOfARecord)
{
    CsvLimits limits;
    limits.blockBytes = 1000;
    limits.recordBytes = 1 << 20;
    const std::string header = "wallet,a\n" + std::string(1 << 18, '\n');
    auto reader = opened(header + std::string(3 << 20, 'x'), {}, limits);
    ASSERT_TRUE(reader);
    reader->consume(reader->text().find('x'), 5);
    Result<void> extended;
    while (extended && !reader->isWhole())
        extended = reader->extend();
    ASSERT_FALSE(extended);
    EXPECT_EQ(extended.error().code, ErrorCode::Unusable);
    EXPECT_NE(extended.error().message.find("the row that begins on line 7 is longer than 1 MiB"),
              std::string::npos)
        << extended.error().message;
}

TEST(CsvReader, ReportsThatTheByteOrderMarkWasBelieved)
{
    CsvOptions options;
    options.encoding = Encoding::Latin1;
    EXPECT_EQ(
        text::sentences(opened("\xEF\xBB\xBFwallet,a\nx,1\n", options)->warnings()),
        std::vector<std::string>{"The file begins with a byte order mark of UTF-8 and was read as "
                                 "that, not as Latin-1."});
}

TEST(CsvReader, GivesAnIndexColumnWithoutAHeaderCellAnEmptyName)
{
    const auto reader = opened("wallet,a\n1,x,5\n2,y,6\n");
    ASSERT_TRUE(reader);
    EXPECT_EQ(reader->header(), (std::vector<std::string>{"", "wallet", "a"}));
}

}  // namespace
}  // namespace walletloupe::csv
