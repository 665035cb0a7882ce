#include "ui/explore/map_view.h"

#include "tests/support/wait_until.h"
#include "tests/ui/shell/window_driver.h"
#include "ui/explore/cluster_map_chart.h"
#include "ui/explore/prediction_map.h"
#include "ui/tables/table_view.h"
#include "ui/wallets/wallets_page.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QSlider>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class MapViewTest : public testing::Test {
protected:
    MapViewTest()
    {
        m_driver.open(m_driver.writeWallets());
        m_driver.window().showPage(QStringLiteral("explore"));
        chart()->replot();
    }

    ClusterMapChart* chart() const { return m_driver.find<ClusterMapChart>("Map"); }
    /// Draws around a wallet of the table.
    void lasso(std::size_t row)
    {
        const auto findings = m_driver.session().findings();
        const QPoint centre = chart()->positionOf(findings->map->points[row]).toPoint();
        QTest::mousePress(chart(), Qt::LeftButton, Qt::ShiftModifier, centre + QPoint(-30, -30));
        for (const QPoint& corner : {QPoint(30, -30), QPoint(30, 30), QPoint(-30, 30)}) {
            QMouseEvent move(QEvent::MouseMove, centre + corner,
                             chart()->mapToGlobal(centre + corner), Qt::NoButton, Qt::LeftButton,
                             Qt::ShiftModifier);
            QApplication::sendEvent(chart(), &move);
        }
        QTest::mouseRelease(chart(), Qt::LeftButton, Qt::ShiftModifier, centre + QPoint(-30, 30));
    }

    tests::WindowDriver m_driver;
};

TEST_F(MapViewTest, ALassoReachesTheTable)
{
    EXPECT_EQ(m_driver.button("Show in table"), nullptr) << "nothing is selected";
    lasso(45);
    const auto rows = chart()->selectedRows();
    ASSERT_FALSE(rows.empty());
    m_driver.click("Show in table");
    ASSERT_TRUE(m_driver.walletTable()->isVisible());
    EXPECT_EQ(m_driver.walletTable()->model()->rowCount(), static_cast<int>(rows.size()));
    EXPECT_EQ(m_driver.walletTable()->model()->index(0, 0).data().toString().left(4),
              QStringLiteral("busy"));
}

TEST_F(MapViewTest, CopiesAndClearsTheSelection)
{
    lasso(45);
    const auto count = static_cast<qsizetype>(chart()->selectedRows().size());
    m_driver.click("Copy");
    EXPECT_EQ(QGuiApplication::clipboard()->text().count(u'\n'), count);
    m_driver.click("Clear");
    EXPECT_TRUE(chart()->selectedRows().empty());
    EXPECT_EQ(m_driver.button("Show in table"), nullptr);
}

TEST_F(MapViewTest, AWalletOfTheTableIsShownOnTheMap)
{
    m_driver.window().showPage(QStringLiteral("wallets"));
    QTableView* view = m_driver.walletTable();
    view->setCurrentIndex(view->model()->index(41, 0));
    for (QAction* action : view->actions()) {
        if (action->text() == QStringLiteral("Show on &map"))
            action->trigger();
    }
    ASSERT_NE(chart(), nullptr) << "the map is shown";
    EXPECT_NEAR(chart()->xAxis->range().center(), m_driver.session().findings()->map->points[41].x,
                1e-9);
}

TEST_F(MapViewTest, ASliderMovesTheWalletOnBothMaps)
{
    const QImage before = chart()->grab().toImage();
    m_driver.window().showPage(QStringLiteral("predict"));
    auto* small = m_driver.find<ClusterMapChart>("Map");
    ASSERT_NE(small, nullptr);
    small->replot();
    const QImage smallBefore = small->grab().toImage();
    QSlider* slider = m_driver.find<QSlider>("tx_count percentile");
    ASSERT_NE(slider, nullptr);
    slider->setValue(900);
    small->replot();
    EXPECT_NE(small->grab().toImage(), smallBefore);
    m_driver.window().showPage(QStringLiteral("explore"));
    chart()->replot();
    EXPECT_NE(chart()->grab().toImage(), before);
}

}  // namespace
}  // namespace walletloupe::ui
