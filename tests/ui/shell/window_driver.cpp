#include "tests/ui/shell/window_driver.h"

#include "tests/support/wait_until.h"
#include "ui/page/problem_strip.h"
#include "ui/shell/run_status.h"
#include "ui/shell/theme.h"
#include "ui/wallets/wallets_page.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <gtest/gtest.h>

#include <algorithm>

namespace walletloupe::tests {
namespace {

void runAtOnce(const std::function<void()>& work, QObject*, const std::function<void()>& done)
{
    work();
    done();
}

}  // namespace

WindowDriver::WindowDriver(workflow::KeyVault* vault)
    : m_settings(path("settings.ini"), QSettings::IniFormat), m_vault(vault ? *vault : m_emptyVault)
{
    start();
}

void WindowDriver::start()
{
    ui::applyTheme(*qApp, ui::savedTheme(m_settings));
    m_session = std::make_unique<workflow::SegmentationSession>(m_clock);
    m_saver = std::make_unique<workflow::ResultSaver>(*m_session);
    m_risk = std::make_unique<workflow::RiskSession>();
    m_fetch = std::make_unique<workflow::FetchSession>(path("histories.sqlite"), m_clock);
    m_keys = std::make_unique<workflow::ApiKeys>(m_vault);
    m_window = std::make_unique<ui::MainWindow>(
        ui::Sessions{*m_session, *m_saver, *m_risk, *m_fetch, *m_keys}, m_settings, runAtOnce);
    m_window->show();
    EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
}

void WindowDriver::restart()
{
    m_window->close();
    m_window.reset();
    m_saver.reset();
    m_session.reset();
    m_risk.reset();
    m_fetch.reset();
    m_keys.reset();
    start();
}

QString WindowDriver::writeWallets(const char* name) const
{
    std::string csv = "wallet,tx_count,balance,note\n";
    for (int i = 0; i < 40; ++i)
        csv += "quiet" + std::to_string(i) + "," + std::to_string(1 + i % 5) + ",0.5,x\n";
    for (int i = 0; i < 20; ++i)
        csv += "busy" + std::to_string(i) + "," + std::to_string(90 + i % 7) + ",12.5,x\n";
    return QString::fromStdString(m_folder.write(name, csv + "gap,5,,x\n"));
}

void WindowDriver::open(const QString& path)
{
    m_window->openFile(path);
    waitUntilIdle();
}

void WindowDriver::waitUntilIdle()
{
    EXPECT_TRUE(waitUntil(
        [this] { return !m_session->isBusy() && !m_risk->isBusy() && !m_fetch->isBusy(); }));
    // A layout shows the widgets that it was given by an event of its own.
    QCoreApplication::sendPostedEvents();
}

QAbstractButton* WindowDriver::button(const char* text) const
{
    for (auto* candidate : m_window->findChildren<QAbstractButton*>()) {
        if (candidate->isVisible() &&
            QString(candidate->text()).remove(u'&') == QString::fromUtf8(text))
            return candidate;
    }
    return nullptr;
}

void WindowDriver::click(const char* buttonText) const
{
    QAbstractButton* target = button(buttonText);
    ASSERT_NE(target, nullptr) << buttonText;
    ASSERT_TRUE(target->isEnabled()) << buttonText;
    QTest::mouseClick(target, Qt::LeftButton);
}

void WindowDriver::key(int key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key), modifiers);
}

void WindowDriver::type(const char* text) const
{
    QTest::keyClicks(m_window->focusWidget(), QString::fromUtf8(text));
}

QString WindowDriver::stripText() const
{
    const auto* strip = m_window->findChild<ui::ProblemStrip*>();
    return strip->isVisible() ? strip->text() : QString();
}

QString WindowDriver::statusText() const
{
    return m_window->findChild<ui::RunStatus*>()->findChild<QLabel*>()->text();
}

QTableView* WindowDriver::walletTable() const
{
    return m_window->findChild<ui::WalletsPage*>()->findChild<QTableView*>();
}

void WindowDriver::answerFileDialog(const QString& path) const
{
    // One that was answered before may still wait to be deleted.
    const auto dialogs = m_window->findChildren<QFileDialog*>();
    const auto open = std::find_if(dialogs.begin(), dialogs.end(),
                                   [](const QFileDialog* each) { return each->isVisible(); });
    ASSERT_NE(open, dialogs.end());
    const QFileDialog* dialog = *open;
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    ASSERT_NE(name, nullptr);
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
}

}  // namespace walletloupe::tests
