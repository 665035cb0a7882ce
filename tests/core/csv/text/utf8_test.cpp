#include "core/csv/text/utf8.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace walletloupe::csv {
namespace {

using namespace std::string_view_literals;

TEST(Utf8, WritesWhatItReads)
{
    for (const char32_t character : {U'\x01', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xD7FF',
                                     U'\xE000', U'\xFFFF', U'\x10000', U'\x10FFFF'}) {
        std::string text;
        appendUtf8(text, character);
        EXPECT_EQ(utf8Length(text), text.size()) << std::hex << static_cast<unsigned>(character);
        EXPECT_TRUE(isText(text));
    }
}

TEST(Utf8, RefusesWhatIsNotValid)
{
    for (const std::string_view bytes :
         {"\x80"sv, "\xBF"sv, "\xC0\x80"sv, "\xC1\xBF"sv, "\xC3"sv, "\xC3("sv, "\xE0\x9F\xBF"sv,
          "\xE2\x82"sv, "\xED\xA0\x80"sv, "\xF0\x8F\xBF\xBF"sv, "\xF4\x90\x80\x80"sv,
          "\xF5\x80\x80\x80"sv, "\xFF"sv, "\xFE"sv}) {
        EXPECT_EQ(utf8Length(bytes), 0U);
        EXPECT_FALSE(isText(bytes));
        EXPECT_FALSE(isText("12345678" + std::string(bytes) + "12345678"));
    }
    EXPECT_EQ(utf8Length(""), 0U);
}

TEST(Utf8, FindsANulOrABrokenByteAtEveryPlace)
{
    for (std::size_t length = 1; length <= 40; ++length) {
        const std::string good(length, 'a');
        EXPECT_TRUE(isText(good));
        for (std::size_t at = 0; at < length; ++at) {
            for (const char bad : {'\0', '\x80', '\xFF'}) {
                std::string text = good;
                text[at] = bad;
                EXPECT_FALSE(isText(text)) << at << " of " << length;
            }
        }
    }
    EXPECT_TRUE(isText(""));
    EXPECT_FALSE(isText("\x01\x00\x01\x01\x01\x01\x01\x01"sv));
}

TEST(Utf8, ShortensWhatIsLongerThanAnAddress)
{
    const std::string address = "0x" + std::string(40, 'a');
    EXPECT_EQ(shortened("'" + address + "'"), "'" + address + "'");
    const std::string longest(44, 'x');
    EXPECT_EQ(shortened(longest), longest);
    EXPECT_EQ(shortened(longest + "y"), longest + "…");
    std::string umlauts;
    for (int i = 0; i < 45; ++i)
        umlauts += "ü";
    EXPECT_EQ(shortened(umlauts), umlauts.substr(0, 88) + "…");
    EXPECT_EQ(shortened(std::string(43, 'x')), std::string(43, 'x'));
}

TEST(Utf8, ShowsNothingThatBreaksALine)
{
    EXPECT_EQ(shortened("a\nb\r\tc\x7F"), "a b  c ");
    EXPECT_EQ(shortened("a\xFFz\xC3"), "a\xEF\xBF\xBDz\xEF\xBF\xBD");
    EXPECT_EQ(shortened("a\0b"sv), "a b");
}

TEST(Utf8, TrimsEverySpace)
{
    EXPECT_EQ(trimmed(" \t\r\n\v\fa b\f\v\n\r\t "), "a b");
    for (const char* space : {"\u00A0", "\u2000", "\u2009", "\u200A", "\u200B", "\u202F", "\u205F",
                              "\u3000", "\uFEFF"}) {
        EXPECT_EQ(trimmed(std::string(space) + "a" + space + space), "a");
        EXPECT_EQ(trimmed(space), "");
    }
    EXPECT_EQ(trimmed(""), "");
    EXPECT_EQ(trimmed("   "), "");
}

TEST(Utf8, TrimsNoLetters)
{
    EXPECT_EQ(trimmed("à"), "à") << "its second byte is that of the no-break space";
    EXPECT_EQ(trimmed("\u200Cx\u2010"), "\u200Cx\u2010");
    EXPECT_EQ(trimmed("\xA0"), "\xA0") << "half a character is left for the text check";
}

TEST(Utf8, ShowsNoControlCharacterOfLatin1)
{
    EXPECT_EQ(shortened("a\u0080b\u0085c\u009Fd\u00A0e"), "a b c d\u00A0e");
}

TEST(Utf8, FindsWhatIsNotPlainAnywhere)
{
    for (const std::size_t length : {1U, 63U, 64U, 65U, 200U}) {
        EXPECT_TRUE(isPlainText(std::string(length, '\x01')));
        for (std::size_t place = 0; place < length; ++place) {
            for (const char c : {'\0', '\x80', '\xFF'}) {
                std::string text(length, '\x7F');
                text[place] = c;
                EXPECT_FALSE(isPlainText(text)) << length << ' ' << place;
            }
        }
    }
}

}  // namespace
}  // namespace walletloupe::csv
