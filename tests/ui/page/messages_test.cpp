#include "ui/page/messages.h"

#include "tests/ui/page/page_services.h"

#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(Messages, AnErrorKeepsItsTextAndItsOrigin)
{
    tests::KeptMessages messages;
    messages.addError({ErrorCode::Unusable, "too few wallets"}, QStringLiteral("fit"));
    ASSERT_EQ(messages.all.size(), 1U);
    EXPECT_EQ(messages.all[0].tone, Tone::Error);
    EXPECT_EQ(messages.all[0].text, QStringLiteral("too few wallets"));
    EXPECT_TRUE(messages.all[0].actionText.isEmpty());
    messages.drop(QStringLiteral("fit"));
    EXPECT_TRUE(messages.all.empty());
}

}  // namespace
}  // namespace walletloupe::ui
