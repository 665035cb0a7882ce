#include "core/chain/hex.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::chain {
namespace {

std::uint64_t oneByOne(const std::string& text)
{
    std::uint64_t value = 0;
    for (const char digit : text)
        value = value << 4 | static_cast<std::uint64_t>(hexDigit(digit));
    return value;
}

/// Calls `check(text, c)` with every character in every place of some digits.
template <class Check>
void withEveryCharacter(const std::string& digits, Check check)
{
    for (std::size_t place = 0; place < digits.size(); ++place) {
        for (int c = 0; c < 256; ++c) {
            std::string text = digits;
            text[place] = static_cast<char>(c);
            check(text, static_cast<char>(c));
        }
    }
}

template <class Reading>
void expectAgreement(const Reading& reading, const std::string& text, char c)
{
    ASSERT_EQ(reading.isHex, hexDigit(c) >= 0) << text;
    if (!reading.isHex)
        return;
    ASSERT_EQ(reading.value, oneByOne(text));
    ASSERT_EQ(reading.hasCapital, c >= 'A' && c <= 'F') << text;
    ASSERT_EQ(reading.hasSmall, c >= 'a' && c <= 'f') << text;
}

TEST(HexWord, AgreesWithSingleDigits)
{
    withEveryCharacter("12345678", [](const std::string& text, char c) {
        expectAgreement(readHexWord(text.data()), text, c);
    });
}

TEST(HexBlock, AgreesWithSingleDigits)
{
    withEveryCharacter("1234567890123456", [](const std::string& text, char c) {
        expectAgreement(readHexBlock(text.data()), text, c);
        expectAgreement(readHexBlockPortably(text.data()), text, c);
    });
}

TEST(HexBlock, ReadsLettersInEveryPlace)
{
    for (const std::string text : {"0123456789abcdef", "FEDCBA9876543210", "aAbBcCdDeEfF0099"}) {
        EXPECT_EQ(readHexBlock(text.data()).value, oneByOne(text));
        EXPECT_EQ(readHexBlockPortably(text.data()).value, oneByOne(text));
    }
}

TEST(PutBytes, WritesTheHighestFirst)
{
    std::uint8_t bytes[8] = {};
    putBytes(0x0102'0304'0506'0708, bytes);
    for (std::size_t i = 0; i < 8; ++i)
        EXPECT_EQ(bytes[i], i + 1);
}

}  // namespace
}  // namespace walletloupe::chain
