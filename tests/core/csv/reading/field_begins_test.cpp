#include "core/csv/reading/field_begins.h"

#include "core/base/random.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace walletloupe::csv {
namespace {

std::vector<std::uint32_t> begins(FieldBeginFinder find, const std::string& text, char separator,
                                  std::size_t& bytes)
{
    std::vector<std::uint32_t> found(text.size() + 9);
    const LookedThrough looked = find(text, separator, 100, found.data());
    bytes = looked.bytes;
    found.resize(looked.begins);
    return found;
}

TEST(FieldBegins, StandBehindSeparatorsAndLineEnds)
{
    std::string text(128, 'x');
    text[0] = text[63] = text[70] = ',';
    text[5] = '\n';
    text[31] = '\r';
    text[40] = ';';
    std::size_t bytes = 0;
    for (const FieldBeginFinder find : {findFieldBeginsPortably, fieldBeginFinder()}) {
        EXPECT_EQ(begins(find, text, ',', bytes),
                  (std::vector<std::uint32_t>{101, 106, 132, 164, 171}));
        EXPECT_EQ(bytes, 128U);
    }
}

TEST(FieldBegins, TheSearchStopsBeforeABlockThatIsNotPlain)
{
    std::size_t bytes = 0;
    for (const FieldBeginFinder find : {findFieldBeginsPortably, fieldBeginFinder()}) {
        for (const char odd : {'"', '\0', '\x80', '\xFF'}) {
            for (const std::size_t at : {64U, 95U, 96U, 127U}) {
                std::string text(200, ',');
                text[at] = odd;
                EXPECT_EQ(begins(find, text, ',', bytes).size(), 64U);
                EXPECT_EQ(bytes, 64U);
            }
        }
    }
}

TEST(FieldBegins, OnlyWholeBlocksAreLookedThrough)
{
    std::size_t bytes = 0;
    for (const FieldBeginFinder find : {findFieldBeginsPortably, fieldBeginFinder()}) {
        for (const std::size_t size : {0U, 1U, 63U, 64U, 65U, 127U}) {
            EXPECT_EQ(begins(find, std::string(size, ','), ',', bytes).size(), size / 64 * 64);
            EXPECT_EQ(bytes, size / 64 * 64);
        }
    }
}

TEST(FieldBegins, TheFastOneFindsWhatThePortableOneFinds)
{
    const FieldBeginFinder fast = fieldBeginFinderAvx2();
    if (fast == nullptr)
        GTEST_SKIP() << "This processor has no AVX2.";
    Random random(1);
    for (int run = 0; run < 2000; ++run) {
        std::string text;
        while (text.size() < 300)
            text.push_back(static_cast<char>(random.below(run % 2 == 0 ? 40 : 160) + 1));
        for (const char separator : {',', ';', '\t', '|'}) {
            std::size_t bytes = 0;
            std::size_t expected = 0;
            ASSERT_EQ(begins(fast, text, separator, bytes),
                      begins(findFieldBeginsPortably, text, separator, expected));
            ASSERT_EQ(bytes, expected);
        }
    }
}

}  // namespace
}  // namespace walletloupe::csv
