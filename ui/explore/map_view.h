#pragma once

#include "core/analysis/segmentation/cluster_findings.h"
#include "ui/page/services.h"

#include <QString>
#include <QWidget>

#include <cstdint>
#include <memory>
#include <vector>

class QToolButton;

namespace walletloupe::ui {

class ChartFrame;
class ClusterMapChart;
class ElidedLabel;
struct WhatIfPoint;

/// Where a tried wallet stands on the map of these clusters, given its values in the order of the
/// model's features; null where there is no map or no place on it. `before` may be empty.
std::unique_ptr<WhatIfPoint> whatIfPointOn(const analysis::ClusterFindings* findings,
                                           const std::vector<double>& now,
                                           const std::vector<double>& before);

/// The map of all wallets, and what can be done with those that are selected on it.
class MapView final : public QWidget {
    Q_OBJECT

public:
    explicit MapView(const Services& services, QWidget* parent = nullptr);

    void setFindings(const std::shared_ptr<const analysis::ClusterFindings>& findings);
    /// Shows a wallet of the table; false where it has no label.
    bool showWallet(std::uint32_t row);
    /// A wallet that is tried out; empty values for none.
    void setWhatIfPoint(const std::vector<double>& now, const std::vector<double>& before);

private:
    QWidget* makeBar();
    void showSelection();
    void copySelection();

    Services m_services;
    std::shared_ptr<const analysis::ClusterFindings> m_findings;
    std::vector<double> m_now;
    std::vector<double> m_before;
    ClusterMapChart* m_chart;
    ChartFrame* m_frame;
    QToolButton* m_lasso = nullptr;
    ElidedLabel* m_count = nullptr;
    QWidget* m_selected = nullptr;
};

}  // namespace walletloupe::ui
