#pragma once

#include "core/analysis/sweep.h"
#include "ui/charts/curve_chart.h"

#include <vector>

namespace walletloupe::ui {

/// Mean silhouette over k, from 0 to 1. Where the smallest cluster is too small to be
/// recommended the point is hollow: a high silhouette says little there.
class SilhouetteChart final : public CurveChart {
    Q_OBJECT

public:
    explicit SilhouetteChart(QWidget* parent = nullptr);

    /// The rows behind the steps; sets how small a cluster may be.
    void setRows(std::size_t rows);
    void setSteps(const std::vector<analysis::SweepStep>& steps);
    void addStep(const analysis::SweepStep& step);
    void setCurrentK(std::optional<int> k);
    /// What a hollow dot means; empty while there is none.
    QString caption() const { return curve().markText; }

Q_SIGNALS:
    void kPicked(int k);

private:
    void showSteps();

    std::vector<analysis::SweepStep> m_steps;
    std::size_t m_rows = 0;
};

}  // namespace walletloupe::ui
