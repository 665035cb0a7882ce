#pragma once

#include "core/wallets/wallet_table.h"

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace walletloupe::ui {

/// Check boxes for the numeric columns of a table: the default features are on, results of
/// others (credit_score and the like) are offered but off.
class FeatureList final : public QWidget {
    Q_OBJECT

public:
    explicit FeatureList(QWidget* parent = nullptr);

    /// Null: the list is empty.
    void setTable(const wallets::WalletTable* table);
    void setChecked(const std::vector<std::string>& features);
    std::vector<std::string> checked() const;
    /// What the program would choose by itself.
    const std::vector<std::string>& defaults() const noexcept { return m_defaults; }

Q_SIGNALS:
    void changed();

private:
    void addColumn(const wallets::NumericColumn& column);
    void updateCount();

    QLabel* m_count;
    QPushButton* m_defaultsButton;
    QListWidget* m_list;
    std::vector<std::string> m_defaults;
};

}  // namespace walletloupe::ui
