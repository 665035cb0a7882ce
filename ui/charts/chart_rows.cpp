#include "ui/charts/chart_rows.h"

#include <algorithm>
#include <cmath>

namespace walletloupe::ui {

QRectF ChartRows::bar(std::size_t index, double from, double to, double thickness,
                      double least) const
{
    return {std::min(from, to), row(index).center().y() - thickness / 2.0,
            std::max(std::abs(to - from), least), thickness};
}

ChartRows rowsIn(const QRectF& area, std::size_t count, const RowSides& sides, double tallest)
{
    ChartRows rows{area, area.adjusted(sides.label + sides.gap, 0, -sides.number - sides.gap, 0),
                   0.0, sides.gap};
    const auto all = static_cast<double>(std::max<std::size_t>(count, 1));
    rows.height = std::min(area.height() / all, tallest);
    rows.plot.setHeight(rows.height * static_cast<double>(count));
    return rows;
}

}  // namespace walletloupe::ui
