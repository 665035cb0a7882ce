#include "ui/format/action_text.h"

#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(ActionText, NamesTheFirstAndTheLastKind)
{
    EXPECT_EQ(actionKindText(chain::ActionKind::Deposit), QStringLiteral("Deposit"));
    EXPECT_EQ(actionKindText(chain::ActionKind::Claim), QStringLiteral("Claim of rewards"));
    EXPECT_EQ(actionKindText(chain::ActionKind::Unreadable), QStringLiteral("Not readable"));
}

TEST(ActionText, WritesAmountsInFull)
{
    EXPECT_EQ(exactAmountText(chain::Amount(1), 18), QStringLiteral("0.000000000000000001"));
    EXPECT_EQ(exactAmountText(chain::Amount("1050000000000000000"), 18), QStringLiteral("1.05"));
    EXPECT_EQ(exactAmountText(chain::Amount("3000000000000000000"), 18), QStringLiteral("3"));
    EXPECT_EQ(exactAmountText(chain::Amount(0), 18), QStringLiteral("0"));
    EXPECT_EQ(exactAmountText(chain::Amount(100), 0), QStringLiteral("100"));
    EXPECT_EQ(exactAmountText(chain::everything(), 0).size(), 78);
    EXPECT_DOUBLE_EQ(amountNumber(chain::Amount("1050000000000000000"), 18), 1.05);
}

TEST(ActionText, ShortensAddressesAndReportsTimes)
{
    EXPECT_EQ(shortAddressText(QStringLiteral("0x5d3a536e4d6dbd6114cc1ead35777bab948e3643")),
              QStringLiteral("0x5d3a…3643"));
    EXPECT_EQ(shortAddressText(QStringLiteral("0x5d3a536e")), QStringLiteral("0x5d3a536e"));
    EXPECT_EQ(timeText(1478903595), QStringLiteral("2016-11-11 22:33 UTC"));
    EXPECT_EQ(dateText(0), QStringLiteral("1970-01-01"));
}

}  // namespace
}  // namespace walletloupe::ui
