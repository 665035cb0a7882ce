#pragma once

#include "ui/charts/chart_canvas.h"

#include <vector>

namespace walletloupe::ui {

/// Where numbers stand along one side of a plot.
struct Scale {
    double low = 0.0;
    double high = 1.0;
    double from = 0.0;    ///< the place of `low`
    double length = 1.0;  ///< from there to the place of `high`; below 0 upwards

    /// From the left side of `plot` to the right one.
    static Scale across(const QRectF& plot, double low, double high);
    /// From its bottom to its top.
    static Scale upwards(const QRectF& plot, double low, double high);

    double at(double value) const { return from + (value - low) / (high - low) * length; }
    double valueAt(double place) const { return low + (place - from) / length * (high - low); }
};

/// A number of an axis with its grid line.
struct Tick {
    double value = 0.0;
    QString text;                                    ///< empty for a line alone
    bool isBase = false;                             ///< 0: its line stands out
    Qt::AlignmentFlag alignment = Qt::AlignHCenter;  ///< below an axis: or where it begins or ends
};

/// Ticks at `values`, with what `textOf` makes of each; 0 is the base.
template <class Values, class TextOf>
std::vector<Tick> ticksAt(const Values& values, TextOf textOf)
{
    std::vector<Tick> ticks;
    for (const double value : values)
        ticks.push_back({value, textOf(value), value == 0.0});
    return ticks;
}

/// Grid lines across the plot, and the numbers `gap` to its left.
void drawLeftAxis(const ChartCanvas& canvas, const QRectF& plot, const Scale& scale,
                  const std::vector<Tick>& ticks, double gap);
/// Grid lines up the plot, and the numbers `gap` below it.
void drawBottomAxis(const ChartCanvas& canvas, const QRectF& plot, const Scale& scale,
                    const std::vector<Tick>& ticks, double gap);
/// The title of a left axis, from bottom to top, around `x`.
void drawLeftTitle(const ChartCanvas& canvas, const QRectF& plot, double x, const QString& title);

}  // namespace walletloupe::ui
