#include "core/csv/writing/csv_rows.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::csv {
namespace {

void writeSquare(CsvWriter& csv, std::size_t row)
{
    csv.integer(static_cast<long long>(row)).number(static_cast<double>(row * row)).endRow();
}

std::string written(std::size_t rows, unsigned threads)
{
    std::string text;
    writeRows(rows, Executor(threads), writeSquare,
              [&text](std::string_view piece) { text += piece; });
    return text;
}

std::string oneByOne(std::size_t rows)
{
    CsvWriter csv;
    for (std::size_t row = 0; row < rows; ++row)
        writeSquare(csv, row);
    return csv.str();
}

TEST(CsvRows, AreThoseOfOneWriterWhateverTheThreads)
{
    for (const std::size_t rows : {0U, 1U, 255U, 256U, 257U, 5000U}) {
        for (const unsigned threads : {1U, 2U, 5U})
            EXPECT_EQ(written(rows, threads), oneByOne(rows)) << rows << " rows";
    }
}

}  // namespace
}  // namespace walletloupe::csv
