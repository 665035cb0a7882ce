#pragma once

#include "ui/fetch/fetch_row.h"

#include <QWidget>

#include <cstddef>
#include <vector>

class QComboBox;
class QLineEdit;

namespace walletloupe::ui {

class ElidedLabel;
class FetchRowFilter;
class FetchTableModel;
class TableView;

/// The wallets of a run: how far each is, and why one is not complete.
class FetchTable final : public QWidget {
    Q_OBJECT

public:
    explicit FetchTable(QWidget* parent = nullptr);

    void setRows(std::vector<FetchRow> rows);
    /// The same wallets further on: `rows` begin at the place `first`.
    void updateRows(std::size_t first, const std::vector<FetchRow>& rows);
    void focusFirst();

private:
    QWidget* makeFilters();
    void makeTable();
    void applyFilters();
    void updateCounts();

    FetchTableModel* m_model;
    FetchRowFilter* m_filter;
    TableView* m_view;
    QLineEdit* m_text;
    QComboBox* m_state;
    ElidedLabel* m_counts;
};

}  // namespace walletloupe::ui
