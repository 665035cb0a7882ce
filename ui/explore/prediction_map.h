#pragma once

#include "core/analysis/segmentation/cluster_findings.h"
#include "ui/parts/run_in_background.h"

#include <QFrame>

#include <memory>
#include <vector>

namespace walletloupe::ui {

class ClusterMapChart;

/// The map in small, with the wallet that is tried out; hidden while there is no map.
class PredictionMap final : public QFrame {
    Q_OBJECT

public:
    explicit PredictionMap(RunInBackground runInBackground, QWidget* parent = nullptr);

    void setFindings(const std::shared_ptr<const analysis::ClusterFindings>& findings);
    /// In the order of the model's features; empty values for none.
    void setWhatIfPoint(const std::vector<double>& now, const std::vector<double>& before);

private:
    std::shared_ptr<const analysis::ClusterFindings> m_findings;
    std::vector<double> m_now;
    std::vector<double> m_before;
    ClusterMapChart* m_chart;
};

}  // namespace walletloupe::ui
