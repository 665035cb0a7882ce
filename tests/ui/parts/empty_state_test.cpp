#include "ui/parts/empty_state.h"

#include "ui/parts/icon_picture.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class EmptyStateTest : public testing::Test {
protected:
    QLabel* label(const QString& text) const
    {
        for (QLabel* each : m_state.findChildren<QLabel*>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }

    QString m_title = QStringLiteral("No wallets yet");
    QString m_text = QStringLiteral("Open a file with wallets. ").repeated(12);
    EmptyState m_state{QStringLiteral("wallets"), m_title, m_text};
};

TEST_F(EmptyStateTest, ReportsWhatIsMissing)
{
    ASSERT_NE(label(m_title), nullptr);
    ASSERT_NE(label(m_text), nullptr);
    EXPECT_NE(m_state.findChild<IconPicture*>(), nullptr);
    EXPECT_EQ(label(m_text)->textFormat(), Qt::PlainText);
}

TEST_F(EmptyStateTest, TheFirstButtonIsTheOneToPress)
{
    auto* first = m_state.addButton(QStringLiteral("Open"), QStringLiteral("open"));
    auto* second = m_state.addButton(QStringLiteral("Sample"), QStringLiteral("sample"));
    EXPECT_EQ(first->property("role").toString(), QStringLiteral("primary"));
    EXPECT_FALSE(second->property("role").isValid());
    EXPECT_EQ(first->text(), QStringLiteral("Open"));
    m_state.resize(700, 500);
    m_state.show();
    EXPECT_LT(first->geometry().right(), second->x());
}

TEST_F(EmptyStateTest, TheButtonsCanBePressed)
{
    auto* first = m_state.addButton(QStringLiteral("Open"), QStringLiteral("open"));
    auto* second = m_state.addButton(QStringLiteral("Sample"), QStringLiteral("sample"));
    m_state.show();
    QSignalSpy firstPressed(first, &QAbstractButton::clicked);
    QSignalSpy secondPressed(second, &QAbstractButton::clicked);
    QTest::mouseClick(first, Qt::LeftButton);
    QTest::keyClick(second, Qt::Key_Space);
    EXPECT_EQ(firstPressed.count(), 1);
    EXPECT_EQ(secondPressed.count(), 1);
}

TEST_F(EmptyStateTest, NothingOfTheTextIsCut)
{
    m_state.addButton(QStringLiteral("Open"), QStringLiteral("open"));
    m_state.resize(700, 500);
    m_state.show();
    const QLabel* body = label(m_text);
    EXPECT_GT(body->heightForWidth(body->width()), 3 * body->fontMetrics().height());
    EXPECT_GE(body->height(), body->heightForWidth(body->width()));
    const auto buttons = m_state.findChildren<QPushButton*>();
    EXPECT_GT(buttons.front()->y(), body->geometry().bottom());
    EXPECT_LT(label(m_title)->geometry().bottom(), body->y());
}

}  // namespace
}  // namespace walletloupe::ui
