#include "ui/tables/cell_table_model.h"

#include "ui/format/tool_tip_text.h"
#include "ui/parts/address_font.h"

#include <utility>

namespace walletloupe::ui {

CellTableModel::CellTableModel(QStringList titles, QList<int> numbers, QObject* parent)
    : QAbstractTableModel(parent), m_titles(std::move(titles)), m_numbers(std::move(numbers))
{
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

int CellTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_titles.size());
}

int CellTableModel::alignmentOf(int section) const
{
    return int((m_numbers.contains(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QVariant CellTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TableCell& cell =
        m_rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    switch (role) {
        case Qt::DisplayRole:
            return cell.text;
        case Qt::ToolTipRole:
            return toolTipText(cell.toolTip);
        case Qt::TextAlignmentRole:
            return alignmentOf(index.column());
        case Qt::FontRole:
            return addressFontFor(cell.text);
        case Qt::AccessibleTextRole:
        case TableCopyRole:
            return cell.copy.isEmpty() ? cell.text : cell.copy;
        case TableSortRole:
            return cell.sort.isValid() ? cell.sort : QVariant(cell.text);
        default:
            return {};
    }
}

QVariant CellTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_titles.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_titles[section];
    return role == Qt::TextAlignmentRole ? QVariant(alignmentOf(section)) : QVariant();
}

}  // namespace walletloupe::ui
