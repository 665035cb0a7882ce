#pragma once

#include "ui/charts/curve_chart.h"
#include "ui/clusters/sweep_criteria.h"
#include "ui/clusters/sweep_point.h"

#include <vector>

namespace walletloupe::ui {

/// One criterion over k, a line a scaling. Where a cluster is too small to be recommended the
/// point is hollow: a good value says little there.
class CriterionChart final : public CurveChart {
    Q_OBJECT

public:
    explicit CriterionChart(const SweepCriterion& criterion, QWidget* parent = nullptr);

    /// Finished or growing; `several` when more than one scaling was asked for.
    void setSweeps(const std::vector<analysis::Sweep>& sweeps, bool several);
    /// What is under the title when nothing is pointed at.
    QString caption() const;
    QString fileName() const { return QString::fromLatin1(m_criterion.file); }

    static CurvePoint toCurve(const SweepPoint& point);
    static SweepPoint toSweep(const CurvePoint& point);

private:
    CurveLine lineOf(const analysis::Sweep& sweep, bool several) const;
    bool isInertia() const;
    bool isSilhouette() const;

    const SweepCriterion& m_criterion;
    bool m_several = false;
};

}  // namespace walletloupe::ui
