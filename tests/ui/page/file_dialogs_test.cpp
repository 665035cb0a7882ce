#include "ui/page/file_dialogs.h"

#include "tests/support/temporary_folder.h"

#include <QDir>
#include <QFileDialog>
#include <QSettings>
#include <QWidget>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class FileDialogsTest : public testing::Test {
protected:
    QFileDialog* dialog() const { return m_window.findChild<QFileDialog*>(); }
    QString at(const char* name) const { return QString::fromStdString(m_folder.path(name)); }
    QString proposed() const { return dialog()->selectedFiles().value(0); }

    tests::TemporaryFolder m_folder;
    QSettings m_settings{QString::fromStdString(m_folder.path("s.ini")), QSettings::IniFormat};
    QWidget m_window;
    FileDialogs m_dialogs{m_window, m_settings};
    QString m_chosen;
    FileDialogs::PathReceiver m_take = [this](const QString& path) { m_chosen = path; };
};

TEST_F(FileDialogsTest, RemembersTheFolder)
{
    m_folder.write("a.csv", "x");
    m_dialogs.chooseFile(QStringLiteral("Open"), QStringLiteral("All files (*)"), m_take);
    ASSERT_NE(dialog(), nullptr);
    EXPECT_TRUE(dialog()->isVisible());
    EXPECT_EQ(dialog()->fileMode(), QFileDialog::ExistingFile);
    Q_EMIT dialog()->filesSelected({at("a.csv")});
    EXPECT_EQ(m_chosen, at("a.csv"));
    delete dialog();
    m_dialogs.chooseFile(QStringLiteral("Open"), QStringLiteral("All files (*)"), m_take);
    EXPECT_EQ(dialog()->directory().absolutePath(), QString::fromStdString(m_folder.path()));
}

TEST_F(FileDialogsTest, TakesSeveralFilesTogether)
{
    QStringList chosen;
    m_dialogs.chooseFiles(QStringLiteral("Open"), QStringLiteral("All files (*)"),
                          [&](const QStringList& paths) { chosen = paths; });
    EXPECT_EQ(dialog()->fileMode(), QFileDialog::ExistingFiles);
    Q_EMIT dialog()->filesSelected({at("a.csv"), at("b.csv")});
    EXPECT_EQ(chosen, (QStringList{at("a.csv"), at("b.csv")}));
}

TEST_F(FileDialogsTest, ProposesANameAndTheEnding)
{
    m_dialogs.chooseSavePath(QStringLiteral("Save model"), QStringLiteral("Models (*.wlm.json)"),
                             QStringLiteral("wallets"), QStringLiteral("wlm.json"), m_take);
    EXPECT_EQ(dialog()->acceptMode(), QFileDialog::AcceptSave);
    EXPECT_EQ(dialog()->defaultSuffix(), QStringLiteral("wlm.json"));
    EXPECT_TRUE(proposed().endsWith(QStringLiteral("wallets.wlm.json")))
        << proposed().toStdString();
    EXPECT_EQ(m_chosen, QString());
    Q_EMIT dialog()->filesSelected({at("w.wlm.json")});
    EXPECT_EQ(m_chosen, at("w.wlm.json"));
}

TEST_F(FileDialogsTest, TheEndingFollowsTheFormat)
{
    m_dialogs.chooseExportPath(QStringLiteral("Export model"),
                               QStringLiteral("ONNX (*.onnx);;SQL query (*.sql)"),
                               QStringLiteral("wallets"), m_take);
    EXPECT_EQ(dialog()->acceptMode(), QFileDialog::AcceptSave);
    EXPECT_TRUE(proposed().endsWith(QStringLiteral("wallets.onnx"))) << proposed().toStdString();
    Q_EMIT dialog()->filterSelected(dialog()->nameFilters().at(1));
    EXPECT_EQ(dialog()->defaultSuffix(), QStringLiteral("sql"));
    EXPECT_TRUE(proposed().endsWith(QStringLiteral("wallets.sql"))) << proposed().toStdString();
}

}  // namespace
}  // namespace walletloupe::ui
