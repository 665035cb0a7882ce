#pragma once

#include "core/analysis/risk/wallet_history.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace walletloupe::ui {

class HistoryTableModel;
class TableView;

/// What is known of the history while it is not there yet.
enum class HistoryState { Waiting, Failed, Ready };

/// Transactions of one wallet in a table with a line above it; a message in its place while they
/// are read, or where that failed.
class HistoryView final : public QWidget {
    Q_OBJECT

public:
    explicit HistoryView(const QString& name, QWidget* parent = nullptr);

    /// `message` is what stands there while waiting, or the reason of a failure.
    void showMessage(HistoryState state, const QString& message);
    /// All rows, in the order of the chain.
    void showHistory(std::shared_ptr<const analysis::WalletHistory> history,
                     const QString& caption);
    /// Some rows of the history shown last.
    void showRows(std::vector<std::size_t> rows, const QString& caption);
    TableView* table() const { return m_table; }
    /// Seen where reading failed.
    const QPushButton& retry() const { return *m_retry; }

private:
    void showCaption(const QString& caption);

    HistoryTableModel* m_model;
    TableView* m_table;
    QLabel* m_caption;
    QLabel* m_message;
    QPushButton* m_retry;
    QStackedWidget* m_stack;
    bool m_isFitted = false;
};

}  // namespace walletloupe::ui
