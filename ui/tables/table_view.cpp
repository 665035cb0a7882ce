#include "ui/tables/table_view.h"

#include "ui/format/table_roles.h"
#include "ui/tables/table_delegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace walletloupe::ui {
namespace {

constexpr int widestColumn = 420;
constexpr int rowsMeasured = 20;
constexpr int spareWidth = 12;

QList<int> selectedColumns(const QTableView& view)
{
    QList<int> columns;
    for (int column = 0; column < view.model()->columnCount(); ++column) {
        if (!view.isColumnHidden(column) &&
            view.selectionModel()->columnIntersectsSelection(column, {}))
            columns.append(column);
    }
    return columns;
}

}  // namespace

QString pasteable(QString text)
{
    for (QChar& character : text) {
        if (character == u'\t' || character == u'\n' || character == u'\r')
            character = u' ';
    }
    return text;
}

TableView::TableView(QWidget* parent) : QTableView(parent)
{
    setItemDelegate(new TableDelegate(this));
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setCornerButtonEnabled(false);
    setSortingEnabled(true);
    setTabKeyNavigation(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    verticalHeader()->setVisible(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setMinimumHeight(fontMetrics().height() + 16);
}

QString TableView::selectedText() const
{
    if (!selectionModel() || !selectionModel()->hasSelection())
        return {};
    const QList<int> columns = selectedColumns(*this);
    QStringList lines;
    QStringList cells;
    for (const int column : columns)
        cells.append(pasteable(titleOf(column)));
    lines.append(cells.join(u'\t'));
    for (const int row : selectedRows()) {
        cells.clear();
        for (const int column : columns)
            cells.append(pasteable(model()->index(row, column).data(TableCopyRole).toString()));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

QList<int> TableView::selectedRows() const
{
    QList<int> rows;
    if (!selectionModel())
        return rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QString TableView::titleOf(int column) const
{
    return model()->headerData(column, Qt::Horizontal).toString();
}

int TableView::fittingWidth(int column) const
{
    int width = horizontalHeader()->sectionSizeHint(column);
    const int rows = std::min(model()->rowCount(), rowsMeasured);
    for (int row = 0; row < rows && width < widestColumn; ++row)
        width = std::max(width, sizeHintForIndex(model()->index(row, column)).width() + spareWidth);
    return std::min(width, widestColumn);
}

void TableView::fitColumns()
{
    restoreColumnWidths({});
}

QHash<QString, int> TableView::columnWidths() const
{
    QHash<QString, int> widths;
    // The last one is stretched: its width says nothing.
    for (int column = 0; column + 1 < model()->columnCount(); ++column)
        widths.insert(titleOf(column), columnWidth(column));
    return widths;
}

void TableView::restoreColumnWidths(const QHash<QString, int>& widths)
{
    // A hidden column has no width to be judged, and a stretched one keeps what it is given now.
    const bool isStretched = horizontalHeader()->stretchLastSection();
    horizontalHeader()->setStretchLastSection(false);
    for (const int column : m_spareColumns)
        showColumn(column);
    for (int column = 0; column < model()->columnCount(); ++column) {
        const auto known = widths.constFind(titleOf(column));
        setColumnWidth(column, known == widths.constEnd() ? fittingWidth(column) : *known);
    }
    horizontalHeader()->setStretchLastSection(isStretched);
    leaveOutSpareColumns();
}

void TableView::setSpareColumns(const QList<int>& columns)
{
    m_spareColumns = columns;
    leaveOutSpareColumns();
}

void TableView::leaveOutSpareColumns()
{
    if (m_spareColumns.isEmpty() || !model())
        return;
    // A stretched column is as wide as it needs to be meanwhile.
    const bool isStretched = horizontalHeader()->stretchLastSection();
    horizontalHeader()->setStretchLastSection(false);
    for (const int column : m_spareColumns)
        showColumn(column);
    for (const int column : m_spareColumns)
        setColumnHidden(column, horizontalHeader()->length() > viewport()->width());
    horizontalHeader()->setStretchLastSection(isStretched);
}

void TableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    leaveOutSpareColumns();
}

void TableView::copySelection() const
{
    const QString text = selectedText();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else
        QTableView::keyPressEvent(event);
}

}  // namespace walletloupe::ui
