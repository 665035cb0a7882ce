#pragma once

#include "core/analysis/comparison/scale_comparison.h"
#include "ui/charts/curve_data.h"

#include <QString>

#include <array>
#include <optional>

namespace walletloupe::ui {

/// One way to judge a k, and how it is drawn.
struct SweepCriterion {
    const char* title;  ///< to translate in the context SweepCriteria, as the next two
    const char* valueTitle;
    const char* direction;  ///< which way is better
    const char* column;     ///< of the CSV, and the name of its file
    const char* file;       ///< of a chart written by a command
    bool startsAtZero;
    std::optional<double> largest;
    std::optional<double> (*value)(const analysis::Sweep&, const analysis::SweepStep&);
    /// Of all wallets as one cluster; nothing for a criterion that compares clusters.
    std::optional<double> (*ofOneCluster)(const analysis::OneCluster&) = nullptr;
};

/// Best silhouettes of the reference tables of a comparison, as lines to compare with; none where
/// there are no such tables.
QVector<LevelLine> referenceLevels(const analysis::Sweep& sweep);

/// The inertia comes first, then the silhouette.
const std::array<SweepCriterion, 7>& sweepCriteria();

QString criterionText(const char* words);

}  // namespace walletloupe::ui
