#pragma once

#include "core/analysis/segmentation/drift.h"

#include <QAbstractTableModel>

#include <vector>

namespace walletloupe::ui {

/// A row a feature: how far its values have moved away from those of the training wallets, or of
/// a reference population.
class DriftTableModel final : public QAbstractTableModel {
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
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    analysis::DriftBase m_base;
    std::vector<analysis::FeatureDrift> m_drift;
};

}  // namespace walletloupe::ui
