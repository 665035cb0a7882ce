#include "ui/page/tried_wallet.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(TriedWallet, ReportsItsValuesNowAndBefore)
{
    TriedWallet wallet;
    QSignalSpy changed(&wallet, &TriedWallet::changed);
    wallet.set({1.0, 2.0}, {3.0});
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed[0][0].value<std::vector<double>>(), (std::vector<double>{1.0, 2.0}));
    EXPECT_EQ(changed[0][1].value<std::vector<double>>(), std::vector<double>{3.0});
}

}  // namespace
}  // namespace walletloupe::ui
