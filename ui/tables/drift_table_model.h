#pragma once

#include "core/analysis/segmentation/drift.h"
#include "ui/tables/table_column.h"

#include <vector>

namespace walletloupe::ui {

/// A row a feature: how far its values have moved away from those of the training wallets, or of
/// a reference population.
class DriftTableModel final : public ColumnTableModel<analysis::FeatureDrift> {
    Q_OBJECT

public:
    enum Column {
        Feature,
        Level,
        Training,
        Now,
        Psi,
        Distance,
        Outside,
        TrainingMedian,
        Median,
        ColumnCount
    };

    explicit DriftTableModel(analysis::DriftBase base, QObject* parent = nullptr);

    void setDrift(std::vector<analysis::FeatureDrift> drift);
    const std::vector<analysis::FeatureDrift>& drift() const { return m_drift; }

    int rowCount(const QModelIndex& parent = {}) const override;

protected:
    const analysis::FeatureDrift& rowAt(int row) const override
    {
        return m_drift[static_cast<std::size_t>(row)];
    }
    QVariant rowData(const analysis::FeatureDrift& drift, const QModelIndex& cell,
                     int role) const override;

private:
    static Columns columnsFor(analysis::DriftBase base);

    std::vector<analysis::FeatureDrift> m_drift;
};

}  // namespace walletloupe::ui
