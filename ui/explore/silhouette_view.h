#pragma once

#include "core/analysis/segmentation/cluster_findings.h"

#include <QWidget>

#include <memory>

class QLabel;
class QSettings;

namespace walletloupe::ui {

class ChartFrame;
class SilhouettePlot;

/// The view "Silhouette" of the clusters: the knife plot and what it says.
class SilhouetteView final : public QWidget {
    Q_OBJECT

public:
    explicit SilhouetteView(QSettings& settings, QWidget* parent = nullptr);

    /// Null empties the view.
    void setFindings(const std::shared_ptr<const analysis::ClusterFindings>& findings);

private:
    void showWallet(const QString& text);

    SilhouettePlot* m_chart;
    ChartFrame* m_frame;
    QLabel* m_wallet;
};

}  // namespace walletloupe::ui
