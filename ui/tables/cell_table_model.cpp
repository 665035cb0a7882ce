#include "ui/tables/cell_table_model.h"

#include "ui/parts/address_font.h"

#include <utility>

namespace walletloupe::ui {
namespace {

TableColumn<CellRow> cellColumn(const QString& title, std::size_t at, Qt::Alignment alignment)
{
    const auto sorted = [at](const CellRow& row) {
        return row[at].sort.isValid() ? row[at].sort : QVariant(row[at].text);
    };
    const auto copied = [at](const CellRow& row) {
        return row[at].copy.isEmpty() ? row[at].text : row[at].copy;
    };
    return {title,    {},     [at](const CellRow& row) { return row[at].text; },
            sorted,   copied, [at](const CellRow& row) { return row[at].toolTip; },
            alignment};
}

}  // namespace

CellTableModel::CellTableModel(const QStringList& titles, const QList<int>& numbers,
                               QObject* parent)
    : ColumnTableModel(parent)
{
    Columns columns;
    for (int i = 0; i < titles.size(); ++i)
        columns.push_back(cellColumn(titles[i], static_cast<std::size_t>(i),
                                     numbers.contains(i) ? Qt::AlignRight : Qt::AlignLeft));
    setColumns(std::move(columns));
}

void CellTableModel::setRows(std::vector<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int CellTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CellTableModel::rowData(const CellRow& row, const QModelIndex& cell, int role) const
{
    return role == Qt::FontRole ? addressFontFor(row[static_cast<std::size_t>(cell.column())].text)
                                : readInFull(cell, role);
}

}  // namespace walletloupe::ui
