#pragma once

#include "core/analysis/column_inspection.h"
#include "core/base/result.h"
#include "core/table/wallet_table.h"
#include "ui/forms/feature_choice.h"

#include <QWidget>

#include <memory>
#include <string>
#include <vector>

class QSettings;
class QSortFilterProxyModel;
class QStackedLayout;

namespace walletloupe::ui {

class ColumnAdviceCard;
class ColumnDetail;
class InspectionTableModel;
class TableView;

/// The place "Inspect": what every column of the file holds, before any model.
class InspectPage final : public QWidget {
    Q_OBJECT

public:
    /// `settings` outlives the page.
    explicit InspectPage(QSettings& settings, QWidget* parent = nullptr);

    /// A new file, not inspected yet; null for none.
    void setTable(const std::shared_ptr<const table::WalletTable>& table);
    /// Null while the file is being inspected.
    void setInspection(const std::shared_ptr<const analysis::ColumnInspection>& inspection);
    /// The inspection ended without a result.
    void showStopped();
    /// What the form of the fit has chosen: the same choice as here.
    void setChoice(const FeatureChoice& choice);
    void focusFirst();

Q_SIGNALS:
    void openRequested();
    void sampleRequested();
    void inspectRequested();
    /// A check box was used.
    void featuresChosen(const std::vector<std::string>& features);
    /// The advice is taken, or taken back: choose this and fit.
    void choiceRequested(const walletloupe::ui::FeatureChoice& choice);
    void exported(const QString& path);
    void exportFailed(const walletloupe::Error& error);

private:
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
