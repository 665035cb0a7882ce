#pragma once

#include "core/analysis/sweep.h"
#include "ui/charts/curve_chart.h"

#include <vector>

namespace walletloupe::ui {

/// Inertia over k with its knee.
class ElbowChart final : public CurveChart {
    Q_OBJECT

public:
    explicit ElbowChart(QWidget* parent = nullptr);

    void setSteps(const std::vector<analysis::SweepStep>& steps);
    void addStep(const analysis::SweepStep& step);
    /// Nothing: the curve has no clear knee.
    void setKnee(std::optional<int> k);
    void setCurrentK(std::optional<int> k);

Q_SIGNALS:
    void kPicked(int k);
};

}  // namespace walletloupe::ui
