#include "core/csv/text/encoding.h"

#include "tests/support/csv_encodings.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::csv {
namespace {

const std::string ascii = "wallet,tx_count\n0xab,1\n";

TEST(Encoding, ReadsByteOrderMarks)
{
    EXPECT_FALSE(byteOrderMark(""));
    EXPECT_FALSE(byteOrderMark("\xEF\xBB"));
    EXPECT_FALSE(byteOrderMark("\xFF"));
    EXPECT_EQ(byteOrderMark("\xEF\xBB\xBFw")->encoding, Encoding::Utf8);
    EXPECT_EQ(byteOrderMark("\xEF\xBB\xBFw")->bytes, 3U);
    EXPECT_EQ(byteOrderMark("\xFF\xFEw")->encoding, Encoding::Utf16LittleEndian);
    EXPECT_EQ(byteOrderMark("\xFE\xFFw")->encoding, Encoding::Utf16BigEndian);
    EXPECT_EQ(byteOrderMark("\xFE\xFFw")->bytes, 2U);
}

TEST(Encoding, GuessesUtf16WithoutAMark)
{
    EXPECT_EQ(guessedUtf16(tests::utf16Bytes(ascii, tests::ByteOrder::Little)),
              Encoding::Utf16LittleEndian);
    EXPECT_EQ(guessedUtf16(tests::utf16Bytes(ascii, tests::ByteOrder::Big)),
              Encoding::Utf16BigEndian);
    EXPECT_EQ(guessedUtf16(tests::utf16Bytes("wället,größe,счёт\n", tests::ByteOrder::Little)),
              Encoding::Utf16LittleEndian);
}

TEST(Encoding, DoesNotGuessUtf16FromAFewZeros)
{
    EXPECT_FALSE(guessedUtf16(ascii));
    EXPECT_FALSE(guessedUtf16(""));
    EXPECT_FALSE(guessedUtf16(std::string("a\0", 2)));
    EXPECT_FALSE(guessedUtf16(std::string(100, '\0')));
    std::string oneNul = ascii;
    oneNul[5] = '\0';
    EXPECT_FALSE(guessedUtf16(oneNul));
}

TEST(Encoding, DistinguishesLatin1FromUtf8)
{
    for (const char* text : {"Müller", "größe", "naïve", "ÄÖÜ", "Ärger", "señor,5", "25 °C", "£5",
                             "ÆØÅ", "Straße 5\nMüller"})
        EXPECT_TRUE(looksLikeLatin1(tests::latin1Bytes(text))) << text;
    for (const char* text : {"Müller", "größe", "счёт", "日本", "abc", ""})
        EXPECT_FALSE(looksLikeLatin1(text)) << text;
}

TEST(Encoding, TakesStrayBytesForDamage)
{
    for (const char* bytes : {"\xFF\xFE", "0xab\xFF,5", "\x80\x81", "0xab,\xC3,5", "\xE9,1",
                              "Müller and Söhne in Köln a\xFCx"})
        EXPECT_FALSE(looksLikeLatin1(bytes)) << bytes;
}

TEST(Encoding, TakesMostlyLatin1WithDamageForLatin1)
{
    EXPECT_TRUE(looksLikeLatin1(tests::latin1Bytes("Müller, Söhne, Köln, Zürich") + "\xFF"));
}

TEST(Encoding, IsKnownByItsNames)
{
    for (const NamedEncoding& known : knownEncodings()) {
        EXPECT_EQ(encodingFromName(known.name), known.encoding) << known.name;
        EXPECT_EQ(encodingName(known.encoding), known.name);
    }
    EXPECT_EQ(encodingFromName("gb_18030"), Encoding::Gb18030);
    EXPECT_EQ(encodingFromName("GBK"), Encoding::Gb18030);
    EXPECT_EQ(encodingFromName("cp1251"), Encoding::Windows1251);
    EXPECT_EQ(encodingFromName("utf-16"), Encoding::Utf16LittleEndian);
    EXPECT_FALSE(encodingFromName("klingon"));
}

}  // namespace
}  // namespace walletloupe::csv
