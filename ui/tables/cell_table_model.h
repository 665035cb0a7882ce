#pragma once

#include "ui/tables/table_column.h"

#include <QStringList>

#include <vector>

namespace walletloupe::ui {

/// A cell that says what it shows, sorts and copies.
struct TableCell {
    QString text;
    QVariant sort;    ///< a raw number, or none: the text
    QString copy;     ///< empty: the text
    QString toolTip;  ///< plain text
};

using CellRow = std::vector<TableCell>;

/// A small table that is filled at once: facts of one thing, not rows of a file.
class CellTableModel final : public ColumnTableModel<CellRow> {
    Q_OBJECT

public:
    using Row = CellRow;

    /// Columns with a number stand on the right: `numbers` are their places.
    CellTableModel(const QStringList& titles, const QList<int>& numbers, QObject* parent = nullptr);

    /// Every row has a cell a column.
    void setRows(std::vector<Row> rows);

    int rowCount(const QModelIndex& parent = {}) const override;

protected:
    const CellRow& rowAt(int row) const override { return m_rows[static_cast<std::size_t>(row)]; }
    QVariant rowData(const CellRow& row, const QModelIndex& cell, int role) const override;

private:
    std::vector<Row> m_rows;
};

}  // namespace walletloupe::ui
