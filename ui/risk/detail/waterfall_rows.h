#pragma once

#include "core/risk/category.h"
#include "core/risk/explanation.h"

#include <QString>

#include <array>
#include <cstddef>
#include <vector>

namespace walletloupe::ui {

/// The way of one score from 0, step after step.
struct Waterfall {
    std::vector<risk::Step> steps;
    int score = 0;
    risk::Category category = risk::Category::NotScored;
    std::array<double, 4> bands{200.0, 400.0, 600.0, 800.0};
};

/// One line of a waterfall.
struct WaterfallRow {
    enum class Kind {
        Heading,  ///< a component, with its points
        Step,
        Folded,  ///< all steps without points
        Score,
    };
    Kind kind = Kind::Step;
    std::size_t step = 0;  ///< only of Step
    QString label;
    double points = 0.0;
    double from = 0.0;  ///< the sum before
    double to = 0.0;    ///< the sum after
};

/// Features under their components, the adjustments after them, steps without points folded into
/// one line unless `unfold`, the score last.
std::vector<WaterfallRow> waterfallRows(const Waterfall& waterfall, bool unfold);

/// "Error rate", "Penalty: Error rate", "Anomaly", "Cluster", "Limit", "Rounding".
QString stepText(const risk::Step& step);

/// The end of an axis that holds all sums of the steps: the limit of a band, 1000, or beyond.
double waterfallEnd(const Waterfall& waterfall);

}  // namespace walletloupe::ui
