#include "ui/parts/address_font.h"

#include "ui/tables/cell_table_model.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QLabel>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(AddressFont, ItsDigitsAreEquallyWide)
{
    EXPECT_TRUE(QFontInfo(addressFont()).fixedPitch());
    const QFontMetricsF metrics(addressFont());
    EXPECT_EQ(metrics.horizontalAdvance(QStringLiteral("0x11")),
              metrics.horizontalAdvance(QStringLiteral("0xdc")));
    EXPECT_GT(addressFont().pointSizeF(), 0.0);
}

TEST(AddressFont, StandsInTablesForAddressesAlone)
{
    EXPECT_TRUE(addressFontFor(QStringLiteral("0x12…ab")).canConvert<QFont>());
    EXPECT_FALSE(addressFontFor(QStringLiteral("Compound")).isValid());
    CellTableModel cells({QStringLiteral("Who"), QStringLiteral("Name")}, {});
    cells.setRows({{{QStringLiteral("0x12…ab"), {}, {}, {}}, {QStringLiteral("x"), {}, {}, {}}}});
    EXPECT_EQ(cells.index(0, 0).data(Qt::FontRole).value<QFont>(), addressFont());
    EXPECT_FALSE(cells.index(0, 1).data(Qt::FontRole).isValid());
}

TEST(AddressFont, ASentenceKeepsTheXOfItsAddress)
{
    QLabel label(QStringLiteral("0x12"));
    keepAddressesReadable(label);
    EXPECT_EQ(label.font().styleStrategy(), QFont::PreferNoShaping);
}

}  // namespace
}  // namespace walletloupe::ui
