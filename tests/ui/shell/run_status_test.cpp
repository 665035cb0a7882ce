#include "ui/shell/run_status.h"

#include <QAction>
#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class RunStatusTest : public testing::Test {
protected:
    RunStatusTest() { m_status.show(); }

    QString text() const { return m_status.findChild<QLabel*>()->text(); }
    QProgressBar* bar() const { return m_status.findChild<QProgressBar*>(); }

    QAction m_cancel{QStringLiteral("Cancel")};
    RunStatus m_status{m_cancel};
};

TEST_F(RunStatusTest, ShowsWhatRunsAndHowFarItIs)
{
    EXPECT_FALSE(m_cancel.isEnabled());
    EXPECT_FALSE(bar()->isVisible());
    m_status.setActivity(QStringLiteral("Reading a.csv"));
    EXPECT_EQ(text(), QStringLiteral("Reading a.csv…"));
    EXPECT_EQ(bar()->maximum(), 0) << "how far is not known yet";
    m_status.setProgress(0.25);
    EXPECT_EQ(bar()->value(), 250);
    EXPECT_EQ(bar()->maximum(), 1000);
    m_status.setActivity({});
    EXPECT_FALSE(bar()->isVisible());
    EXPECT_TRUE(text().isEmpty());
}

TEST_F(RunStatusTest, TheButtonCancels)
{
    QSignalSpy cancelled(&m_cancel, &QAction::triggered);
    m_status.setActivity(QStringLiteral("x"));
    QTest::mouseClick(m_status.findChild<QToolButton*>(), Qt::LeftButton);
    EXPECT_EQ(cancelled.count(), 1);
}

TEST_F(RunStatusTest, MessagesWaitForTheEndOfTheWork)
{
    m_status.setActivity(QStringLiteral("x"));
    m_status.setMessage(QStringLiteral("Saved a.csv"));
    EXPECT_EQ(text(), QStringLiteral("x…"));
    m_status.setActivity({});
    EXPECT_EQ(text(), QStringLiteral("Saved a.csv"));
}

TEST_F(RunStatusTest, TheSummaryStaysBehindEverything)
{
    m_status.setSummary(QStringLiteral("60 wallets"));
    EXPECT_EQ(text(), QStringLiteral("60 wallets"));
    m_status.setActivity(QStringLiteral("x"));
    m_status.setActivity({});
    EXPECT_EQ(text(), QStringLiteral("60 wallets"));
    m_status.setMessage(QStringLiteral("Saved a.csv"));
    EXPECT_EQ(text(), QStringLiteral("Saved a.csv"));
    m_status.setMessage({});
    EXPECT_EQ(text(), QStringLiteral("60 wallets"));
}

}  // namespace
}  // namespace walletloupe::ui
