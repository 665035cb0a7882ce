#include "ui/tables/table_view.h"

#include "ui/format/table_roles.h"

#include <QApplication>
#include <QHeaderView>
#include <QImage>
#include <QScrollBar>
#include <QStandardItemModel>
#include <gtest/gtest.h>

#include <functional>

namespace walletloupe::ui {
namespace {

class TableViewTest : public testing::Test {
protected:
    TableViewTest()
    {
        m_model.setHorizontalHeaderLabels(
            {QStringLiteral("█"), QStringLiteral("Second"), QStringLiteral("Last")});
        for (int row = 0; row < 40; ++row)
            addRow(QStringLiteral("█"));
        m_view.setModel(&m_model);
        m_view.resize(500, 300);
        m_view.show();
    }

    void addRow(const QString& first)
    {
        QList<QStandardItem*> items;
        for (const QString& text : {first, QStringLiteral("b\tb"), QStringLiteral("c")}) {
            items << new QStandardItem(text);
            items.back()->setData(text + u'!', TableCopyRole);
        }
        m_model.appendRow(items);
    }

    using Match = std::function<bool(const QColor&)>;
    static int countPixels(const QImage& image, const Match& match)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += match(image.pixelColor(x, y)) ? 1 : 0;
        }
        return count;
    }
    static int leftmost(const QImage& image, const Match& match)
    {
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y) {
                if (match(image.pixelColor(x, y)))
                    return x;
            }
        }
        return -1;
    }

    QStandardItemModel m_model;
    TableView m_view;
};

TEST_F(TableViewTest, CopiesWhatCanBePasted)
{
    EXPECT_EQ(m_view.selectedText(), QString());
    m_view.selectRow(1);
    EXPECT_EQ(m_view.selectedText(), QStringLiteral("█\tSecond\tLast\n█!\tb b!\tc!\n"));
    m_view.selectAll();
    EXPECT_EQ(m_view.selectedRows().size(), 40);
    EXPECT_EQ(m_view.selectedRows().last(), 39);
}

TEST_F(TableViewTest, ASelectedCellKeepsItsColour)
{
    const auto isGreen = [](const QColor& color) {
        return color.green() > 180 && color.red() < 80 && color.blue() < 80;
    };
    m_model.item(0, 0)->setForeground(QColor(0, 220, 0));
    const QModelIndex cell = m_model.index(0, 0);
    EXPECT_GT(countPixels(m_view.viewport()->grab(m_view.visualRect(cell)).toImage(), isGreen), 10);
    m_view.selectRow(0);
    m_view.clearFocus();
    EXPECT_GT(countPixels(m_view.viewport()->grab(m_view.visualRect(cell)).toImage(), isGreen), 10);
}

TEST_F(TableViewTest, ACellStandsUnderItsHeader)
{
    m_view.setStyleSheet(QStringLiteral(
        "QTableView::item { border: none; padding: 0 8px; color: black; background: white; }"
        "QHeaderView::section { border: none; padding: 6px 8px; color: black; background: white; "
        "}"));
    m_view.setColumnWidth(0, 120);
    m_view.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto isDark = [](const QColor& color) { return color.lightness() < 100; };
    const int cell =
        leftmost(m_view.viewport()->grab(m_view.visualRect(m_model.index(3, 0))).toImage(), isDark);
    const int header = leftmost(
        m_view.horizontalHeader()->viewport()->grab(QRect(0, 0, 100, 100)).toImage(), isDark);
    EXPECT_GE(cell, 0);
    EXPECT_NEAR(cell, header, 1.0);
}

TEST_F(TableViewTest, FitsColumnsToTheFirstRowsWithinReason)
{
    m_view.fitColumns();
    const int narrow = m_view.columnWidth(0);
    m_model.item(39, 0)->setText(QString(40, u'x'));
    m_view.fitColumns();
    EXPECT_EQ(m_view.columnWidth(0), narrow) << "twenty rows are judged";
    m_model.item(19, 0)->setText(QString(20, u'x'));
    m_view.fitColumns();
    EXPECT_GT(m_view.columnWidth(0), narrow);
    m_model.item(3, 0)->setText(QString(500, u'x'));
    m_view.fitColumns();
    EXPECT_EQ(m_view.columnWidth(0), 420);
}

TEST_F(TableViewTest, KnownColumnsKeepTheirWidth)
{
    m_view.setColumnWidth(1, 177);
    const QHash<QString, int> widths = m_view.columnWidths();
    m_model.insertColumn(1, QList<QStandardItem*>{new QStandardItem(QString(20, u'n'))});
    m_model.setHorizontalHeaderItem(1, new QStandardItem(QStringLiteral("New")));
    m_view.restoreColumnWidths(widths);
    EXPECT_EQ(m_view.columnWidth(2), 177);
    EXPECT_NE(m_view.columnWidth(1), 177);
    EXPECT_GT(m_view.columnWidth(1), m_view.fontMetrics().horizontalAdvance(QString(20, u'n')));
}

TEST_F(TableViewTest, LeavesOutWhatCanBeSparedWhileItIsNarrow)
{
    m_view.setSpareColumns({2, 1});
    m_view.fitColumns();
    m_view.setColumnWidth(0, 200);
    const int second = m_view.columnWidth(1);
    const auto widen = [this](int width) {
        m_view.resize(width, 300);
        QApplication::processEvents();
    };
    widen(240);
    EXPECT_TRUE(m_view.isColumnHidden(1));
    EXPECT_TRUE(m_view.isColumnHidden(2));
    widen(240 + second);
    EXPECT_FALSE(m_view.isColumnHidden(1));
    EXPECT_TRUE(m_view.isColumnHidden(2));
    EXPECT_EQ(m_view.horizontalScrollBar()->maximum(), 0);
    widen(700);
    EXPECT_FALSE(m_view.isColumnHidden(2));
    EXPECT_EQ(m_view.columnWidth(0), 200);
    EXPECT_EQ(m_view.columnWidth(1), second);
    EXPECT_EQ(m_view.horizontalHeader()->length(), m_view.viewport()->width()) << "no gap is left";
}

}  // namespace
}  // namespace walletloupe::ui
