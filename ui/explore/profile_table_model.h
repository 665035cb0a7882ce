#pragma once

#include "core/analysis/segmentation/cluster_findings.h"
#include "ui/tables/table_column.h"

#include <memory>

namespace walletloupe::ui {

/// Features as rows; behind their name, for each cluster, mean, median and the standardised
/// difference from the rest. Texts for people, raw numbers in TableSortRole.
class ProfileTableModel final : public ColumnTableModel<std::size_t> {
    Q_OBJECT

public:
    enum Part { Mean, Median, Difference, PartCount };

    explicit ProfileTableModel(QObject* parent = nullptr);

    /// Null empties the table.
    void setFindings(std::shared_ptr<const analysis::ClusterFindings> findings);
    static int columnOf(int cluster, Part part) { return 1 + cluster * PartCount + part; }

    int rowCount(const QModelIndex& parent = {}) const override;

protected:
    std::size_t rowAt(int row) const override { return static_cast<std::size_t>(row); }

private:
    TableColumn<std::size_t> featureColumn() const;
    TableColumn<std::size_t> partColumn(std::size_t cluster, Part part) const;

    std::shared_ptr<const analysis::ClusterFindings> m_findings;
};

}  // namespace walletloupe::ui
