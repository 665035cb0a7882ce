#pragma once

#include "ui/charts/chart_canvas.h"

#include <vector>

namespace walletloupe::ui {

/// What a colour of a chart stands for.
struct LegendItem {
    QColor color;
    QString text;
};

/// Coloured squares with their texts in one line, from `at` on.
void drawLegend(const ChartCanvas& canvas, const QPointF& at,
                const std::vector<LegendItem>& entries);

}  // namespace walletloupe::ui
