#pragma once

#include "core/analysis/risk/wallet_history.h"
#include "ui/tables/table_column.h"

#include <memory>
#include <vector>

namespace walletloupe::ui {

/// A row a transaction of one wallet: all of them, or those behind a feature.
class HistoryTableModel final : public ColumnTableModel<analysis::HistoryRow> {
    Q_OBJECT

public:
    enum Column {
        Time,
        Direction,
        Party,
        Protocol,
        Action,
        Amount,
        Value,
        GasCost,
        Outcome,
        Function,
        CountsIn,
        Block,
        Hash,
        ColumnCount
    };

    explicit HistoryTableModel(QObject* parent = nullptr);

    /// All rows; null empties the table.
    void setHistory(std::shared_ptr<const analysis::WalletHistory> history);
    /// Places in the history's rows.
    void setRows(std::vector<std::size_t> rows);
    const std::vector<std::size_t>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;

protected:
    const analysis::HistoryRow& rowAt(int row) const override;
    QVariant rowData(const analysis::HistoryRow& row, const QModelIndex& cell,
                     int role) const override;

private:
    Columns columns() const;

    std::shared_ptr<const analysis::WalletHistory> m_history;
    std::vector<std::size_t> m_rows;
};

}  // namespace walletloupe::ui
