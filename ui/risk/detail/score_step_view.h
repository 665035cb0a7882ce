#pragma once

#include "ui/risk/detail/history_view.h"
#include "ui/risk/detail/risk_wallet_view.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace walletloupe::ui {

class PercentileBar;

/// One step of a score in words: the value, where it stands, why it counts, and the transactions
/// that make it.
class ScoreStepView final : public QWidget {
    Q_OBJECT

public:
    explicit ScoreStepView(QWidget* parent = nullptr);

    void showStep(const RiskWalletView& view, std::size_t step);
    void clear();
    /// The history of the wallet whose steps are shown.
    void setHistory(std::shared_ptr<const analysis::WalletHistory> history);
    void showMessage(HistoryState state, const QString& message);
    /// Leads to what forest and clusters say.
    const QPushButton& anomalyLink() const { return *m_more; }
    const QPushButton& retry() const { return m_rows->retry(); }

private:
    void showPercentile(const RiskWalletView& view, const risk::Step& step);
    void showRowsBehind();

    std::string m_feature;
    std::shared_ptr<const analysis::WalletHistory> m_history;
    QLabel* m_title;
    QLabel* m_value;
    PercentileBar* m_bar;
    QLabel* m_percentile;
    QLabel* m_meaning;
    QLabel* m_points;
    QPushButton* m_more;
    QLabel* m_rowsTitle;
    HistoryView* m_rows;
};

}  // namespace walletloupe::ui
