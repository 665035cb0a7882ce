#include "ui/shell/recent_files.h"

#include "tests/support/temporary_folder.h"

#include <QAction>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class RecentFilesTest : public testing::Test {
protected:
    tests::TemporaryFolder m_folder;
    QSettings m_settings{QString::fromStdString(m_folder.path("s.ini")), QSettings::IniFormat};
};

TEST_F(RecentFilesTest, ReportsThatThereAreNone)
{
    const RecentFiles recent(m_settings);
    ASSERT_EQ(recent.menu()->actions().size(), 1);
    EXPECT_FALSE(recent.menu()->actions()[0]->isEnabled());
}

TEST_F(RecentFilesTest, TheNewestStandsFirstAndOnlyOnce)
{
    RecentFiles recent(m_settings);
    recent.add(QStringLiteral("/a/one.csv"));
    recent.add(QStringLiteral("/a/two.csv"));
    recent.add(QStringLiteral("/a/one.csv"));
    EXPECT_EQ(recent.paths(),
              (QStringList{QStringLiteral("/a/one.csv"), QStringLiteral("/a/two.csv")}));
    EXPECT_EQ(RecentFiles(m_settings).paths(), recent.paths()) << "the next start knows them";
}

TEST_F(RecentFilesTest, KeepsTen)
{
    RecentFiles recent(m_settings);
    for (int i = 0; i < 11; ++i)
        recent.add(QStringLiteral("/a/%1.csv").arg(i));
    EXPECT_EQ(recent.paths().size(), 10);
    EXPECT_EQ(recent.paths().last(), QStringLiteral("/a/1.csv"));
}

TEST_F(RecentFilesTest, AnEntryChoosesItsFile)
{
    RecentFiles recent(m_settings);
    recent.add(QStringLiteral("/a/R&D.csv"));
    QSignalSpy chosen(&recent, &RecentFiles::chosen);
    QAction* entry = recent.menu()->actions()[0];
    EXPECT_TRUE(entry->text().contains(QStringLiteral("R&&D.csv"))) << "no stray mnemonic";
    entry->trigger();
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].toString(), QStringLiteral("/a/R&D.csv"));
}

TEST_F(RecentFilesTest, Forgets)
{
    RecentFiles recent(m_settings);
    recent.add(QStringLiteral("/a/one.csv"));
    recent.menu()->actions().last()->trigger();
    EXPECT_TRUE(recent.paths().isEmpty());
    EXPECT_TRUE(m_settings.value(QStringLiteral("files/recent")).toStringList().isEmpty());
}

}  // namespace
}  // namespace walletloupe::ui
