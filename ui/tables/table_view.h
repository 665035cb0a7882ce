#pragma once

#include <QHash>
#include <QTableView>

namespace walletloupe::ui {

/// A table to read: uniform rows, and Ctrl+C copies what is selected with its headers, as
/// tab-separated text that a spreadsheet takes.
class TableView : public QTableView {
    Q_OBJECT

public:
    explicit TableView(QWidget* parent = nullptr);

    /// The selected cells with a header line; empty when nothing is selected.
    QString selectedText() const;
    /// The rows with a selected cell, ascending.
    QList<int> selectedRows() const;
    /// Columns as wide as their content needs, judged by the first rows.
    void fitColumns();
    /// The width of every column, by its title.
    QHash<QString, int> columnWidths() const;
    /// Gives known columns their width, and fits the others.
    void restoreColumnWidths(const QHash<QString, int>& widths);
    /// While the view is too narrow for all columns, these are left out, the first one first;
    /// what they say must be seen elsewhere too.
    void setSpareColumns(const QList<int>& columns);

public Q_SLOTS:
    void copySelection() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QString titleOf(int column) const;
    int fittingWidth(int column) const;
    void leaveOutSpareColumns();

    QList<int> m_spareColumns;
};

/// A cell must not break the lines and columns of what is pasted: tabs and line ends become
/// spaces.
QString pasteable(QString text);

}  // namespace walletloupe::ui
