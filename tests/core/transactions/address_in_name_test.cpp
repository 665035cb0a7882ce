#include "core/transactions/transaction_reader.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::transactions {
namespace {

TEST(AddressInName, FindsOneAndNoPartOfAnother)
{
    const std::string wallet = "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed";
    const std::string other = "0x27b1fdb04752bbc536007a920d24acb045561c26";
    EXPECT_EQ(addressInName("/a/txlist-" + wallet + ".csv"), wallet);
    EXPECT_EQ(addressInName("/" + wallet + "/history.csv"), "");
    EXPECT_EQ(addressInName(wallet + "-" + other + ".csv"), "");
    EXPECT_EQ(addressInName(wallet + "ff.csv"), "");
}

}  // namespace
}  // namespace walletloupe::transactions
