#include "core/containers/parquet/parquet_rows.h"

#include "tests/support/container_cells.h"

#include <gtest/gtest.h>

namespace walletloupe::containers {
namespace {

using tests::cellsOfFixture;
using tests::TableCells;

TEST(ParquetRows, EveryTypeIsWhatItsWriterSays)
{
    const TableCells expected = cellsOfFixture("types.csv");
    const TableCells cells = cellsOfFixture("types.parquet");
    EXPECT_EQ(cells.error, "");
    EXPECT_EQ(cells.header, expected.header);
    ASSERT_EQ(cells.rows.size(), 3U);
    for (std::size_t row = 0; row < cells.rows.size(); ++row) {
        for (std::size_t field = 0; field < cells.header.size(); ++field)
            EXPECT_EQ(cells.rows[row][field], expected.rows[row][field]) << cells.header[field];
    }
    ASSERT_EQ(cells.warnings.size(), 1U);
    EXPECT_NE(cells.warnings.front().find("list, pair"), std::string::npos);
}

TEST(ParquetRows, AFileWithoutRowsHasItsHeader)
{
    const TableCells cells = cellsOfFixture("duckdb_empty.parquet");
    EXPECT_EQ(cells.error, "");
    EXPECT_EQ(cells.header.size(), 6U);
    EXPECT_TRUE(cells.rows.empty());
}

TEST(ParquetRows, WhatCannotBeReadIsNamed)
{
    const TableCells lz4 = cellsOfFixture("duckdb_lz4.parquet");
    EXPECT_EQ(lz4.code, ErrorCode::Unsupported);
    EXPECT_NE(lz4.error.find("compressed by LZ4"), std::string::npos) << lz4.error;
    const TableCells nested = cellsOfFixture("nested.parquet");
    EXPECT_EQ(nested.code, ErrorCode::Unusable);
    EXPECT_NE(nested.error.find("lists or structures"), std::string::npos) << nested.error;
}

TEST(ParquetRows, EachCutIsNamed)
{
    const std::string bytes = tests::containerBytes("duckdb_snappy.parquet");
    for (std::size_t size = 4; size < bytes.size(); size += 7) {
        const TableCells cells = tests::cellsOfBytes(std::string_view(bytes).substr(0, size));
        EXPECT_NE(cells.error.find("damaged Parquet file"), std::string::npos) << size;
    }
}

TEST(ParquetRows, FloatingColumnsAreKnown)
{
    const auto bytes =
        std::make_shared<const std::string>(tests::containerBytes("duckdb_snappy.parquet"));
    const auto rows = ParquetRows::open(bytes, "f", {});
    ASSERT_TRUE(rows);
    EXPECT_EQ((*rows)->isFloating(), (std::vector<bool>{false, true, false, false, false, false}));
}

}  // namespace
}  // namespace walletloupe::containers
