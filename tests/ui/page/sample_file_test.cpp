#include "ui/page/sample_file.h"

#include "tests/support/test_folders.h"

#include <QFile>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(SampleFile, IsTheOneThatShips)
{
    const auto path = sampleWallets();
    ASSERT_TRUE(path) << path.error().message;
    QFile unpacked(*path);
    QFile shipped(QString::fromStdString(tests::sourceFolder() + "/resources/sample/wallets.csv"));
    ASSERT_TRUE(unpacked.open(QIODevice::ReadOnly));
    ASSERT_TRUE(shipped.open(QIODevice::ReadOnly));
    EXPECT_EQ(unpacked.readAll(), shipped.readAll());
    EXPECT_EQ(sampleWallets().value(), *path) << "a second call finds the same place";
}

}  // namespace
}  // namespace walletloupe::ui
