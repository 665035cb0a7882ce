#include "core/containers/open_table.h"

#include "core/wallets/wallet_table_reader.h"
#include "tests/support/container_cells.h"
#include "tests/support/csv_tables.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <thread>
#include <vector>

namespace walletloupe::containers {
namespace {

using tests::cellsOfBytes;
using tests::cellsOfFixture;
using tests::containerBytes;
using tests::TableCells;

const std::vector<std::string>& everyContainer()
{
    static const std::vector<std::string> names{"wallets.csv.gz",
                                                "members.csv.gz",
                                                "wallets.csv.zst",
                                                "frames.csv.zst",
                                                "wallets.zip",
                                                "stored.zip",
                                                "json.zip",
                                                "wallets.json",
                                                "wallets.jsonl",
                                                "reply.json",
                                                "wallets.xlsx",
                                                "duckdb_snappy.parquet",
                                                "duckdb_gzip.parquet",
                                                "duckdb_zstd.parquet",
                                                "duckdb_uncompressed.parquet",
                                                "duckdb_v2.parquet",
                                                "polars_snappy.parquet",
                                                "polars_zstd.parquet",
                                                "hyparquet_groups.parquet",
                                                "hyparquet_delta.parquet",
                                                "hyparquet_split.parquet"};
    return names;
}

wallets::WalletTable tableOfFixture(const std::string& name, const csv::CsvLimits& limits = {},
                                    const Executor& executor = {})
{
    const auto table =
        wallets::readWalletTable(tests::testData() + "/containers/" + name, {}, limits, executor);
    EXPECT_TRUE(table) << name << ": " << (table ? "" : table.error().message);
    return table.value_or(wallets::WalletTable());
}

TEST(OpenTable, AContainerNeverChangesANumber)
{
    const wallets::WalletTable expected = tableOfFixture("wallets.csv");
    ASSERT_EQ(expected.rows(), 60U);
    for (const std::string& name : everyContainer()) {
        SCOPED_TRACE(name);
        const wallets::WalletTable table = tableOfFixture(name);
        ASSERT_EQ(tests::idsOf(table), tests::idsOf(expected));
        EXPECT_EQ(table.textColumns, expected.textColumns);
        ASSERT_EQ(table.columns.size(), expected.columns.size());
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            EXPECT_EQ(table.columns[i].name, expected.columns[i].name);
            for (std::size_t row = 0; row < table.rows(); ++row)
                ASSERT_PRED2(tests::sameNumber, table.columns[i].values[row],
                             expected.columns[i].values[row])
                    << table.columns[i].name << ", row " << row;
        }
    }
}

TEST(OpenTable, CellsAreThoseOfTheText)
{
    const TableCells expected = cellsOfFixture("wallets.csv");
    for (const std::string& name : everyContainer()) {
        const TableCells cells = cellsOfFixture(name);
        EXPECT_EQ(cells.error, "") << name;
        EXPECT_EQ(cells.header, expected.header) << name;
        ASSERT_EQ(cells.rows.size(), expected.rows.size()) << name;
        for (std::size_t row = 0; row < cells.rows.size(); ++row) {
            EXPECT_EQ(cells.rows[row].front(), expected.rows[row].front()) << name;
            EXPECT_EQ(cells.rows[row].back(), expected.rows[row].back()) << name;
        }
        EXPECT_TRUE(cells.warnings.empty() || name == "wallets.xlsx") << name;
    }
}

TEST(OpenTable, BlocksAndThreadsChangeNothing)
{
    csv::CsvLimits small;
    small.blockBytes = 700;
    small.chunkBytes = 100;
    for (const std::string& name : everyContainer()) {
        SCOPED_TRACE(name);
        tests::expectSameTables(tableOfFixture(name), tableOfFixture(name, small, Executor(3)));
    }
}

TEST(OpenTable, TheObserverSeesTheBytesOfTheFile)
{
    for (const std::string& name : everyContainer()) {
        std::string seen;
        const auto cells =
            tests::cellsOfFile(tests::testData() + "/containers/" + name, {},
                               {{}, [&seen](std::string_view bytes) { seen.append(bytes); }});
        EXPECT_EQ(cells.error, "") << name;
        EXPECT_TRUE(seen == containerBytes(name)) << name;
    }
}

TEST(OpenTable, APipeIsReadAsAFileIs)
{
    // A name of no regular file: its content can be read only once.
    const tests::TemporaryFolder folder;
    for (const std::string name : {"wallets.jsonl", "wallets.xlsx", "wallets.csv.gz"}) {
        const std::string path = folder.path(name);
        ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
        const std::string bytes = containerBytes(name);
        std::thread writer([&] { std::ofstream(path, std::ios::binary) << bytes; });
        const TableCells cells = tests::cellsOfFile(path);
        writer.join();
        EXPECT_EQ(cells.error, "") << name;
        EXPECT_EQ(cells.rows, cellsOfFixture(name).rows) << name;
    }
}

TEST(OpenTable, LinesAreThoseOfTheContainer)
{
    EXPECT_EQ(cellsOfFixture("wallets.csv.gz").lines.front(), 2U);
    EXPECT_EQ(cellsOfFixture("wallets.xlsx").lines.front(), 2U);
    EXPECT_EQ(cellsOfFixture("wallets.jsonl").lines.front(), 1U);
    EXPECT_EQ(cellsOfFixture("duckdb_snappy.parquet").lines.back(), 60U);
    EXPECT_EQ(cellsOfBytes("{\"wallet\":1}\n\n\n{\"wallet\":2}\n").lines,
              (std::vector<std::size_t>{1, 4}));
}

TEST(OpenTable, ArchivesWithSeveralTablesNameThem)
{
    const TableCells cells = cellsOfFixture("two.zip");
    EXPECT_EQ(cells.code, ErrorCode::Unusable);
    EXPECT_NE(cells.error.find("a.csv, b.csv"), std::string::npos) << cells.error;
}

TEST(OpenTable, ContainersInContainers)
{
    const std::string once = containerBytes("wallets.csv.gz");
    EXPECT_EQ(cellsOfBytes(once, {}, "wallets.xlsx").rows.size(), 60U) << "never by the name";
    EXPECT_EQ(cellsOfBytes(containerBytes("wallets.json"), {}, "wallets.csv").rows.size(), 60U);
}

TEST(OpenTable, ForeignFilesAreNamed)
{
    const TableCells page = cellsOfBytes("<!DOCTYPE html>\n<html></html>");
    EXPECT_EQ(page.code, ErrorCode::Unsupported);
    EXPECT_NE(page.error.find("is a web page"), std::string::npos);
    EXPECT_NE(page.error.find("/table "), std::string::npos) << "the file's name";
}

TEST(OpenTable, TheHeadOfALargeFileIsFoundAtItsBeginning)
{
    const tests::TemporaryFolder folder;
    std::string text = R"({"status":"1","message":"OK","result":[)";
    while (text.size() < 600'000)
        text += R"({"hash":"0x1","from":"0x2"},)";
    // The end is not looked at.
    const std::string path = folder.write("t.json", text + "broken");
    const auto head = openTableHead(path, {}, {});
    ASSERT_TRUE(head) << head.error().message;
    EXPECT_EQ(head->header(), (std::vector<std::string>{"hash", "from"}));
    EXPECT_FALSE(openTable(path, {}, {}));
    EXPECT_TRUE(openTableHead(tests::testData() + "/containers/wallets.xlsx", {}, {}));
}

TEST(OpenTable, EachCutIsAnErrorOrTheSame)
{
    for (const std::string name : {"wallets.csv.gz", "members.csv.gz", "frames.csv.zst",
                                   "wallets.zip", "wallets.xlsx", "duckdb_snappy.parquet"}) {
        const std::string bytes = containerBytes(name);
        const std::size_t whole = cellsOfBytes(bytes).rows.size();
        const std::size_t step = bytes.size() / 150 + 1;
        std::set<std::size_t> shorter;
        for (std::size_t size = 8; size < bytes.size(); size += step) {
            const TableCells cells = cellsOfBytes(std::string_view(bytes).substr(0, size));
            if (cells.error.empty() && cells.rows.size() != whole)
                shorter.insert(cells.rows.size());
        }
        // Between two members only there is no telling.
        const bool hasMembers = name == "members.csv.gz" || name == "frames.csv.zst";
        EXPECT_LE(shorter.size(), hasMembers ? 1U : 0U) << name;
    }
}

TEST(OpenTable, EachFlippedBitIsSurvived)
{
    for (const std::string name :
         {"wallets.csv.gz", "wallets.csv.zst", "wallets.zip", "wallets.xlsx",
          "hyparquet_groups.parquet", "duckdb_v2.parquet", "hyparquet_delta.parquet"}) {
        std::string bytes = containerBytes(name);
        const std::size_t step = bytes.size() / 250 + 1;
        for (std::size_t at = 0; at < bytes.size(); at += step) {
            const char flipped = static_cast<char>(1 << (at % 8));
            bytes[at] = static_cast<char>(bytes[at] ^ flipped);
            const TableCells cells = cellsOfBytes(bytes);
            EXPECT_TRUE(!cells.error.empty() || cells.rows.size() <= 100'000) << name << " " << at;
            bytes[at] = static_cast<char>(bytes[at] ^ flipped);
        }
    }
}

TEST(OpenTable, DamagedGzipNeverGivesOtherCells)
{
    std::string bytes = containerBytes("wallets.csv.gz");
    const TableCells whole = cellsOfBytes(bytes);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        bytes[at] = static_cast<char>(bytes[at] ^ 4);
        const TableCells cells = cellsOfBytes(bytes);
        EXPECT_TRUE(!cells.error.empty() || cells.rows == whole.rows) << at;
        bytes[at] = static_cast<char>(bytes[at] ^ 4);
    }
}

}  // namespace
}  // namespace walletloupe::containers
