#include "core/text/sentence.h"
#include "core/wallets/wallet_table.h"
#include "tests/support/csv_encodings.h"
#include "tests/support/csv_tables.h"
#include "tests/support/test_folders.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace walletloupe::wallets {
namespace {

using Names = std::vector<std::string>;

const std::string plain = "wallet,tx_count,balance\nälice,1,0.5\nbob,20,1e3\n";

std::string refusal(std::string_view bytes, ErrorCode code)
{
    const auto read = tests::readBytes(bytes);
    if (read)
        return "read";
    EXPECT_EQ(read.error().code, code);
    return text::sentence(read.error());
}

TEST(WalletTableReader, ReadsIdsNumbersAndLines)
{
    const WalletTable table = tests::tableOf(plain);
    EXPECT_EQ(tests::idsOf(table), (Names{"älice", "bob"}));
    EXPECT_EQ(table.lines, (std::vector<std::size_t>{2, 3}));
    ASSERT_EQ(table.columns.size(), 2U);
    EXPECT_EQ(table.columns[0].canonical, "tx_count");
    EXPECT_EQ(table.columns[1].values, (std::vector<double>{0.5, 1000.0}));
}

TEST(WalletTableReader, ReadsTheSameTableInEverySpelling)
{
    const WalletTable expected = tests::tableOf(plain);
    const auto expectSame = [&](const std::string& bytes, const char* what) {
        SCOPED_TRACE(what);
        tests::expectSameTables(tests::tableOf(bytes), expected);
    };
    std::string crlf = plain;
    for (std::size_t at = 0; (at = crlf.find('\n', at)) != std::string::npos; at += 2)
        crlf.insert(at, "\r");
    expectSame(crlf, "CRLF");
    expectSame("\xEF\xBB\xBF" + plain, "byte order mark");
    expectSame(tests::utf16Bytes("\uFEFF" + plain, tests::ByteOrder::Little), "UTF-16 LE");
    expectSame(tests::utf16Bytes("\uFEFF" + plain, tests::ByteOrder::Big), "UTF-16 BE");
    expectSame(tests::latin1Bytes(plain), "Latin-1");
    expectSame("wallet;tx_count;balance\nälice;1;0,5\nbob;20;1e3\n", "semicolon, decimal comma");
    expectSame("wallet\ttx_count\tbalance\nälice\t1\t0.5\nbob\t20\t1E+3\n", "tabs");
    expectSame("wallet|tx_count|balance\nälice|1|.5\nbob|20|1000\n", "bars");
    expectSame("\"wallet\",\"tx_count\",\"balance\"\n\"älice\",\"1\",\"0.5\"\nbob,20,1e3",
               "quotes, no last line break");
}

TEST(WalletTableReader, ALineThatNamesTheSeparatorIsNoHeader)
{
    const WalletTable expected = tests::tableOf(plain);
    for (const std::string& bytes :
         {std::string("sep=;\r\nwallet;tx_count;balance\r\nälice;1;0,5\r\nbob;20;1e3\r\n"),
          "SEP=,\n" + plain, "\xEF\xBB\xBFsep=,\n" + plain,
          tests::utf16Bytes("\uFEFFsep=,\n" + plain, tests::ByteOrder::Little)}) {
        WalletTable table = tests::tableOf(bytes);
        EXPECT_EQ(table.lines, (std::vector<std::size_t>{3, 4})) << bytes;
        table.lines = expected.lines;
        tests::expectSameTables(table, expected);
    }
    EXPECT_EQ(tests::described(tests::tableOf("sep=|\nwallet|a\nx|1\n|2\n").rowProblems),
              Names{"line 4, column 1 (wallet): the wallet id is empty"});
    EXPECT_EQ(tests::idsOf(tests::tableOf("sep=,wallet\n1,a\n2,b\n")), (Names{"a", "b"}))
        << "a column may be called so";
    EXPECT_NE(refusal("sep=;\n", ErrorCode::Unusable).find("is empty"), std::string::npos);
}

TEST(WalletTableReader, TheSeparatorGivenOverrulesTheLineThatNamesOne)
{
    csv::CsvOptions options;
    options.separator = ',';
    EXPECT_EQ(tests::idsOf(tests::tableOf("sep=;\nwallet,a\nx,1\n", options)), Names{"x"});
}

TEST(WalletTableReader, KeepsEveryGoodRowAndNamesEveryBadOne)
{
    const WalletTable table = tests::tableOf(
        "wallet,tx_count,balance\n"
        "a,1,1\n"
        "b,2\n"
        "c,3,3,3\n"
        ",4,4\n"
        "a,5,5\n"
        "d,x,6\n"
        "e,nan,7\n"
        "f,8,8\n");
    EXPECT_EQ(tests::idsOf(table), (Names{"a", "d", "e", "f"}));
    EXPECT_EQ(
        tests::described(table.rowProblems),
        (Names{"line 3: 2 fields where the header has 3: 'b,2'",
               "line 4: 4 fields where the header has 3: 'c,3,3,3'",
               "line 5, column 1 (wallet): the wallet id is empty",
               "line 6, column 1 (wallet): the wallet 'a' stands on line 2 already; the first is "
               "kept"}));
    EXPECT_EQ(tests::describedCells(table),
              (Names{"line 7, column 2 (tx_count): 'x' is not a number",
                     "line 8, column 2 (tx_count): 'nan' stands for a missing value"}));
    EXPECT_TRUE(std::isnan(table.columns[0].values[1]));
}

TEST(WalletTableReader, AnAddressIsTheSameInAnyCase)
{
    const std::string address = "0xAbCdEf0123456789aBcDeF0123456789abcdef01";
    std::string lower = address;
    for (char& letter : lower)
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    const WalletTable table =
        tests::tableOf("wallet,x\n" + address + ",1\n" + lower + ",2\nBob,3\nbob,4\n");
    EXPECT_EQ(tests::idsOf(table), (Names{address, "Bob", "bob"}));
    EXPECT_EQ(table.rowProblems.size(), 1U);
}

TEST(WalletTableReader, LeavesTextColumnsAlone)
{
    const WalletTable table = tests::tableOf("wallet,note,x\na,hello,1\nb,world,2\nc,7,3\n");
    EXPECT_EQ(table.textColumns, Names{"note"});
    EXPECT_EQ(table.columns.size(), 1U);
    EXPECT_TRUE(table.cellProblems.empty());
}

TEST(WalletTableReader, ReportsWhyAFileCannotServe)
{
    EXPECT_NE(refusal("tx_count,balance\n1,2\n", ErrorCode::Unusable).find("wallet ids"),
              std::string::npos);
    const std::string noRow = refusal("wallet,x\n,1\n,2\n", ErrorCode::Unusable);
    EXPECT_NE(noRow.find("wallets.csv"), std::string::npos) << noRow;
    EXPECT_NE(noRow.find("line 2"), std::string::npos) << noRow;
    EXPECT_NE(refusal("wallet,x\n", ErrorCode::Unusable), "read");
    EXPECT_NE(refusal("wallet,note\na,hello\nb,world\n", ErrorCode::Unusable), "read");
    EXPECT_FALSE(readWalletTable("/no/such/file.csv"));
    EXPECT_EQ(readWalletTable("/no/such/file.csv").error().code, ErrorCode::NotFound);
}

TEST(WalletTableReader, StopsWhenCancelled)
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.write("a.csv", plain);
    std::stop_source stop;
    stop.request_stop();
    const auto read = readWalletTable(path, {}, Executor(1, Progress(stop.get_token())));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Cancelled);
}

