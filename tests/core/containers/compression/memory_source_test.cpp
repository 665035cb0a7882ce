#include "core/containers/compression/memory_source.h"

#include "core/containers/compression/peeked_source.h"
#include "tests/support/container_cells.h"

#include <gtest/gtest.h>

namespace walletloupe::containers {
namespace {

std::unique_ptr<csv::ByteSource> sourceOf(const std::string& text)
{
    const auto bytes = std::make_shared<const std::string>(text);
    return std::make_unique<MemorySource>(bytes, *bytes);
}

TEST(MemorySource, ReadsItsPart)
{
    const auto bytes = std::make_shared<const std::string>("0123456789");
    MemorySource source(bytes, std::string_view(*bytes).substr(2, 5));
    EXPECT_EQ(source.estimatedBytes(), 5U);
    EXPECT_EQ(tests::readAll(source, 2), "23456");
    EXPECT_EQ(source.fraction(), 1.0);
}

TEST(MemorySource, ReadsAWholeSourceWithinALimit)
{
    const auto whole = readWhole(*sourceOf("0123456789"), "f", 10);
    ASSERT_TRUE(whole);
    EXPECT_EQ(**whole, "0123456789");
    const auto refused = readWhole(*sourceOf("0123456789"), "f", 9);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Unusable);
}

TEST(PeekedSource, GivesTheBeginningAgain)
{
    for (const std::size_t peeked : {0U, 3U, 10U, 20U}) {
        for (const std::size_t piece : {1U, 4U, 50U}) {
            auto source = PeekedSource::open(sourceOf("0123456789"), peeked);
            ASSERT_TRUE(source);
            EXPECT_EQ((*source)->beginning(), std::string("0123456789").substr(0, peeked));
            EXPECT_EQ((*source)->isWhole(), peeked == 20U);
            EXPECT_EQ(tests::readAll(**source, piece), "0123456789");
        }
    }
}

}  // namespace
}  // namespace walletloupe::containers
