#pragma once

#include "core/analysis/risk/wallet_history.h"
#include "ui/format/table_roles.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace walletloupe::ui {

/// A row a transaction of one wallet: all of them, or those behind a feature.
class HistoryTableModel final : public QAbstractTableModel {
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
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QVariant sortValue(const analysis::HistoryRow& row, int column) const;

    std::shared_ptr<const analysis::WalletHistory> m_history;
    std::vector<std::size_t> m_rows;
};

}  // namespace walletloupe::ui
