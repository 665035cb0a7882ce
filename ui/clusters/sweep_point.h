#pragma once

#include "core/analysis/comparison/scale_comparison.h"

#include <QMetaType>

#include <optional>

namespace walletloupe::ui {

/// One step of a comparison: a k under a scaling.
struct SweepPoint {
    ml::ScaleKind scale = ml::ScaleKind::MinMax;
    int k = 0;

    bool operator==(const SweepPoint&) const = default;
};

}  // namespace walletloupe::ui
