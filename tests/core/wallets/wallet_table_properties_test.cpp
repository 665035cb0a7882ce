#include "core/base/random.h"
#include "core/text/sentence.h"
#include "core/wallets/wallet_table.h"
#include "tests/support/csv_tables.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace walletloupe::wallets {
namespace {

/// Rows with quotes, line breaks inside them, gaps, texts, broken and doubled rows.
std::string messyCsv(std::uint64_t seed)
{
    constexpr std::array cells{"1",     "2.5",   "-3e-7",   "",         "abc",  "nan",
                               "1e400", "\"7\"", "\"a,b\"", "\"x\ny\"", "=1+1", " 9 "};
    Random random(seed);
    std::string csv = "wallet,a,b,\"c\nd\"\n";
    for (int row = 0; row < 300; ++row) {
        csv += random.below(20) == 0 ? "" : "w" + std::to_string(random.below(280));
        const std::size_t fields = random.below(25) == 0 ? 2 : 3;
        for (std::size_t i = 0; i < fields; ++i) {
            // Mostly numbers, so that the columns are numeric.
            const std::size_t pick = random.below(3) == 0 ? random.below(cells.size()) : 1;
            csv += std::string(",") + cells.at(pick);
        }
        csv += random.below(2) == 0 ? "\n" : "\r\n";
    }
    return csv;
}

TEST(WalletTableProperties, BlockSizeNeverMatters)
{
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        const std::string csv = messyCsv(seed);
        const WalletTable expected = tests::tableOf(csv);
        for (const std::size_t block : {1U, 2U, 3U, 7U, 64U, 1000U}) {
            SCOPED_TRACE("seed " + std::to_string(seed) + ", block " + std::to_string(block));
            csv::CsvLimits limits;
            limits.blockBytes = block;
            tests::expectSameTables(tests::tableOf(csv, {}, limits), expected);
        }
    }
}

TEST(WalletTableProperties, ChunksAndThreadsNeverMatter)
{
    for (std::uint64_t seed = 41; seed <= 46; ++seed) {
        const std::string csv = messyCsv(seed);
        csv::CsvLimits inOnePiece;
        inOnePiece.chunkBytes = csv.size();
        const WalletTable expected = tests::tableOf(csv, {}, inOnePiece);
        for (const unsigned threads : {1U, 2U, 3U}) {
            for (const std::size_t chunk : {1U, 5U, 40U, 333U, 2000U}) {
                for (const std::size_t block : {50U, 900U, 1U << 20}) {
                    SCOPED_TRACE("seed " + std::to_string(seed) + ", chunk " +
                                 std::to_string(chunk) + ", block " + std::to_string(block));
                    csv::CsvLimits limits;
                    limits.chunkBytes = chunk;
                    limits.blockBytes = block;
                    tests::expectSameTables(tests::tableOf(csv, {}, limits, Executor(threads)),
                                            expected);
                }
            }
        }
    }
}

/// Rows without quotes in the file; with `quote`, the same ones with all cells in quotes.
std::string plainCsv(std::uint64_t seed, const std::string& quote)
{
    constexpr std::array cells{"1",   "-2.50", "+3", "0.1234567890123456789",  "1e-7", "",
                               "abc", "nan",   "-",  "1.7976931348623157e309", " 9 ",  "12345678"};
    Random random(seed);
    std::string csv = "wallet,a,b\n";
    for (int row = 0; row < 1000; ++row) {
        csv +=
            quote + (random.below(50) == 0 ? "" : "w" + std::to_string(random.below(900))) + quote;
        const std::size_t fields = random.below(50) == 0 ? 1 + 2 * random.below(2) : 2;
        for (std::size_t i = 0; i < fields; ++i)
            csv += "," + quote + cells.at(random.below(cells.size())) + quote;
        csv += seed % 2 == 0 ? "\n" : "\r\n";
        csv += random.below(50) == 0 ? "\n" : "";
    }
    return csv;
}

TEST(WalletTableProperties, QuotesAroundCellsNeverMatter)
{
    for (std::uint64_t seed = 51; seed <= 58; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        WalletTable plain = tests::tableOf(plainCsv(seed, ""));
        WalletTable quoted = tests::tableOf(plainCsv(seed, "\""));
        // A row with too few or too many fields is shown as it stands in the file.
        for (WalletTable* table : {&plain, &quoted}) {
            for (Problem& problem : table->rowProblems)
                problem.text = problem.kind == ProblemKind::WrongFieldCount ? "" : problem.text;
        }
        tests::expectSameTables(plain, quoted);
    }
}

TEST(WalletTableProperties, EveryRowIsInTheTableOrReported)
{
    for (std::uint64_t seed = 11; seed <= 30; ++seed) {
        const WalletTable table = tests::tableOf(messyCsv(seed));
        EXPECT_EQ(table.rows() + table.rowProblems.size(), 300U) << "seed " << seed;
    }
}

TEST(WalletTableProperties, EveryCellIsANumberOrReported)
{
    const WalletTable table = tests::tableOf(messyCsv(99));
    std::size_t missing = 0;
    for (const NumericColumn& column : table.columns) {
        for (const double value : column.values)
            missing += std::isfinite(value) ? 0 : 1;
    }
    EXPECT_GT(missing, 0U);
    EXPECT_EQ(missing, table.cellProblems.size());
}

TEST(WalletTableProperties, AnyBytesAreReadOrRefused)
{
    // What comes out does not matter here, only that no bytes bring the reader down.
    Random random(5);
    std::size_t refused = 0;
    for (int file = 0; file < 300; ++file) {
        std::string bytes = file % 2 == 0 ? "wallet,a\n" : "";
        for (std::uint64_t i = random.below(400); i > 0; --i)
            bytes += static_cast<char>(random.below(random.below(2) == 0 ? 256 : 64));
        const auto read = tests::readBytes(bytes);
        if (!read) {
            ++refused;
            EXPECT_FALSE(text::sentence(read.error()).empty());
        } else {
            EXPECT_GT(read->rows(), 0U);
        }
    }
    EXPECT_GT(refused, 0U);
}

}  // namespace
}  // namespace walletloupe::wallets
