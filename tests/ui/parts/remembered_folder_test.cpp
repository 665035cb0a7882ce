#include "ui/parts/remembered_folder.h"

#include "tests/support/temporary_folder.h"

#include <QDir>
#include <QSettings>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(RememberedFolder, IsTheOneKeptWhileItExists)
{
    const tests::TemporaryFolder folder;
    QSettings settings(QString::fromStdString(folder.path("s.ini")), QSettings::IniFormat);
    const QString key = QStringLiteral("some/folder");
    EXPECT_TRUE(QDir(rememberedFolder(settings, key)).exists());
    settings.setValue(key, QString::fromStdString(folder.path()));
    EXPECT_EQ(rememberedFolder(settings, key), QString::fromStdString(folder.path()));
    settings.setValue(key, QString::fromStdString(folder.path("gone")));
    EXPECT_NE(rememberedFolder(settings, key), QString::fromStdString(folder.path("gone")));
    EXPECT_TRUE(QDir(rememberedFolder(settings, key)).exists());
}

}  // namespace
}  // namespace walletloupe::ui
