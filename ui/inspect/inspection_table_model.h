#pragma once

#include "core/analysis/segmentation/column_inspection.h"
#include "ui/tables/table_column.h"

#include <memory>
#include <string>
#include <vector>

namespace walletloupe::ui {

/// A row a column of the file; the check box beside a name says whether it is a feature.
class InspectionTableModel final : public ColumnTableModel<wallets::InspectedColumn> {
    Q_OBJECT

public:
    /// The most telling ones first: a narrow window shows no others.
    enum Column {
        Name,
        Shape,
        Warnings,
        Median,
        Mean,
        Missing,
        Zeros,
        Distinct,
        Type,
        ColumnCount
    };

    explicit InspectionTableModel(QObject* parent = nullptr);

    /// Null: no rows.
    void setInspection(std::shared_ptr<const analysis::ColumnInspection> inspection);
    void setFeatures(const std::vector<std::string>& features);
    const std::vector<std::string>& features() const { return m_features; }
    /// The column of the file that a row shows.
    const wallets::InspectedColumn& columnAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// A check box was used; `features` are all that are checked now, in the file's order.
    void featuresChosen(const std::vector<std::string>& features);

protected:
    const wallets::InspectedColumn& rowAt(int row) const override { return columnAt(row); }
    QVariant rowData(const wallets::InspectedColumn& column, const QModelIndex& cell,
                     int role) const override;

private:
    bool isFeature(const std::string& name) const;
    Columns columns() const;
    TableColumn<wallets::InspectedColumn> nameColumn() const;
    TableColumn<wallets::InspectedColumn> warningsColumn() const;
    QString warningSentences(const wallets::InspectedColumn& column) const;

    std::shared_ptr<const analysis::ColumnInspection> m_inspection;
    std::vector<std::string> m_features;
};

}  // namespace walletloupe::ui
