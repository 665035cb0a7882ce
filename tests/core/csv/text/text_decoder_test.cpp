#include "core/csv/text/text_decoder.h"

#include "core/csv/text/utf8.h"
#include "tests/support/csv_encodings.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace walletloupe::csv {
namespace {

using namespace std::string_view_literals;

std::string decoded(Encoding encoding, std::string_view bytes, std::size_t piece)
{
    TextDecoder decoder(encoding);
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += piece)
        decoder.append(bytes.substr(at, piece), false, text);
    decoder.append({}, true, text);
    return text;
}

TEST(TextDecoder, ReadsUtf16InPiecesOfAnySize)
{
    const std::string text = "wället,€,日本,\U0001F600,\U0010FFFF\n";
    for (std::size_t piece = 1; piece <= 9; ++piece) {
        EXPECT_EQ(decoded(Encoding::Utf16LittleEndian,
                          tests::utf16Bytes(text, tests::ByteOrder::Little), piece),
                  text);
        EXPECT_EQ(decoded(Encoding::Utf16BigEndian, tests::utf16Bytes(text, tests::ByteOrder::Big),
                          piece),
                  text);
    }
}

TEST(TextDecoder, ReadsWhatTheSystemConvertsInPiecesOfAnySize)
{
    for (std::size_t piece = 1; piece <= 5; ++piece) {
        EXPECT_EQ(decoded(Encoding::Gb18030, "\xC7\xAE,1", piece), "钱,1");
        EXPECT_EQ(decoded(Encoding::Big5, "\xBF\xFA,1", piece), "錢,1");
        EXPECT_EQ(decoded(Encoding::ShiftJis, "\x8B\xE0,1", piece), "金,1");
        EXPECT_EQ(decoded(Encoding::Windows1251, "\xE4\xED\xE8,1", piece), "дни,1");
        EXPECT_EQ(decoded(Encoding::Utf32LittleEndian, "a\0\0\0\x41\x26\0\0"sv, piece), "a♁");
        EXPECT_EQ(decoded(Encoding::Gb18030, "a\xFF,1", piece), "a\xFF,1") << "no text";
    }
}

TEST(TextDecoder, MarksWhatIsNoText)
{
    for (std::size_t piece = 1; piece <= 5; ++piece) {
        // A high surrogate without its low one, a low one alone, half a unit at the end.
        EXPECT_EQ(decoded(Encoding::Utf16LittleEndian, "a\0\x00\xD8z\0"sv, piece), "a\xFFz");
        EXPECT_EQ(decoded(Encoding::Utf16LittleEndian, "a\0\x00\xDCz\0"sv, piece), "a\xFFz");
        EXPECT_EQ(decoded(Encoding::Utf16LittleEndian, "a\0z"sv, piece), "a\xFF");
        EXPECT_EQ(decoded(Encoding::Utf16LittleEndian, "a\0\x00\xD8"sv, piece), "a\xFF");
        EXPECT_EQ(decoded(Encoding::Utf16BigEndian, "\xD8\x00\xD8\x00\0z"sv, piece), "\xFF\xFFz");
    }
}

TEST(TextDecoder, ReadsLatin1AndThePunctuationOfWindows1252)
{
    EXPECT_EQ(decoded(Encoding::Latin1, "M\xFCller \xA0\xFF", 1), "Müller \u00A0ÿ");
    EXPECT_EQ(decoded(Encoding::Latin1, "\x80 5 \x93x\x94", 2), "€ 5 “x”");
    EXPECT_TRUE(isText(decoded(Encoding::Latin1, "\x81\x8D\x8F\x90\x9D", 1)));
}

TEST(TextDecoder, PassesUtf8On)
{
    EXPECT_EQ(decoded(Encoding::Utf8, "ü\xFF", 1), "ü\xFF");
}

}  // namespace
}  // namespace walletloupe::csv
