#include "ui/shell/file_commands.h"

#include "tests/support/temporary_folder.h"

#include <QDir>
#include <QFileDialog>
#include <QSettings>
#include <QSignalSpy>
#include <QWidget>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class FileCommandsTest : public testing::Test {
protected:
    QFileDialog* dialog() const { return m_window.findChild<QFileDialog*>(); }
    QString at(const char* name) const { return QString::fromStdString(m_folder.path(name)); }

    tests::TemporaryFolder m_folder;
    QSettings m_settings{QString::fromStdString(m_folder.path("s.ini")), QSettings::IniFormat};
    QWidget m_window;
    FileCommands m_commands{m_window, m_settings};
    QString m_chosen;
    FileCommands::Chosen m_choose = [this](const QString& path) { m_chosen = path; };
};

TEST_F(FileCommandsTest, RemembersTheFolder)
{
    m_folder.write("a.csv", "x");
    QSignalSpy chosen(&m_commands, &FileCommands::walletsChosen);
    m_commands.askForWallets();
    ASSERT_NE(dialog(), nullptr);
    EXPECT_TRUE(dialog()->isVisible());
    Q_EMIT dialog()->fileSelected(at("a.csv"));
    ASSERT_EQ(chosen.count(), 1);
    delete dialog();
    m_commands.askForModel();
    EXPECT_EQ(dialog()->directory().absolutePath(), QString::fromStdString(m_folder.path()));
}

TEST_F(FileCommandsTest, KnowsAModelByNameAndByContent)
{
    m_folder.write("renamed.json", " \n{\"format\": 1}");
    m_folder.write("table.csv", "wallet,a\n");
    EXPECT_TRUE(looksLikeModel(at("missing.wlm.json")));
    EXPECT_TRUE(looksLikeModel(at("renamed.json")));
    EXPECT_FALSE(looksLikeModel(at("table.csv")));
    EXPECT_FALSE(looksLikeModel(at("missing.csv")));
    EXPECT_FALSE(looksLikeModel(QString::fromStdString(m_folder.path())));
}

TEST_F(FileCommandsTest, ProposesANameAndTheEnding)
{
    m_commands.askWhereToSaveModel(QStringLiteral("wallets"), m_choose);
    EXPECT_EQ(dialog()->acceptMode(), QFileDialog::AcceptSave);
    EXPECT_EQ(dialog()->defaultSuffix(), QStringLiteral("wlm.json"));
    EXPECT_TRUE(dialog()->selectedFiles().value(0).endsWith(QStringLiteral("wallets.wlm.json")))
        << dialog()->selectedFiles().value(0).toStdString();
    delete dialog();
    m_commands.askWhereToSaveLabels(QStringLiteral("wallets"), m_choose);
    EXPECT_TRUE(dialog()->selectedFiles().value(0).endsWith(QStringLiteral("wallets-labels.csv")));
    delete dialog();
    m_commands.askWhereToSaveSweep(QStringLiteral("wallets"), m_choose);
    EXPECT_TRUE(dialog()->selectedFiles().value(0).endsWith(QStringLiteral("wallets-sweep.json")));
    EXPECT_EQ(m_chosen, QString());
    Q_EMIT dialog()->fileSelected(at("sweep.json"));
    EXPECT_EQ(m_chosen, at("sweep.json"));
}

}  // namespace
}  // namespace walletloupe::ui
