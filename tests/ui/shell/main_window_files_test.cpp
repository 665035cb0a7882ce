#include "tests/support/wait_until.h"
#include "tests/ui/shell/window_driver.h"
#include "ui/shell/main_window.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QTableView>
#include <QTest>
#include <QUrl>
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace walletloupe::ui {
namespace {

using tests::WindowDriver;

/// An entry of the File menu.
QAction* fileAction(WindowDriver& driver, const char* text)
{
    for (QAction* action : driver.window().menuBar()->actions().first()->menu()->actions()) {
        if (QString(action->text()).remove(u'&') == QString::fromUtf8(text))
            return action;
    }
    throw std::runtime_error(std::string("no entry ") + text);
}

TEST(MainWindowFiles, ControlOOpensAFile)
{
    WindowDriver driver;
    const QString path = driver.writeWallets();
    driver.key(Qt::Key_O, Qt::ControlModifier);
    driver.answerFileDialog(path);
    driver.waitUntilIdle();
    EXPECT_EQ(driver.walletTable()->model()->rowCount(), 61);
}

TEST(MainWindowFiles, AFileDroppedIsOpened)
{
    WindowDriver driver;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(driver.writeWallets())});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&driver.window(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&driver.window(), &drop);
    driver.waitUntilIdle();
    EXPECT_EQ(driver.walletTable()->model()->rowCount(), 61);
}

TEST(MainWindowFiles, RecentFilesOpenAgain)
{
    WindowDriver driver;
    driver.open(driver.writeWallets("first.csv"));
    driver.open(driver.writeWallets("second.csv"));
    driver.restart();
    const auto* recent = fileAction(driver, "Open recent")->menu();
    ASSERT_GE(recent->actions().size(), 2);
    EXPECT_TRUE(recent->actions()[0]->text().contains(QStringLiteral("second.csv")));
    recent->actions()[1]->trigger();
    driver.waitUntilIdle();
    EXPECT_TRUE(driver.window().windowTitle().startsWith(QStringLiteral("first.csv")));
}

TEST(MainWindowFiles, TheSampleOpensWithItsBrokenRows)
{
    WindowDriver driver;
    driver.click("Try the sample data");
    driver.waitUntilIdle();
    EXPECT_GT(driver.walletTable()->model()->rowCount(), 1990);
    EXPECT_TRUE(driver.stripText().contains(QStringLiteral("could not be used")));
    driver.click("Show the rows");
    EXPECT_LT(driver.walletTable()->model()->rowCount(), 20);
    EXPECT_GT(driver.walletTable()->model()->rowCount(), 0);
}

TEST(MainWindowFiles, AnErrorStandsInTheStripAndTheOldFileStays)
{
    WindowDriver driver;
    driver.open(driver.writeWallets());
    driver.open(driver.path("missing.csv"));
    EXPECT_TRUE(driver.stripText().contains(QStringLiteral("missing.csv")))
        << driver.stripText().toStdString();
    EXPECT_EQ(driver.walletTable()->model()->rowCount(), 61);
    EXPECT_TRUE(driver.window().windowTitle().startsWith(QStringLiteral("wallets.csv")));
    auto* close = driver.find<QAbstractButton>("Close this message");
    ASSERT_NE(close, nullptr);
    while (!driver.stripText().isEmpty())
        QTest::mouseClick(close, Qt::LeftButton);
    EXPECT_EQ(driver.window().findChildren<QDialog*>().size(), 0) << "nothing blocks";
}

TEST(MainWindowFiles, AModelIsSavedAndLabelsAnotherFile)
{
    WindowDriver driver;
    EXPECT_FALSE(fileAction(driver, "Save model…")->isEnabled());
    driver.open(driver.writeWallets());
    driver.key(Qt::Key_S, Qt::ControlModifier);
    driver.answerFileDialog(driver.path("m.wlm.json"));
    ASSERT_TRUE(tests::waitUntil([&] { return QFile::exists(driver.path("m.wlm.json")); }));
    const auto labels = driver.session().labelling()->labels;

    driver.restart();
    driver.open(driver.path("m.wlm.json"));
    EXPECT_NE(driver.session().predictor(), nullptr);
    driver.open(driver.writeWallets("again.csv"));
    ASSERT_NE(driver.session().labelling(), nullptr);
    ASSERT_EQ(driver.session().labelling()->labels.size(), labels.size());
    for (std::size_t i = 0; i < labels.size(); ++i)
        ASSERT_EQ(driver.session().labelling()->labels[i].cluster, labels[i].cluster);
    EXPECT_EQ(driver.session().segmentation(), nullptr) << "labelled by the model, not fitted";
}

TEST(MainWindowFiles, LabelsAndSweepAreSaved)
{
    WindowDriver driver;
    driver.open(driver.writeWallets());
    fileAction(driver, "Save labels as CSV…")->trigger();
    driver.answerFileDialog(driver.path("labels.csv"));
    ASSERT_TRUE(tests::waitUntil([&] { return QFile::exists(driver.path("labels.csv")); }));
    EXPECT_EQ(driver.folder().read("labels.csv").substr(0, 15), "wallet,cluster,");
    fileAction(driver, "Save comparison of k…")->trigger();
    driver.answerFileDialog(driver.path("sweep.json"));
    ASSERT_TRUE(tests::waitUntil([&] { return QFile::exists(driver.path("sweep.json")); }));
    EXPECT_NE(driver.folder().read("sweep.json").find("\"advice\""), std::string::npos);
}

TEST(MainWindowFiles, ASaveThatFailsIsReported)
{
    WindowDriver driver;
    driver.open(driver.writeWallets());
    fileAction(driver, "Save labels as CSV…")->trigger();
    Q_EMIT driver.window().findChild<QFileDialog*>()->filesSelected(
        {driver.path("no/such/labels.csv")});
    ASSERT_TRUE(tests::waitUntil(
        [&] { return driver.stripText().contains(QStringLiteral("labels.csv")); }));
}

TEST(MainWindowFiles, ClosingWhileWorkRunsEndsIt)
{
    WindowDriver driver;
    driver.window().openSample();
    ASSERT_TRUE(driver.session().isBusy());
    driver.window().close();
    driver.waitUntilIdle();
    EXPECT_EQ(driver.session().walletTable(), nullptr);
}

}  // namespace
}  // namespace walletloupe::ui
