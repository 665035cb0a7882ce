#include "ui/predict/predict_page.h"

#include "tests/ui/page/page_services.h"
#include "ui/predict/predict_form.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(PredictPage, AnswersAWalletOfTheTableInFront)
{
    tests::PageServices served;
    PredictPage page(served.services());
    QSignalSpy front(&page, &Page::frontRequested);
    Q_EMIT served.requests.predictionRequested(QStringLiteral("0xAlpha"),
                                               {{QStringLiteral("balance"), 1.0}});
    EXPECT_EQ(front.count(), 1);
}

TEST(PredictPage, ReportsTheWalletThatIsTried)
{
    tests::PageServices served;
    const PredictPage page(served.services());
    QSignalSpy tried(&served.tried, &TriedWallet::changed);
    Q_EMIT page.findChild<PredictForm*>()->tried({1.0}, {2.0});
    ASSERT_EQ(tried.count(), 1);
    EXPECT_EQ(tried[0][0].value<std::vector<double>>(), std::vector<double>{1.0});
}

TEST(PredictPage, BeginsWhereAModelComesFrom)
{
    tests::PageServices served;
    PredictPage page(served.services());
    page.show();
    page.focusFirst();
    const auto* focused = qobject_cast<const QAbstractButton*>(page.focusWidget());
    ASSERT_NE(focused, nullptr);
    EXPECT_EQ(focused->text(), QStringLiteral("Open wallets…"));
}

}  // namespace
}  // namespace walletloupe::ui
