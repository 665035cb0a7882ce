#include "core/csv/text/text_buffer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>

namespace walletloupe::csv {
namespace {

TEST(TextBuffer, GrowsAtTheEndAndIsConsumedAtTheBeginning)
{
    TextBuffer buffer;
    EXPECT_EQ(buffer.view(), "");
    buffer.append("hello");
    buffer.append(" world");
    buffer.consume(4);
    EXPECT_EQ(buffer.view(), "o world");
    std::string expected = "o world";
    for (int i = 0; i < 1000; ++i) {
        buffer.append("abc");
        expected += "abc";
    }
    EXPECT_EQ(buffer.view(), expected);
    buffer.truncate(3);
    EXPECT_EQ(buffer.view(), "o w");
    EXPECT_EQ(buffer.size(), 3U);
}

TEST(TextBuffer, TakesWhatIsWrittenIntoItsBuffer)
{
    TextBuffer buffer;
    buffer.append("x");
    std::fill_n(buffer.room(5), 5, 'y');
    buffer.grow(3);
    EXPECT_EQ(buffer.view(), "xyyy");
}

TEST(TextBuffer, BeginsWithAPage)
{
    const auto placeInPage = [](const char* at) {
        return reinterpret_cast<std::uintptr_t>(at) % 4096;
    };
    for (const std::size_t bytes : {1U, 100U, 300'000U, 5'000'000U}) {
        TextBuffer buffer;
        EXPECT_EQ(placeInPage(buffer.room(bytes)), 0U);
        buffer.restart(8192);
        EXPECT_EQ(placeInPage(buffer.room(bytes)), 0U);
    }
}

TEST(TextBuffer, HasTheHeadroomThatWasRequested)
{
    TextBuffer buffer;
    buffer.append("old");
    buffer.restart(4);
    EXPECT_EQ(buffer.view(), "");
    buffer.append("tail");
    EXPECT_FALSE(buffer.prepend("12345"));
    EXPECT_TRUE(buffer.prepend("1234"));
    EXPECT_EQ(buffer.view(), "1234tail");
    EXPECT_FALSE(buffer.prepend("0"));
}

}  // namespace
}  // namespace walletloupe::csv
