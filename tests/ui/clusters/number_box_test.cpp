#include "ui/clusters/number_box.h"

#include <QLineEdit>
#include <QSettings>
#include <QSpinBox>
#include <gtest/gtest.h>

#include <memory>

namespace walletloupe::ui {
namespace {

TEST(NumberBox, HasItsRangeAndTakesNoFiles)
{
    const std::unique_ptr<QSpinBox> box(makeNumberBox(2, 50, 3, QStringLiteral("k")));
    EXPECT_EQ(box->value(), 3);
    EXPECT_EQ(box->minimum(), 2);
    EXPECT_EQ(box->maximum(), 50);
    EXPECT_FALSE(box->findChild<QLineEdit*>()->acceptDrops());
}

TEST(NumberBox, TakesOnlyNumbersFromTheSettings)
{
    const std::unique_ptr<QSpinBox> box(makeNumberBox(2, 50, 3, {}));
    QSettings settings(QStringLiteral("walletloupe-test"), QStringLiteral("number-box"));
    settings.clear();
    restoreNumber(*box, settings, QStringLiteral("k"));
    EXPECT_EQ(box->value(), 3);
    settings.setValue(QStringLiteral("k"), QStringLiteral("many"));
    restoreNumber(*box, settings, QStringLiteral("k"));
    EXPECT_EQ(box->value(), 3);
    settings.setValue(QStringLiteral("k"), 9);
    restoreNumber(*box, settings, QStringLiteral("k"));
    EXPECT_EQ(box->value(), 9);
    settings.clear();
}

}  // namespace
}  // namespace walletloupe::ui
