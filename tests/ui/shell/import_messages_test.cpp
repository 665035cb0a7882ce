#include "ui/shell/import_messages.h"

#include "core/messages/common_messages.h"
#include "tests/support/sample_labelling.h"

#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(ImportMessages, ReportNothingOfACleanFile)
{
    EXPECT_TRUE(importMessages({}, {}).empty());
}

TEST(ImportMessages, CountWhatCouldNotBeUsed)
{
    int shown = 0;
    const auto messages = importMessages(*tests::threeWallets(), [&] { ++shown; });
    ASSERT_EQ(messages.size(), 1U);
    EXPECT_TRUE(messages[0].text.startsWith(QStringLiteral("2 entries")))
        << messages[0].text.toStdString();
    messages[0].action();
    EXPECT_EQ(shown, 1);
}

TEST(ImportMessages, CountProblemsThatAreNotListed)
{
    wallets::WalletTable table;
    wallets::Problem many;
    many.kind = wallets::ProblemKind::TooManyProblems;
    many.found = 500;
    table.cellProblems.push_back({0, 0, {}});
    table.cellProblems.push_back({0, 0, many});
    const auto messages = importMessages(table, {});
    ASSERT_EQ(messages.size(), 1U);
    EXPECT_TRUE(messages[0].text.startsWith(QStringLiteral("501 entries")))
        << messages[0].text.toStdString();
}

TEST(ImportMessages, PassWarningsOn)
{
    wallets::WalletTable table;
    table.warnings = {messages::worded("Two columns mean balance.")};
    const auto shown = importMessages(table, {});
    ASSERT_EQ(shown.size(), 1U);
    EXPECT_EQ(shown[0].text, QStringLiteral("Two columns mean balance."));
}

}  // namespace
}  // namespace walletloupe::ui
