#pragma once

#include "core/analysis/comparison/scale_comparison.h"
#include "core/messages/common_messages.h"
#include "tests/support/sample_steps.h"

namespace walletloupe::tests {

inline analysis::Sweep sampleSweep(ml::ScaleKind scale = ml::ScaleKind::MinMax)
{
    analysis::Sweep sweep;
    sweep.rows = 2000;
    sweep.scale = scale;
    sweep.steps = fourSteps();
    sweep.knee = 3;
    sweep.advice = {5, {messages::worded("k = 5 is recommended.")}};
    return sweep;
}

/// One scaling, as "Choose k" gives it.
inline analysis::ScaleComparison oneScale()
{
    return {{sampleSweep()},
            {},
            {ml::ScaleKind::MinMax, 5, {messages::worded("k = 5 is recommended.")}}};
}

/// Two scalings; the inertia of z-score is a hundred times that of min-max.
inline analysis::ScaleComparison twoScales()
{
    analysis::Sweep other = sampleSweep(ml::ScaleKind::ZScore);
    other.knee = 4;
    for (analysis::SweepStep& step : other.steps)
        step.inertia *= 100.0;
    return {{sampleSweep(), other},
            {},
            {ml::ScaleKind::ZScore, 3, {messages::worded("z-score with k = 3 is best.")}}};
}

}  // namespace walletloupe::tests
