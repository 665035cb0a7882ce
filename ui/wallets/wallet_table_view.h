#pragma once

#include <QTableView>

namespace walletloupe::ui {

/// The table on screen: uniform rows, and Ctrl+C copies what is selected with its headers, as
/// tab-separated text that a spreadsheet takes.
class WalletTableView final : public QTableView {
    Q_OBJECT

public:
    explicit WalletTableView(QWidget* parent = nullptr);

    /// The selected cells with a header line; empty when nothing is selected.
    QString selectedText() const;
    /// Columns as wide as their content needs, judged by the first rows.
    void fitColumns();

public Q_SLOTS:
    void copySelection() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace walletloupe::ui
