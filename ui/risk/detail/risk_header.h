#pragma once

#include "core/analysis/risk/wallet_history.h"
#include "ui/risk/detail/risk_wallet_view.h"

#include <QWidget>

class QLabel;

namespace walletloupe::ui {

class CategoryChip;
class ElidedLabel;

/// Who a wallet is, its score, and what that rests on.
class RiskHeader final : public QWidget {
    Q_OBJECT

public:
    explicit RiskHeader(QWidget* parent = nullptr);

    void setWallet(const RiskWalletView& view);
    /// Null while the history is not known.
    void setHistory(const RiskWalletView& view, const analysis::WalletHistory* history);

private:
    void copyAddress() const;

    QLabel* m_score;
    CategoryChip* m_chip;
    ElidedLabel* m_address;
    ElidedLabel* m_sufficiency;
    ElidedLabel* m_stability;
    ElidedLabel* m_coverage;
    ElidedLabel* m_completeness;
};

}  // namespace walletloupe::ui
