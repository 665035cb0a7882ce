#include "core/transactions/row_issue.h"

#include <gtest/gtest.h>

namespace walletloupe::transactions {
namespace {

TEST(RowIssue, IsReportedAtItsColumn)
{
    EXPECT_EQ(fieldOf(RowIssue::Microseconds), TransactionField::Time);
    EXPECT_EQ(fieldOf(RowIssue::NoRecipient), TransactionField::To);
    EXPECT_EQ(fieldOf(RowIssue::LostDigits), TransactionField::Value);
    EXPECT_EQ(fieldOf(RowIssue::EveryGasPrice), TransactionField::GasPrice);
    EXPECT_EQ(fieldOf(RowIssue::UnknownChain), TransactionField::Chain);
}

}  // namespace
}  // namespace walletloupe::transactions
