#include "core/chain/address.h"

#include "core/chain/hex.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace walletloupe::chain {
namespace {

// The test cases of EIP-55.
constexpr std::string_view checksummed[] = {
    "0x52908400098527886E0F7030069857D2E4169EE7", "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
    "0xde709f2102306220921060314715629080e2fb77", "0x27b1fdb04752bbc536007a920d24acb045561c26",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
    "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB", "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb"};

TEST(Address, WritesTheChecksumsOfEip55)
{
    for (const std::string_view text : checksummed) {
        Address address;
        ASSERT_EQ(readAddress(text, address), AddressReading::Good) << text;
        EXPECT_EQ(checksumText(address), text);
    }
}

TEST(Address, ReadsAnyCaseAndWritesSmallLetters)
{
    Address small;
    Address capital;
    EXPECT_EQ(readAddress("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", small),
              AddressReading::Good);
    EXPECT_EQ(readAddress("0X5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED", capital),
              AddressReading::Good);
    EXPECT_EQ(small, capital);
    EXPECT_EQ(lowerCaseText(capital), "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed");
}

TEST(Address, RefusesAWrongCapital)
{
    Address address;
    EXPECT_EQ(readAddress("0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed", address),
              AddressReading::WrongChecksum);
    EXPECT_EQ(address, Address());
}

TEST(Address, RefusesWhatIsNone)
{
    Address address;
    for (const char* text : {"", "0x", "GENESIS", "5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
                             "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beae",
                             "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaedd",
                             "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaeg"})
        EXPECT_EQ(readAddress(text, address), AddressReading::NotAnAddress) << text;
}

TEST(Address, IsReadLikeSingleDigits)
{
    const std::string zeros = "0x" + std::string(40, '0');
    for (std::size_t place = 0; place < 40; ++place) {
        for (int c = 0; c < 256; ++c) {
            std::string text = zeros;
            text[2 + place] = static_cast<char>(c);
            const int digit = hexDigit(static_cast<char>(c));
            Address slow;
            slow.bytes[place / 2] =
                static_cast<std::uint8_t>(digit < 0 ? 0 : digit << (place % 2 == 0 ? 4 : 0));
            Address address;
            ASSERT_EQ(readAddress(text, address),
                      digit < 0 ? AddressReading::NotAnAddress : AddressReading::Good)
                << place << ' ' << c;
            ASSERT_EQ(address, slow) << place << ' ' << c;
        }
    }
}

TEST(Address, NoticesMixedCaseInEveryPlace)
{
    for (std::size_t place = 0; place < 40; ++place) {
        std::string text = "0x" + std::string(40, 'a');
        text[2 + place] = 'A';
        Address address;
        EXPECT_EQ(readAddress(text, address), AddressReading::WrongChecksum) << place;
    }
}

TEST(Address, DiffersInEveryByte)
{
    const Address zero;
    for (std::size_t i = 0; i < zero.bytes.size(); ++i) {
        Address other;
        other.bytes[i] = 1;
        EXPECT_FALSE(other == zero) << i;
        EXPECT_NE(AddressHash()(other), AddressHash()(zero)) << i;
    }
}

}  // namespace
}  // namespace walletloupe::chain
