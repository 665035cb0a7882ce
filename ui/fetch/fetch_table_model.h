#pragma once

#include "ui/fetch/fetch_row.h"
#include "ui/tables/table_column.h"

#include <cstddef>
#include <vector>

namespace walletloupe::ui {

/// The wallets of a run with how far each is.
class FetchTableModel final : public ColumnTableModel<FetchRow> {
    Q_OBJECT

public:
    enum Column { Wallet, State, Pages, Rows, NewRows, ReadTo, Reason, ColumnCount };
    enum Role { StateRole = FirstOwnTableRole };  ///< a workflow::FetchStatus, at every column

    explicit FetchTableModel(QObject* parent = nullptr);

    /// Other wallets.
    void setRows(std::vector<FetchRow> rows);
    /// The same wallets further on: `rows` begin at the place `first`.
    void updateRows(std::size_t first, const std::vector<FetchRow>& rows);
    const std::vector<FetchRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;

protected:
    const FetchRow& rowAt(int row) const override { return m_rows[static_cast<std::size_t>(row)]; }
    QVariant rowData(const FetchRow& row, const QModelIndex& cell, int role) const override;

private:
    static Columns columns();

    std::vector<FetchRow> m_rows;
};

}  // namespace walletloupe::ui
