#include "ui/charts/chart_legend.h"

#include <QPainter>

namespace walletloupe::ui {

void drawLegend(const ChartCanvas& canvas, const QPointF& at,
                const std::vector<LegendItem>& entries)
{
    constexpr double textGap = 6.0;
    constexpr double entryGap = 16.0;
    const double line = canvas.lineHeight;
    const double side = 0.6 * line;
    double x = at.x();
    for (const LegendItem& entry : entries) {
        canvas.painter.fillRect(QRectF(x, at.y() + (line - side) / 2.0, side, side), entry.color);
        const double width = canvas.widthOf(entry.text) + 2.0;
        x += side + textGap;
        canvas.text({x, at.y(), width, line}, Qt::AlignLeft | Qt::AlignVCenter, entry.text,
                    canvas.colors.text);
        x += width + entryGap;
    }
}

}  // namespace walletloupe::ui
