#pragma once

#include "core/analysis/segmentation/cluster_findings.h"
#include "ui/format/table_roles.h"

#include <QAbstractTableModel>

#include <memory>

namespace walletloupe::ui {

/// Features as rows; behind their name, for each cluster, mean, median and the standardised
/// difference from the rest. Texts for people, raw numbers in TableSortRole.
class ProfileTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Part { Mean, Median, Difference, PartCount };

    explicit ProfileTableModel(QObject* parent = nullptr);

    /// Null empties the table.
    void setFindings(std::shared_ptr<const analysis::ClusterFindings> findings);
    static int columnOf(int cluster, Part part) { return 1 + cluster * PartCount + part; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    double number(int row, int column) const;
    QVariant featureData(int row, int role) const;
    QVariant numberData(int row, int column, int role) const;
    QString headerText(int section) const;
    QString headerHelp(int section) const;

    std::shared_ptr<const analysis::ClusterFindings> m_findings;
};

}  // namespace walletloupe::ui
