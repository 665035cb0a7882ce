#include "core/csv/reading/wallet_id_text.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::csv {
namespace {

const std::string digits = "000000000000000000000000000000beef0003d1";
const std::string address = "0x" + digits;

TEST(WalletIdText, TakesAddressesAndNamesAsTheyStand)
{
    for (const std::string& cell : {address, std::string("alice"), std::string("12"),
                                    std::string("1e5"), std::string("summer")}) {
        EXPECT_TRUE(isPlainId(cell)) << cell;
        EXPECT_FALSE(addressWithin(cell)) << cell;
    }
}

TEST(WalletIdText, FindsTheAddressInALongerText)
{
    const std::string url = "https://etherscan.io/address/" + address;
    for (const std::string& cell :
         {digits, "eth:" + address, "eip155:1:" + address, url, url + "#code",
          "<a href=\"" + url + "\" target=\"_blank\">" + address + "</a>",
          "https://etherscan.io/token/0x" + std::string(40, 'a') + "?a=" + address}) {
        EXPECT_FALSE(isPlainId(cell)) << cell;
        EXPECT_EQ(addressWithin(cell), address) << cell;
    }
}

TEST(WalletIdText, TakesNoOtherHexForAnAddress)
{
    EXPECT_FALSE(addressWithin("0x" + std::string(64, 'a'))) << "a transaction";
    EXPECT_FALSE(addressWithin(address + " 0x" + std::string(40, 'b'))) << "two of them";
    EXPECT_FALSE(addressWithin(std::string(41, 'a')));
}

TEST(WalletIdText, RecognisesAddressesThatASpreadsheetRounded)
{
    for (const char* cell : {"1.04E+48", "3.6E+47", "9.91e+45", "1E+40", "1,04E+48"})
        EXPECT_TRUE(isRoundedAddress(cell)) << cell;
    for (const char* cell : {"1e5", "1.5", "1.04E+4", "0x1E48", "E+48", "wallet1E+48", "1.04E+77"})
        EXPECT_FALSE(isRoundedAddress(cell)) << cell;
}

TEST(WalletIdText, RecognisesRowsOfTotals)
{
    for (const char* cell : {"TOTAL", "Total", "Grand total", "sum"})
        EXPECT_TRUE(isTotalsWord(cell)) << cell;
    for (const char* cell : {"", "totally", "summit", "t"})
        EXPECT_FALSE(isTotalsWord(cell)) << cell;
}

}  // namespace
}  // namespace walletloupe::csv
