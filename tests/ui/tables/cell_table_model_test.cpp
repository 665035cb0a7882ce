#include "ui/tables/cell_table_model.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(CellTableModel, ShowsSortsAndCopies)
{
    CellTableModel model({QStringLiteral("Name"), QStringLiteral("Rows")}, {1});
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    model.setRows({{{QStringLiteral("cDAI"), {}, QStringLiteral("0x5d"), QStringLiteral("<b>")},
                    {QStringLiteral("1,234"), 1234, QStringLiteral("1234"), {}}}});
    ASSERT_EQ(model.rowCount(), 1);
    const QModelIndex name = model.index(0, 0);
    const QModelIndex rows = model.index(0, 1);
    EXPECT_EQ(name.data(), QStringLiteral("cDAI"));
    EXPECT_EQ(name.data(TableSortRole), QStringLiteral("cDAI"));
    EXPECT_EQ(name.data(TableCopyRole), QStringLiteral("0x5d"));
    EXPECT_TRUE(name.data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;")));
    EXPECT_EQ(rows.data(TableSortRole), 1234);
    EXPECT_EQ(rows.data(Qt::TextAlignmentRole).toInt(), int(Qt::AlignRight | Qt::AlignVCenter));
    EXPECT_EQ(model.headerData(1, Qt::Horizontal), QStringLiteral("Rows"));
    EXPECT_FALSE(model.headerData(2, Qt::Horizontal).isValid());
}

}  // namespace
}  // namespace walletloupe::ui
