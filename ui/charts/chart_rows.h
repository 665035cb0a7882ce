#pragma once

#include <QRectF>

#include <cstddef>

namespace walletloupe::ui {

/// Rows of bars: a label on the left, a number on the right, the bars between them.
struct ChartRows {
    QRectF area;
    QRectF plot;  ///< as high as all rows together
    double height = 0.0;
    double gap = 0.0;

    QRectF row(std::size_t index) const
    {
        return {area.left(), plot.top() + static_cast<double>(index) * height, area.width(),
                height};
    }
    QRectF label(std::size_t index) const
    {
        return {area.left(), row(index).top(), plot.left() - gap - area.left(), height};
    }
    /// From `from` to `to`, at least `least` long, in the middle of its row.
    QRectF bar(std::size_t index, double from, double to, double thickness, double least) const;
};

/// How wide the sides of rows are.
struct RowSides {
    double label = 0.0;
    double number = 0.0;
    double gap = 0.0;
};

/// Rows of the same height, none above `tallest`, from the top of `area` on.
ChartRows rowsIn(const QRectF& area, std::size_t count, const RowSides& sides, double tallest);

}  // namespace walletloupe::ui
