#include "core/containers/parquet/parquet_values.h"

#include <gtest/gtest.h>

#include <cstring>

namespace walletloupe::containers {
namespace {

using namespace std::string_literals;

std::string textOf(ParquetType type, const std::string& raw,
                   ParquetMeaning meaning = ParquetMeaning::Number, int scale = 0)
{
    ParquetColumn column;
    column.type = type;
    column.meaning = meaning;
    column.scale = scale;
    column.width = raw.size();
    std::string text;
    appendParquetValue(column, raw, text);
    return text;
}

std::string rawOf(double number)
{
    std::string raw(sizeof number, '\0');
    std::memcpy(raw.data(), &number, sizeof number);
    return raw;
}

TEST(ParquetValues, DoublesKeepEveryBit)
{
    EXPECT_EQ(textOf(ParquetType::Double, rawOf(0.1)), "0.1");
    EXPECT_EQ(textOf(ParquetType::Double, rawOf(1000000.0)), "1000000");
    EXPECT_EQ(textOf(ParquetType::Double, rawOf(-5.0)), "-5");
    EXPECT_EQ(textOf(ParquetType::Double, rawOf(1.5e18)), "1.5e+18");
    EXPECT_EQ(textOf(ParquetType::Double, rawOf(-0.0)), "-0");
    EXPECT_EQ(textOf(ParquetType::Double, rawOf(-std::numeric_limits<double>::quiet_NaN())), "nan");
    EXPECT_EQ(textOf(ParquetType::Float, "\xCD\xCC\xCC\x3D"), "0.10000000149011612");
}

TEST(ParquetValues, WholeNumbers)
{
    EXPECT_EQ(textOf(ParquetType::Int32, "\xFF\xFF\xFF\xFF"), "-1");
    EXPECT_EQ(textOf(ParquetType::Int32, "\xFF\xFF\xFF\xFF", ParquetMeaning::Unsigned),
              "4294967295");
    EXPECT_EQ(textOf(ParquetType::Int64, "\0\0\0\0\0\0\0\x80"s), "-9223372036854775808");
    EXPECT_EQ(textOf(ParquetType::Int64, "\0\0\0\0\0\0\0\x80"s, ParquetMeaning::Unsigned),
              "9223372036854775808");
}

TEST(ParquetValues, Decimals)
{
    const auto decimal = ParquetMeaning::Decimal;
    EXPECT_EQ(textOf(ParquetType::Int32, "\xFB\xFF\xFF\xFF", decimal, 2), "-0.05");
    EXPECT_EQ(textOf(ParquetType::FixedBytes, "\x01\x00"s, decimal, 0), "256");
    EXPECT_EQ(textOf(ParquetType::Bytes, "\xFF", decimal, 3), "-0.001");
    EXPECT_EQ(textOf(ParquetType::Bytes, "\x80", decimal, 0), "-128");
    EXPECT_EQ(textOf(ParquetType::Bytes, "", decimal, 0), "0");
    EXPECT_EQ(textOf(ParquetType::FixedBytes, "\0"s + std::string(32, '\xFF'), decimal, 0),
              "115792089237316195423570985008687907853269984665640564039457584007913129639935");
}

TEST(ParquetValues, Times)
{
    // As Impala and Spark write 2022-04-15 05:20:00: nanoseconds of the day, Julian day 2459685.
    EXPECT_EQ(textOf(ParquetType::Int96, "\x00\x00\x2E\x59\x76\x11\x00\x00\x25\x88\x25\x00"s),
              "2022-04-15 05:20:00");
    EXPECT_EQ(
        textOf(ParquetType::Int64, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", ParquetMeaning::Seconds1e6),
        "1969-12-31 23:59:59.999999");
    EXPECT_EQ(textOf(ParquetType::Int32, "\0\0\0\0"s, ParquetMeaning::Date), "1970-01-01");
    EXPECT_EQ(textOf(ParquetType::Int32, "\xFF\xFF\xFF\x7F", ParquetMeaning::Date), "2147483647");
}

TEST(ParquetValues, Bytes)
{
    EXPECT_EQ(textOf(ParquetType::Bytes, "a,b", ParquetMeaning::Text), "\"a,b\"");
    EXPECT_EQ(textOf(ParquetType::FixedBytes, "\xDE\xAD", ParquetMeaning::Bytes), "0xdead");
    EXPECT_EQ(textOf(ParquetType::FixedBytes, "0123456789abcdef", ParquetMeaning::Uuid),
              "30313233-3435-3637-3839-616263646566");
}

TEST(ParquetValues, PlainValuesEndWithTheirBytes)
{
    ParquetColumn column;
    column.type = ParquetType::Bytes;
    std::string bytes = "\x02\0\0\0ab\x05\0\0\0c"s;
    std::string_view left = bytes;
    EXPECT_EQ(takePlainValue(column, left), "ab");
    EXPECT_FALSE(takePlainValue(column, left));
    left = "\x01\0"s;
    EXPECT_FALSE(takePlainValue(column, left));
}

}  // namespace
}  // namespace walletloupe::containers
