#pragma once

#include "ui/fetch/fetch_row.h"
#include "ui/format/table_roles.h"

#include <QAbstractTableModel>

#include <cstddef>
#include <vector>

namespace walletloupe::ui {

/// The wallets of a run with how far each is.
class FetchTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Wallet, State, Pages, Rows, NewRows, ReadTo, Reason, ColumnCount };
    enum Role { StateRole = FirstOwnTableRole };  ///< a FetchState, at every column

    explicit FetchTableModel(QObject* parent = nullptr);

    /// Other wallets.
    void setRows(std::vector<FetchRow> rows);
    /// The same wallets further on: `rows` begin at the place `first`.
    void updateRows(std::size_t first, const std::vector<FetchRow>& rows);
    const std::vector<FetchRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    std::vector<FetchRow> m_rows;
};

}  // namespace walletloupe::ui
