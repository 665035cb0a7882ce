#include "ui/wallets/wallet_table_view.h"

#include "ui/format/table_roles.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace walletloupe::ui {
namespace {

constexpr int widestColumn = 420;
constexpr int rowsMeasured = 200;

/// A cell must not break the lines and columns of what is pasted.
QString pasteable(QString text)
{
    for (QChar& character : text) {
        if (character == u'\t' || character == u'\n' || character == u'\r')
            character = u' ';
    }
    return text;
}

QList<int> selectedColumns(const QItemSelectionModel& selection, const QAbstractItemModel& model)
{
    QList<int> columns;
    for (int column = 0; column < model.columnCount(); ++column) {
        if (selection.columnIntersectsSelection(column, {}))
            columns.append(column);
    }
    return columns;
}

QList<int> selectedRows(const QItemSelectionModel& selection)
{
    QList<int> rows;
    for (const QItemSelectionRange& range : selection.selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

}  // namespace

WalletTableView::WalletTableView(QWidget* parent) : QTableView(parent)
{
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

QString WalletTableView::selectedText() const
{
    if (!selectionModel() || !selectionModel()->hasSelection())
        return {};
    const QList<int> columns = selectedColumns(*selectionModel(), *model());
    QStringList lines;
    QStringList cells;
    for (const int column : columns)
        cells.append(pasteable(model()->headerData(column, Qt::Horizontal).toString()));
    lines.append(cells.join(u'\t'));
    for (const int row : selectedRows(*selectionModel())) {
        cells.clear();
        for (const int column : columns)
            cells.append(
                pasteable(model()->index(row, column).data(TableCopyRole).toString()));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

void WalletTableView::fitColumns()
{
    for (int column = 0; column + 1 < model()->columnCount(); ++column) {
        int width = horizontalHeader()->sectionSizeHint(column);
        const int rows = std::min(model()->rowCount(), rowsMeasured);
        for (int row = 0; row < rows; ++row)
            width = std::max(width, sizeHintForIndex(model()->index(row, column)).width() + 12);
        setColumnWidth(column, std::min(width, widestColumn));
    }
}

void WalletTableView::copySelection() const
{
    const QString text = selectedText();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void WalletTableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else
        QTableView::keyPressEvent(event);
}

}  // namespace walletloupe::ui
