#include "core/containers/json/json_rows.h"

#include "tests/support/container_cells.h"

#include <gtest/gtest.h>

namespace walletloupe::containers {
namespace {

using tests::cellsOfBytes;
using tests::TableCells;
using Row = std::vector<std::string>;

TEST(JsonRows, WritesValuesAsTheyAre)
{
    const TableCells cells = cellsOfBytes(
        R"([{"wallet":"0x1","n":1.50,"big":115792089237316195423570985008687907853269984665640564039457,
             "yes":true,"no":false,"none":null,"text":"a, \"b\"\nc"}])");
    EXPECT_EQ(cells.header, (Row{"wallet", "n", "big", "yes", "no", "none", "text"}));
    ASSERT_EQ(cells.rows.size(), 1U);
    EXPECT_EQ(cells.rows.front(),
              (Row{"0x1", "1.50", "115792089237316195423570985008687907853269984665640564039457",
                   "true", "false", "", "a, \"b\" c"}));
}

TEST(JsonRows, NestedObjectsAreNamedWithAPoint)
{
    const TableCells cells =
        cellsOfBytes(R"([{"a":1,"meta":{"time":"t","deep":{"x":2}},"tags":["u","v"]}])");
    EXPECT_EQ(cells.header, (Row{"a", "meta.time", "meta.deep.x"}));
    EXPECT_EQ(cells.rows.front(), (Row{"1", "t", "2"}));
    ASSERT_EQ(cells.warnings.size(), 1U);
    EXPECT_NE(cells.warnings.front().find("tags"), std::string::npos);
}

TEST(JsonRows, KeysMayComeInAnyOrder)
{
    const TableCells cells = cellsOfBytes(R"([{"a":1,"b":2},{"b":3,"a":4},{"b":5},{}])");
    EXPECT_EQ(cells.rows, (std::vector<Row>{{"1", "2"}, {"4", "3"}, {"", "5"}, {"", ""}}));
    EXPECT_EQ(cells.lines, (std::vector<std::size_t>{1, 2, 3, 4}));
}

TEST(JsonRows, AListWithOtherThingsIsAnError)
{
    const TableCells cells = cellsOfBytes("[{\"a\":1},\n2]");
    EXPECT_EQ(cells.code, ErrorCode::Unreadable);
    EXPECT_NE(cells.error.find("line 2"), std::string::npos) << cells.error;
}

TEST(JsonRows, OneColumnKeepsItsEmptyCells)
{
    EXPECT_EQ(cellsOfBytes("{\"a\":\"\"}\n{\"a\":\"x\"}").rows, (std::vector<Row>{{""}, {"x"}}));
}

}  // namespace
}  // namespace walletloupe::containers