TEST(WalletTableReader, ReportsItsProgressToTheEnd)
{
    const tests::TemporaryFolder folder;
    std::string bytes = "wallet,x\n";
    for (int i = 0; i < 5000; ++i)
        bytes += "w" + std::to_string(i) + ",1\n";
    double last = -1.0;
    const auto read =
        readWalletTable(folder.write("a.csv", bytes), {},
                        Executor(1, Progress({}, [&](double fraction) { last = fraction; })));
    ASSERT_TRUE(read);
    EXPECT_EQ(last, 1.0);
}

TEST(WalletTableReader, ReadsThePublishedFile)
{
    const std::string path = tests::sharedData() + "/segmentation/polygon_wallets_3497.csv";
    if (!std::filesystem::exists(path))
        GTEST_SKIP() << "The public data set is not beside the project.";
    const auto read = readWalletTable(path);
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->rows(), 3497U);
    EXPECT_TRUE(read->rowProblems.empty());
    EXPECT_TRUE(read->cellProblems.empty());
}

TEST(WalletTableReader, ReportsHoweverLateThatItReadLatin1)
{
    std::string csv = "wallet,x,note\n";
    for (int row = 0; row < 100'000; ++row)
        csv += "w" + std::to_string(row) + ",1,plain\n";
    csv += "last,2,Müller in Köln\n";
    csv::CsvLimits limits;
    limits.blockBytes = 1 << 20;
    ASSERT_GT(csv.size(), limits.blockBytes);
    const WalletTable table = tests::tableOf(tests::latin1Bytes(csv), {}, limits);
    EXPECT_EQ(table.rows(), 100'001U);
    EXPECT_EQ(text::sentences(table.warnings),
              (Names{"The file is not valid UTF-8 and was read as Latin-1; set the "
                     "encoding if letters look wrong.",
                     "Columns of text are not used: note."}));
}

TEST(WalletTableReader, IgnoresATrailingSeparator)
{
    const WalletTable table = tests::tableOf("wallet,tx_count,x\na,1,2,\nb,3,4,\n");
    tests::expectSameTables(table, tests::tableOf("wallet,tx_count,x\na,1,2\nb,3,4\n"));
    EXPECT_EQ(text::sentences(table.warnings),
              Names{"The rows end with one separator more than the header; it is ignored."});
}

TEST(WalletTableReader, RefusesWhatStandsBehindATrailingSeparatorLater)
{
    std::string csv = "wallet,x\n";
    for (int row = 0; row < 1500; ++row)
        csv += "w" + std::to_string(row) + ",1,\n";
    const WalletTable table = tests::tableOf(csv + "p,1,2\nq,3\nr,4,,\n");
    EXPECT_EQ(table.rows(), 1501U) << "q lacks the separator, and nothing else";
    EXPECT_EQ(tests::described(table.rowProblems),
              (Names{"line 1502: 3 fields where the header has 2: 'p,1,2'",
                     "line 1504: 4 fields where the header has 2: 'r,4,,'"}));
}

TEST(WalletTableReader, DoesNotUseAnIndexColumnWithoutAHeaderCell)
{
    const WalletTable table = tests::tableOf("wallet,tx_count\n1,a,5\n2,b,6\n");
    EXPECT_EQ(tests::idsOf(table), (Names{"a", "b"}));
    ASSERT_EQ(table.columns.size(), 1U);
    EXPECT_EQ(table.columns[0].values, (std::vector<double>{5.0, 6.0}));
    EXPECT_EQ(table.columns[0].position, 3U);
    EXPECT_EQ(text::sentences(table.warnings),
              Names{"The rows have one field more than the header; the first one was taken for an "
                    "unnamed index column and is not used."});
}

TEST(WalletTableReader, HandsTheBytesOfTheFileToItsObserver)
{
    const tests::TemporaryFolder folder;
    std::string bytes = tests::utf16Bytes("\uFEFF" + plain, tests::ByteOrder::Big);
    for (const std::size_t block : {1U, 7U, 1U << 20}) {
        csv::CsvLimits limits;
        limits.blockBytes = block;
        std::string seen;
        EXPECT_TRUE(readWalletTable(folder.write("a.csv", bytes), {}, limits, {},
                                    [&](std::string_view piece) { seen.append(piece); }));
        EXPECT_EQ(seen, bytes);
    }
}

}  // namespace
}  // namespace walletloupe::wallets
