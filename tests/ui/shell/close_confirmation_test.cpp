#include "ui/shell/close_confirmation.h"

#include "core/model/model_file.h"
#include "tests/support/wait_until.h"
#include "tests/ui/shell/window_driver.h"

#include <QFile>
#include <QFileDialog>
#include <QMessageBox>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

/// The window with two clusters, one of which has just been named.
class Closing : public testing::Test {
protected:
    Closing()
    {
        m_driver.open(m_driver.writeWallets());
        analysis::SegmentOptions options;
        options.kMeans.nClusters = 2;
        m_driver.session().fit(options);
        m_driver.waitUntilIdle();
        name("Whales");
    }

    void name(const char* first)
    {
        m_driver.session().setClusterStyle({{first, ""}, {"", ""}});
        m_driver.waitUntilIdle();
    }

    QMessageBox* question()
    {
        for (auto* box : m_driver.window().findChildren<QMessageBox*>()) {
            if (box->isVisible())
                return box;
        }
        return nullptr;
    }

    void closeAndAnswer(QMessageBox::StandardButton answer)
    {
        m_driver.window().close();
        ASSERT_NE(question(), nullptr);
        QTest::mouseClick(question()->button(answer), Qt::LeftButton);
    }

    tests::WindowDriver m_driver;
};

TEST_F(Closing, CancelKeepsTheWindow)
{
    closeAndAnswer(QMessageBox::Cancel);
    EXPECT_TRUE(m_driver.window().isVisible());
    EXPECT_EQ(question(), nullptr);
    EXPECT_TRUE(m_driver.window().isWindowModified());
}

TEST_F(Closing, ConfirmsOnceHoweverOftenItIsClosed)
{
    m_driver.window().close();
    m_driver.window().close();
    EXPECT_EQ(m_driver.window().findChildren<QMessageBox*>().size(), 1);
    EXPECT_TRUE(m_driver.window().isVisible());
}

TEST_F(Closing, DiscardClosesTheWindow)
{
    closeAndAnswer(QMessageBox::Discard);
    EXPECT_FALSE(m_driver.window().isVisible());
}

TEST_F(Closing, SaveRequestsAPathAndClosesWhenDone)
{
    closeAndAnswer(QMessageBox::Save);
    EXPECT_TRUE(m_driver.window().isVisible());
    m_driver.answerFileDialog(m_driver.path("m.wlm.json"));
    ASSERT_TRUE(tests::waitUntil([this] { return !m_driver.window().isVisible(); }));
    EXPECT_EQ(model::readModel(m_driver.folder().path("m.wlm.json"))->names[0], "Whales");
}

TEST_F(Closing, ASaveThatFailsKeepsTheWindow)
{
    closeAndAnswer(QMessageBox::Save);
    Q_EMIT m_driver.window().findChild<QFileDialog*>()->fileSelected(
        m_driver.path("no/such/m.wlm.json"));
    ASSERT_TRUE(tests::waitUntil([this] { return !m_driver.stripText().isEmpty(); }));
    EXPECT_TRUE(m_driver.window().isVisible());
}

TEST_F(Closing, NamesInAFileNeedNoQuestion)
{
    m_driver.key(Qt::Key_S, Qt::ControlModifier);
    m_driver.answerFileDialog(m_driver.path("m.wlm.json"));
    ASSERT_TRUE(tests::waitUntil([this] { return !m_driver.window().isWindowModified(); }));
    m_driver.window().close();
    EXPECT_FALSE(m_driver.window().isVisible());
}

}  // namespace
}  // namespace walletloupe::ui
