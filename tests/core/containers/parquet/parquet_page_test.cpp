#include "core/containers/parquet/parquet_page.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::containers {
namespace {

using namespace std::string_literals;
using Numbers = std::vector<std::uint32_t>;

Numbers decoded(const std::string& bytes, unsigned width, std::size_t count)
{
    Numbers numbers;
    EXPECT_TRUE(decodeHybrid(bytes, width, count, numbers));
    return numbers;
}

TEST(ParquetPage, RunsAndGroups)
{
    // The example of Parquet's Encodings.md: the numbers 0 to 7 in three bits.
    EXPECT_EQ(decoded("\x03\x88\xC6\xFA", 3, 8), (Numbers{0, 1, 2, 3, 4, 5, 6, 7}));
    EXPECT_EQ(decoded("\x08\x05"s, 3, 4), (Numbers{5, 5, 5, 5}));
    EXPECT_EQ(decoded("\x08\x05\x03\x88\xC6\xFA"s, 3, 6), (Numbers{5, 5, 5, 5, 0, 1}));
    EXPECT_EQ(decoded("\x04\x01\x02"s, 16, 2), (Numbers{0x201, 0x201}));
    EXPECT_EQ(decoded("\x06"s, 0, 3), (Numbers{0, 0, 0}));
    EXPECT_EQ(decoded("\x06\xFF"s, 1, 3), (Numbers{1, 1, 1})) << "bits beyond the width";
}

TEST(ParquetPage, BytesThatEndEarlyAreRefused)
{
    Numbers numbers;
    EXPECT_FALSE(decodeHybrid("", 1, 1, numbers));
    EXPECT_FALSE(decodeHybrid("\x08", 3, 4, numbers));
    EXPECT_FALSE(decodeHybrid("\x03\x88\xC6", 3, 8, numbers));
    EXPECT_FALSE(decodeHybrid("\x80\x80\x80\x80\x80\x80\x80", 3, 8, numbers));
    EXPECT_FALSE(decodeHybrid("\x08\x05", 33, 4, numbers));
    EXPECT_FALSE(decodeHybrid("\0\0"s, 1, 4, numbers)) << "a run of nothing";
}

TEST(ParquetPage, DeltaNumbers)
{
    ParquetColumn column;
    column.type = ParquetType::Int64;
    // The example of Encodings.md: 1 to 5; block 128, 4 miniblocks, deltas of 1 in no bits.
    const std::string bytes = "\x80\x01\x04\x05\x02\x02\0\0\0\0"s;
    const auto plain = plainValues(ParquetEncoding::DeltaBinaryPacked, column, bytes, 5);
    ASSERT_TRUE(plain);
    std::string expected;
    for (char number = 1; number <= 5; ++number)
        expected += number + "\0\0\0\0\0\0\0"s;
    EXPECT_EQ(*plain, expected);
    EXPECT_FALSE(plainValues(ParquetEncoding::DeltaBinaryPacked, column, bytes, 4));
    EXPECT_FALSE(plainValues(ParquetEncoding::DeltaBinaryPacked, column, bytes.substr(0, 6), 5));
    EXPECT_FALSE(plainValues(ParquetEncoding::DeltaBinaryPacked, column, "\0\0\x05\x02"s, 5));
}

TEST(ParquetPage, UnpacksOnlyWhatItKnows)
{
    std::string to;
    EXPECT_TRUE(unpackParquetPage(ParquetCodec::None, "abc", 3, "f", {}, to));
    EXPECT_EQ(to, "abc");
    EXPECT_FALSE(unpackParquetPage(ParquetCodec::None, "abc", 4, "f", {}, to));
    EXPECT_FALSE(unpackParquetPage(ParquetCodec::Snappy, "\xFF\xFF", 3, "f", {}, to));
    EXPECT_FALSE(unpackParquetPage(ParquetCodec::Zstd, "abc", 3, "f", {}, to));
    EXPECT_FALSE(unpackParquetPage(ParquetCodec::Gzip, "abc", 1 << 30, "f", {}, to));
    const auto brotli = unpackParquetPage(ParquetCodec::Brotli, "abc", 3, "f", {}, to);
    ASSERT_FALSE(brotli);
    EXPECT_EQ(brotli.error().code, ErrorCode::Unsupported);
    EXPECT_NE(brotli.error().message.find("Brotli"), std::string::npos);
}

}  // namespace
}  // namespace walletloupe::containers
