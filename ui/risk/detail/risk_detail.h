#pragma once

#include "ui/parts/run_in_background.h"
#include "ui/risk/detail/history_view.h"
#include "ui/risk/detail/risk_wallet_view.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QScrollArea;
class QSettings;
class QStackedWidget;
class QTabWidget;

namespace walletloupe::ui {

class ActivityView;
class AttributionChart;
class ChartFrame;
class RiskHeader;
class ScoreStepView;
class WaterfallChart;
class WhatIfForm;

/// Why one wallet has its score: the steps to it, what makes the wallet unusual, what it did, and
/// its transactions. A wallet without a score shows the reason and no number.
///
/// Transactions are read elsewhere: `historyRequested` asks for them, once a wallet is seen.
class RiskDetail final : public QWidget {
    Q_OBJECT

public:
    /// `settings` outlives the view.
    RiskDetail(QSettings& settings, RunInBackground run, QWidget* parent = nullptr);

    /// The same wallet under other scores keeps its transactions and the chosen step.
    void setWallet(const walletloupe::ui::RiskWalletView& view);
    /// That of another wallet than the one shown came too late, and is dropped.
    void setHistory(std::shared_ptr<const analysis::WalletHistory> history);
    /// Why the transactions asked for cannot be shown.
    void setHistoryFailed(const QString& reason);

Q_SIGNALS:
    /// A wallet of `view.run`.
    void historyRequested(std::size_t wallet);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeScoreTab(QSettings& settings);
    QWidget* makeAnomalyTab(QSettings& settings);
    void connectParts();
    void showScore(const std::optional<std::size_t>& step);
    void showAnomaly();
    void scrollToChosenStep();
    void showMessage(HistoryState state, const QString& message);
    void requestHistory();
    /// Other values are tried out only once they are seen.
    void showWhatIf();

    RiskWalletView m_view;
    std::shared_ptr<const analysis::WalletHistory> m_history;
    bool m_isAsked = false;
    RiskHeader* m_header;
    QTabWidget* m_tabs;
    WaterfallChart* m_waterfall;
    QScrollArea* m_waterfallArea = nullptr;
    ChartFrame* m_waterfallFrame = nullptr;
    ScoreStepView* m_step;
    QStackedWidget* m_scoreStack = nullptr;
    QLabel* m_reason;
    AttributionChart* m_attribution;
    ChartFrame* m_attributionFrame = nullptr;
    QLabel* m_anomaly;
    QLabel* m_cluster;
    ActivityView* m_activity;
    HistoryView* m_transactions;
    WhatIfForm* m_whatIf;
    bool m_hasNewWhatIf = false;
};

}  // namespace walletloupe::ui
