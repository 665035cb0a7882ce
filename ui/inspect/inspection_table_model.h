#pragma once

#include "core/analysis/segmentation/column_inspection.h"

#include <QAbstractTableModel>

#include <memory>
#include <string>
#include <vector>

namespace walletloupe::ui {

/// A row a column of the file; the check box beside a name says whether it is a feature.
class InspectionTableModel final : public QAbstractTableModel {
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
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// A check box was used; `features` are all that are checked now, in the file's order.
    void featuresChosen(const std::vector<std::string>& features);

private:
    bool isFeature(const std::string& name) const;
    QString textOf(const wallets::InspectedColumn& column, int section) const;
    QString toolTipOf(const wallets::InspectedColumn& column, int section) const;

    std::shared_ptr<const analysis::ColumnInspection> m_inspection;
    std::vector<std::string> m_features;
};

}  // namespace walletloupe::ui
