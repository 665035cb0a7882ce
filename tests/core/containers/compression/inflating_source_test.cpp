#include "core/containers/compression/inflating_source.h"

#include "core/containers/compression/memory_source.h"
#include "tests/support/container_cells.h"

#include <gtest/gtest.h>

#include <zlib.h>

namespace walletloupe::containers {
namespace {

using tests::containerBytes;

Result<std::string> inflated(const std::string& packed, std::unique_ptr<Decoder> decoder,
                             const ExpansionLimit& limit = {}, std::size_t piece = 1000)
{
    const auto bytes = std::make_shared<const std::string>(packed);
    InflatingSource source(std::make_unique<MemorySource>(bytes, *bytes), std::move(decoder), "f",
                           limit);
    return tests::readAll(source, piece);
}

/// A gzip file of zeros.
std::string zeros(std::size_t count)
{
    z_stream stream{};
    EXPECT_EQ(::deflateInit2(&stream, 9, Z_DEFLATED, 31, 9, Z_DEFAULT_STRATEGY), Z_OK);
    std::string text(count, '\0');
    std::string packed(::deflateBound(&stream, count), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(text.data());
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    EXPECT_EQ(::deflate(&stream, Z_FINISH), Z_STREAM_END);
    packed.resize(stream.total_out);
    ::deflateEnd(&stream);
    return packed;
}

TEST(InflatingSource, MembersAreOneText)
{
    const std::string text = containerBytes("wallets.csv");
    for (const std::size_t piece : {1U, 7U, 100'000U}) {
        EXPECT_EQ(inflated(containerBytes("members.csv.gz"), makeGzipDecoder(), {}, piece), text);
        EXPECT_EQ(inflated(containerBytes("frames.csv.zst"), makeZstdDecoder(), {}, piece), text);
    }
    const std::string packed = containerBytes("wallets.csv.gz");
    EXPECT_EQ(inflated(packed + packed + packed, makeGzipDecoder()), text + text + text);
}

TEST(InflatingSource, ForeignBytesBehindTheEndAreAnError)
{
    const std::string packed = containerBytes("wallets.csv.gz");
    EXPECT_TRUE(inflated(packed + std::string(3, '\0'), makeGzipDecoder()));
    const auto text = inflated(packed + "wallet,x\n", makeGzipDecoder());
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().code, ErrorCode::Unreadable);
    EXPECT_NE(text.error().message.find("belong to something else"), std::string::npos);
}

TEST(InflatingSource, EachCutIsNamed)
{
    for (const bool isGzip : {true, false}) {
        const std::string packed = containerBytes(isGzip ? "wallets.csv.gz" : "wallets.csv.zst");
        for (std::size_t size = 4; size < packed.size(); size += 5) {
            const auto text =
                inflated(packed.substr(0, size), isGzip ? makeGzipDecoder() : makeZstdDecoder());
            ASSERT_FALSE(text) << size;
            EXPECT_NE(text.error().message.find("cut off"), std::string::npos) << size;
        }
    }
}

TEST(InflatingSource, ABombStopsEarly)
{
    const std::string packed = zeros(66 << 20);
    const auto text = inflated(packed, makeGzipDecoder(), {}, 1 << 20);
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().code, ErrorCode::Unusable);
    EXPECT_NE(text.error().message.find("200 times"), std::string::npos);
    EXPECT_TRUE(inflated(packed, makeGzipDecoder(), {std::uint64_t{66} << 20}, 1 << 20));
    EXPECT_FALSE(inflated(packed, makeGzipDecoder(), {std::uint64_t{65} << 20}, 1 << 20));
}

TEST(InflatingSource, EstimatesTheWhole)
{
    const auto bytes = std::make_shared<const std::string>(containerBytes("wallets.csv.gz"));
    InflatingSource source(std::make_unique<MemorySource>(bytes, *bytes), makeGzipDecoder(), "f",
                           {});
    EXPECT_EQ(source.estimatedBytes(), 0U);
    EXPECT_TRUE(tests::readAll(source));
    EXPECT_EQ(source.estimatedBytes(), containerBytes("wallets.csv").size());
    EXPECT_EQ(source.fraction(), 1.0);
}

}  // namespace
}  // namespace walletloupe::containers
