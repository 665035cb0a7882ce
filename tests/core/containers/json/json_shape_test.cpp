#include "core/containers/json/json_shape.h"

#include "tests/support/container_cells.h"

#include <gtest/gtest.h>

namespace walletloupe::containers {
namespace {

using tests::cellsOfBytes;
using tests::TableCells;
using Rows = std::vector<std::vector<std::string>>;

std::string errorOf(const std::string& text)
{
    const TableCells cells = cellsOfBytes(text);
    EXPECT_NE(cells.error, "") << text;
    const std::size_t begin = cells.error.find("/table");
    return begin == std::string::npos ? cells.error : cells.error.substr(begin + 1);
}

TEST(JsonShape, FindsTheListOfRecords)
{
    const Rows rows{{"1", "x"}, {"2", ""}};
    for (const char* text :
         {R"([{"a":1,"b":"x"},{"a":2,"b":null}])", "{\"a\":1,\"b\":\"x\"}\n{\"a\":2}\n",
          R"({"status":"1","message":"OK","result":[{"a":1,"b":"x"},{"a":2}]})",
          R"({"data":{"items":[{"a":1,"b":"x"},{"a":2}],"page":1}})",
          R"({"result":[{"a":1,"b":"x"}]} {"result":[{"a":2,"b":""}]})"}) {
        const TableCells cells = cellsOfBytes(text);
        EXPECT_EQ(cells.error, "") << text;
        EXPECT_EQ(cells.header, (std::vector<std::string>{"a", "b"})) << text;
        EXPECT_EQ(cells.rows, rows) << text;
    }
}

TEST(JsonShape, AKeyThatComesLateIsAColumn)
{
    std::string text = "[";
    for (int i = 0; i < 20'000; ++i)
        text += "{\"a\":1},";
    const TableCells cells = cellsOfBytes(text + R"({"z":7,"a":2}])");
    EXPECT_EQ(cells.header, (std::vector<std::string>{"a", "z"}));
    ASSERT_EQ(cells.rows.size(), 20'001U);
    EXPECT_EQ(cells.rows.front(), (std::vector<std::string>{"1", ""}));
    EXPECT_EQ(cells.rows.back(), (std::vector<std::string>{"2", "7"}));
}

TEST(JsonShape, RepliesWithoutRowsSayWhy)
{
    EXPECT_TRUE(errorOf(R"({"status":"0","message":"NOTOK","result":"Max rate limit reached"})")
                    .starts_with("table is a saved error reply: Max rate limit reached."));
    EXPECT_TRUE(errorOf(R"({"jsonrpc":"2.0","id":1,"error":{"code":-32000,"message":"no"}})")
                    .starts_with("table is a saved error reply: no."));
    EXPECT_TRUE(errorOf(R"({"message":"Too many requests"})").find("Too many requests") != 0);
    EXPECT_TRUE(errorOf(R"({"status":"0","message":"No transactions found","result":[]})")
                    .starts_with("table is a saved reply without rows: No transactions found."));
}

TEST(JsonShape, OtherJsonIsNamed)
{
    EXPECT_NE(errorOf("[]").find("without records"), std::string::npos);
    EXPECT_NE(errorOf("[[1,2],[3,4]]").find("without records"), std::string::npos);
    EXPECT_NE(errorOf(R"({"deposits":[{"a":1}],"borrows":[{"a":1}]})").find("deposits, borrows"),
              std::string::npos);
    EXPECT_NE(errorOf(R"({"nbformat":4,"cells":[]})").find("Jupyter"), std::string::npos);
    EXPECT_NE(errorOf(R"({"format":"walletloupe-segmentation","k":1})").find("own"),
              std::string::npos);
    EXPECT_NE(errorOf(R"({"wallet":{"0":"0x1","1":"0x2"},"a":{"0":1,"1":2}})").find("records"),
              std::string::npos);
}

}  // namespace
}  // namespace walletloupe::containers
