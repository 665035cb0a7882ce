#include "ui/parts/wheel_guard.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

/// Fields that a wheel passes over.
class WheelGuardTest : public testing::Test {
protected:
    WheelGuardTest()
    {
        auto* layout = new QVBoxLayout(&m_page);
        layout->addWidget(m_number);
        layout->addWidget(m_choice);
        m_number->setValue(5.0);
        m_choice->addItems({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        leaveWheelToPage(*m_number);
        leaveWheelToPage(*m_choice);
        m_page.show();
        QApplication::setActiveWindow(&m_page);
        m_page.setFocus();
    }

    /// Whether the widget took the wheel, which its parents do not get then.
    static bool takesWheel(QWidget& widget)
    {
        const QPointF middle = QRectF(widget.rect()).center();
        QWheelEvent wheel(middle, widget.mapToGlobal(middle), {}, {0, -120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&widget, &wheel);
        return wheel.isAccepted();
    }

    QWidget m_page;
    QDoubleSpinBox* m_number = new QDoubleSpinBox;
    QComboBox* m_choice = new QComboBox;
};

TEST_F(WheelGuardTest, AWheelThatPassesOverIsLeftToThePage)
{
    EXPECT_FALSE(takesWheel(*m_number));
    EXPECT_FALSE(takesWheel(*m_choice));
    EXPECT_EQ(m_number->value(), 5.0);
    EXPECT_EQ(m_choice->currentIndex(), 0);
    EXPECT_EQ(m_number->focusPolicy(), Qt::StrongFocus) << "the wheel brings no focus";
    EXPECT_EQ(m_choice->focusPolicy(), Qt::StrongFocus);
}

TEST_F(WheelGuardTest, AFieldInUseTakesIt)
{
    m_number->setFocus();
    EXPECT_TRUE(takesWheel(*m_number));
    EXPECT_EQ(m_number->value(), 4.0);
    m_choice->setFocus();
    EXPECT_TRUE(takesWheel(*m_choice));
    EXPECT_EQ(m_choice->currentIndex(), 1);
}

}  // namespace
}  // namespace walletloupe::ui
