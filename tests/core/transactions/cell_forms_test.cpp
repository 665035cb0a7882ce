#include "core/transactions/cell_forms.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::transactions {
namespace {

TEST(ReadLinkedAddress, TakesTheAddressOutOfWhatStandsAroundIt)
{
    const std::string digits = "5aaeb6053f3e94c9b9a09f33669435e7ef1beaed";
    chain::Address plain;
    ASSERT_EQ(readLinkedAddress("0x" + digits, plain), chain::AddressReading::Good);
    for (const std::string& text : {digits, "eth:0x" + digits, "eip155:1:0x" + digits,
                                    "https://etherscan.io/address/0x" + digits}) {
        chain::Address address;
        EXPECT_EQ(readLinkedAddress(text, address), chain::AddressReading::Good) << text;
        EXPECT_EQ(address, plain) << text;
    }
    chain::Address address;
    EXPECT_NE(readLinkedAddress(digits.substr(1), address), chain::AddressReading::Good);
    EXPECT_NE(readLinkedAddress("eth:", address), chain::AddressReading::Good);
}

TEST(SuccessOf, ReadsTheWordsOfExplorers)
{
    for (const char* good : {"", "1", "true", "ok", "Success", "SUCCESS"})
        EXPECT_EQ(successOf(good), true) << good;
    for (const char* bad : {"0", "false", "Error(0)", "error", "FAIL", "Failed"})
        EXPECT_EQ(successOf(bad), false) << bad;
    for (const char* other : {"pending", "2", "okay?"})
        EXPECT_EQ(successOf(other), std::nullopt) << other;
}

TEST(WrongAmount, HasAKindForEachReading)
{
    const auto code = [](chain::AmountReading reading) { return wrongAmount(reading, "-5").code; };
    EXPECT_NE(code(chain::AmountReading::Negative), code(chain::AmountReading::TooLarge));
    EXPECT_NE(code(chain::AmountReading::Negative), code(chain::AmountReading::NotAnInteger));
}

}  // namespace
}  // namespace walletloupe::transactions
