#pragma once

#include "ui/format/table_roles.h"
#include "ui/wallets/wallet_rows.h"

#include <QAbstractTableModel>

#include <memory>

namespace walletloupe::ui {

/// WalletRows as a Qt model: texts for people, raw numbers in SortRole.
class WalletTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        SortRole = TableSortRole,  ///< double, or QString for the wallet and the status
        CopyRole = TableCopyRole,
        ClusterRole = FirstOwnTableRole,  ///< int, -1 for none
        ProblemRole,                      ///< bool
    };

    explicit WalletTableModel(QObject* parent = nullptr);

    void setRows(std::shared_ptr<const WalletRows> rows);
    const std::shared_ptr<const WalletRows>& rows() const { return m_rows; }
    /// Colours follow the theme.
    void setDark(bool dark);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QVariant sortValue(std::uint32_t row, const WalletColumn& column) const;
    QVariant foreground(std::uint32_t row, const WalletColumn& column) const;

    std::shared_ptr<const WalletRows> m_rows;
    bool m_dark = false;
};

}  // namespace walletloupe::ui
