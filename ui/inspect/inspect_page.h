#pragma once

#include "core/analysis/segmentation/column_inspection.h"
#include "core/wallets/wallet_table.h"
#include "ui/page/feature_options.h"
#include "ui/page/page.h"

#include <memory>

class QSortFilterProxyModel;
class QStackedLayout;

namespace walletloupe::ui {

class ColumnAdviceCard;
class ColumnDetail;
class InspectionTableModel;
class TableView;

/// The place "Inspect": what every column of the file holds, before any model.
class InspectPage final : public Page {
    Q_OBJECT

public:
    static PageInfo info();

    explicit InspectPage(const Services& services, QWidget* parent = nullptr);

    /// A new file, not inspected yet; null for none.
    void setTable(const std::shared_ptr<const wallets::WalletTable>& table);
    /// Null while the file is being inspected.
    void setInspection(const std::shared_ptr<const analysis::ColumnInspection>& inspection);
    /// The inspection ended without a result.
    void showStopped();
    /// What the form of the fit has chosen: the same choice as here.
    void setFeatureOptions(const FeatureOptions& choice);
    void focusFirst() override;
    QList<ChartFrame*> exportables() const override;

private:
    void connectSession();
    void connectFeatures();
    QWidget* makeEmptyState();
    QWidget* makeStoppedState();
    QWidget* makeContent();
    void prepareTable();
    void showCurrent();
    void toggleSelected();

    QStackedLayout* m_states;
    ColumnAdviceCard* m_advice;
    InspectionTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    TableView* m_table;
    ColumnDetail* m_detail;
    std::shared_ptr<const analysis::ColumnInspection> m_inspection;
};

}  // namespace walletloupe::ui
