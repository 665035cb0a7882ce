#include "ui/page/session_text.h"

#include "tests/ui/shell/window_driver.h"

#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(SessionText, NameTheFileAndWhatWasFound)
{
    tests::WindowDriver driver;
    EXPECT_EQ(sessionSummary(driver.session()), QString());
    EXPECT_EQ(baseNameFor(driver.session()), QStringLiteral("wallets"));
    driver.open(driver.writeWallets("june.export.csv"));
    EXPECT_EQ(baseNameFor(driver.session()), QStringLiteral("june.export"));
    EXPECT_EQ(windowTitleFor(driver.session()), QStringLiteral("june.export.csv[*] — Walletloupe"));
    const QString summary = sessionSummary(driver.session());
    EXPECT_TRUE(summary.startsWith(QStringLiteral("60 wallets in 3 clusters · inertia ")))
        << summary.toStdString();
    EXPECT_TRUE(summary.endsWith(QStringLiteral("1 wallet left out"))) << summary.toStdString();
}

}  // namespace
}  // namespace walletloupe::ui
