#pragma once

#include "core/analysis/risk/wallet_history.h"
#include "ui/risk/detail/history_view.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace walletloupe::ui {

class ActivityTimeline;
class CellTableModel;
class ChartFrame;
class TableView;

/// What a wallet did, when and with whom.
class ActivityView final : public QWidget {
    Q_OBJECT

public:
    /// `settings` outlives the view.
    explicit ActivityView(QSettings& settings, QWidget* parent = nullptr);

    void setHistory(const analysis::WalletHistory& history);
    void showMessage(HistoryState state, const QString& message);
    /// Seen where reading failed.
    const QPushButton& retry() const { return *m_retry; }

private:
    QWidget* makeMessage();
    QSplitter* makeTables();

    ActivityTimeline* m_timeline;
    ChartFrame* m_frame;
    CellTableModel* m_actions;
    CellTableModel* m_parties;
    TableView* m_actionTable;
    TableView* m_partyTable;
    QLabel* m_message;
    QPushButton* m_retry;
    QStackedWidget* m_stack;
};

}  // namespace walletloupe::ui
