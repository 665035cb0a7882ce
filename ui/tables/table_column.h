#pragma once

#include "ui/format/number_text.h"
#include "ui/format/table_roles.h"
#include "ui/format/tool_tip_text.h"

#include <QAbstractTableModel>

#include <functional>
#include <type_traits>
#include <utility>
#include <vector>

namespace walletloupe::ui {

/// What a function of a column receives: small rows (a row's number) by value, others in place.
template <class Row>
using RowOf = std::conditional_t<std::is_arithmetic_v<Row>, Row, const Row&>;

/// One column of a table: its header, and what its cells answer for a row. `title` and `text` are
/// needed; what is absent follows from the text.
template <class Row>
struct TableColumn {
    QString title;
    QString help;                                              ///< tool tip of the header
    std::function<QString(RowOf<Row>)> text;                   ///< short, to read
    std::function<QVariant(RowOf<Row>)> sort = {};             ///< a raw number; absent: the text
    std::function<QString(RowOf<Row>)> copy = {};              ///< in full; absent: the text
    std::function<QString(RowOf<Row>)> toolTip = {};           ///< plain text; absent: the copy
    Qt::Alignment alignment = Qt::AlignLeft;                   ///< horizontal, of the cells
    std::function<QVariant(RowOf<Row>, int role)> extra = {};  ///< other roles; may replace one
    Qt::Alignment titleAlignment = alignment;

    QString copyOf(RowOf<Row> row) const { return copy ? copy(row) : text(row); }

    QVariant data(RowOf<Row> row, int role) const
    {
        if (QVariant own = extra ? extra(row, role) : QVariant(); own.isValid())
            return own;
        switch (role) {
            case Qt::DisplayRole:
                return text(row);
            case Qt::ToolTipRole:
                return toolTipText(toolTip ? toolTip(row) : copyOf(row));
            case Qt::TextAlignmentRole:
                return int(alignment | Qt::AlignVCenter);
            case TableCopyRole:
                return copyOf(row);
            case TableSortRole:
                return sort ? sort(row) : QVariant(text(row));
            default:
                return {};
        }
    }

    QVariant header(int role) const
    {
        switch (role) {
            case Qt::DisplayRole:
                return title;
            case Qt::ToolTipRole:
                return help.isEmpty() ? QVariant() : QVariant(help);
            case Qt::TextAlignmentRole:
                return int(titleAlignment | Qt::AlignVCenter);
            default:
                return {};
        }
    }
};

/// A column on the right that sorts by `number` and copies it in full; a NaN copies as nothing.
template <class Row>
TableColumn<Row> numberColumn(const QString& title, const QString& help,
                              std::function<double(RowOf<Row>)> number,
                              std::function<QString(double)> text = numberText)
{
    return {title,
            help,
            [number, text](RowOf<Row> row) { return text(number(row)); },
            [number](RowOf<Row> row) { return QVariant(number(row)); },
            [number](RowOf<Row> row) { return exactNumberText(number(row)); },
            {},
            Qt::AlignRight};
}

/// A table that is made of columns; its rows are those of a derived class.
template <class Row>
class ColumnTableModel : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        RowOf<Row> row = rowAt(index.row());
        QVariant cell = m_columns[static_cast<std::size_t>(index.column())].data(row, role);
        return cell.isValid() ? cell : rowData(row, index, role);
    }

    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        return m_columns[static_cast<std::size_t>(section)].header(role);
    }

protected:
    using Columns = std::vector<TableColumn<Row>>;

    /// Before the rows are there, or inside a reset.
    void setColumns(Columns columns) { m_columns = std::move(columns); }
    /// Of a row that rowCount() counts.
    virtual RowOf<Row> rowAt(int row) const = 0;
    /// A role that the cell's column has no answer to.
    virtual QVariant rowData(RowOf<Row> /*row*/, const QModelIndex& /*cell*/, int /*role*/) const
    {
        return {};
    }
    /// For the rowData() of a table whose cells are read aloud in full.
    QVariant readInFull(const QModelIndex& cell, int role) const
    {
        return role == Qt::AccessibleTextRole ? data(cell, TableCopyRole) : QVariant();
    }
    /// All cells of the table answer `roles` in another way.
    void cellsChanged(const QVector<int>& roles = {})
    {
        if (rowCount() > 0 && columnCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), roles);
    }

private:
    Columns m_columns;
};

}  // namespace walletloupe::ui
