#pragma once

#include "ui/wallets/row_arrangement.h"

#include <QList>
#include <QPair>
#include <QVector>
#include <QWidget>

#include <functional>
#include <memory>

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedLayout;
class QTimer;

namespace walletloupe::ui {

class ArrangedRows;
class WalletTableModel;
class WalletTableView;

/// Runs `work` away from the window and then `done` in it, unless `receiver` is gone or a newer
/// call overtook it.
using RunInBackground =
    std::function<void(std::function<void()> work, QObject* receiver, std::function<void()> done)>;

/// The place "Wallets": the table with its filters, and what is wrong with the file.
class WalletsPage final : public QWidget {
    Q_OBJECT

public:
    explicit WalletsPage(RunInBackground runInBackground, QWidget* parent = nullptr);

    void setTable(std::shared_ptr<const table::WalletTable> table);
    /// Null clears the labels.
    void setLabelling(std::shared_ptr<const analysis::Labelling> labelling);
    void showProblemsOnly(bool problemsOnly);

Q_SIGNALS:
    void openRequested();
    void sampleRequested();
    void predictRequested(const QString& wallet, const QVector<QPair<QString, double>>& values);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* createEmptyState();
    QWidget* createContent();
    QWidget* createFilters();
    void createTableActions();
    void adoptRows();
    void fillClusterFilter();
    void arrange();
    void showOrder(std::vector<std::uint32_t> order);
    void updateCounts();
    void requestPrediction();
    RowArrangement arrangement() const;

    RunInBackground m_runInBackground;
    WalletRows::Table m_table;
    WalletRows::Labels m_labelling;
    QStackedLayout* m_states = nullptr;
    QLineEdit* m_filter = nullptr;
    QComboBox* m_cluster = nullptr;
    QCheckBox* m_problemsOnly = nullptr;
    QLabel* m_counts = nullptr;
    WalletTableView* m_view = nullptr;
    WalletTableModel* m_model = nullptr;
    ArrangedRows* m_arranged = nullptr;
    QAction* m_predict = nullptr;
    QTimer* m_filterDelay = nullptr;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

}  // namespace walletloupe::ui
