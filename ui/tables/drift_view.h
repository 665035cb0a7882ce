#pragma once

#include "core/analysis/segmentation/drift.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace walletloupe::ui {

class DriftTableModel;
class TableView;

/// How far the wallets of this file have moved away from those that the model was trained on, or
/// that scores compare them with.
class DriftView final : public QWidget {
    Q_OBJECT

public:
    explicit DriftView(analysis::DriftBase base, QWidget* parent = nullptr);

    void setDrift(const std::vector<analysis::FeatureDrift>& drift);

private:
    analysis::DriftBase m_base;
    DriftTableModel* m_model;
    TableView* m_table;
    QLabel* m_summary;
};

/// "3 of 9 features have drifted away from the training wallets."
QString driftSummary(const std::vector<analysis::FeatureDrift>& drift);

}  // namespace walletloupe::ui
