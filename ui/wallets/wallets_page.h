#pragma once

#include "ui/page/page.h"
#include "ui/wallets/row_arrangement.h"

#include <memory>
#include <optional>

class QAbstractButton;
class QAction;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QStackedLayout;
class QTimer;
class QToolButton;

namespace walletloupe::ui {

class RowOrderProxyModel;
class ElidedLabel;
class WalletTableModel;
class TableView;

/// The place "Wallets": the table with its filters, and what is wrong with the file.
class WalletsPage final : public Page {
    Q_OBJECT

public:
    static PageInfo info();

    explicit WalletsPage(const Services& services, QWidget* parent = nullptr);

    void setTable(std::shared_ptr<const wallets::WalletTable> table);
    /// Null clears the labels.
    void setLabelling(std::shared_ptr<const analysis::Labelling> labelling);
    void showProblemsOnly(bool problemsOnly);
    /// Shows these wallets only, rows of the table in ascending order, until the user dismisses
    /// that or another file comes; the other filters apply as well.
    void showOnly(const std::shared_ptr<const std::vector<std::uint32_t>>& rows);
    /// The table when there are rows, else the button that opens a file.
    void focusFirst() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectSession();
    void connectRequests();
    QWidget* createEmptyState();
    QWidget* createContent();
    QWidget* createFilters();
    void createTableActions();
    void connectTable();
    void adoptRows();
    void sortBy(int column, Qt::SortOrder order);
    void fillClusterFilter();
    void arrange();
    void arrangeInBackground();
    void showOrder(std::vector<std::uint32_t> order);
    void updateCounts();
    void copySelection();
    void copyInBackground();
    /// The source row of the current wallet; nothing on a row that could not be read.
    std::optional<std::uint32_t> currentWallet() const;
    void updateActions();
    void requestPrediction();
    RowArrangement arrangement() const;

    /// Rows on their way to the clipboard.
    struct Copy {
        std::shared_ptr<const WalletRows> rows;
        std::vector<std::uint32_t> wanted;
    };

    std::optional<Copy> m_copy;  ///< under way, or waiting for the arrangement
    bool m_isArranging = false;  ///< an order is under way, or waiting for the copy
    WalletRows::Table m_table;
    WalletRows::Labels m_labelling;
    QStackedLayout* m_states = nullptr;
    QAbstractButton* m_open = nullptr;
    QLineEdit* m_filter = nullptr;
    QComboBox* m_cluster = nullptr;
    QCheckBox* m_problemsOnly = nullptr;
    ElidedLabel* m_counts = nullptr;
    TableView* m_view = nullptr;
    WalletTableModel* m_model = nullptr;
    RowOrderProxyModel* m_arranged = nullptr;
    QAction* m_predict = nullptr;
    QAction* m_showOnMap = nullptr;
    QToolButton* m_chip = nullptr;  ///< dismisses `m_only`
    std::shared_ptr<const std::vector<std::uint32_t>> m_only;
    QTimer* m_filterDelay = nullptr;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

}  // namespace walletloupe::ui
