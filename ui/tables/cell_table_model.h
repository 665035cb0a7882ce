#pragma once

#include "ui/format/table_roles.h"

#include <QAbstractTableModel>
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

/// A small table that is filled at once: facts of one thing, not rows of a file.
class CellTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using Row = std::vector<TableCell>;

    /// Columns with a number stand on the right: `numbers` are their places.
    CellTableModel(QStringList titles, QList<int> numbers, QObject* parent = nullptr);

    /// Every row has a cell a column.
    void setRows(std::vector<Row> rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    int alignmentOf(int section) const;

    QStringList m_titles;
    QList<int> m_numbers;
    std::vector<Row> m_rows;
};

}  // namespace walletloupe::ui
