#include "ui/charts/curve_keys.h"

#include <Qt>

#include <algorithm>
#include <cmath>
#include <limits>

namespace walletloupe::ui {
namespace {

CurvePoint startOf(const CurveData& data)
{
    for (const CurveLine& line : data.lines) {
        for (const QPointF& point : line.points) {
            if (data.isCurrent({line.id, point.x()}))
                return {line.id, point.x()};
        }
    }
    return {data.lines.first().id, -std::numeric_limits<double>::infinity()};
}

/// The place of k, or of the next k there is.
qsizetype placeOf(const CurveLine& line, double k)
{
    return std::find_if(line.points.begin(), line.points.end(),
                        [k](const QPointF& point) { return point.x() >= k; }) -
           line.points.begin();
}

std::optional<CurvePoint> pointOn(const CurveLine& line, qsizetype place)
{
    if (line.points.isEmpty())
        return {};
    return CurvePoint{line.id,
                      line.points[std::clamp<qsizetype>(place, 0, line.points.size() - 1)].x()};
}

std::optional<CurvePoint> pointAcross(const CurveData& data, const CurvePoint& from, int steps)
{
    const auto line = std::find_if(data.lines.begin(), data.lines.end(),
                                   [&](const CurveLine& one) { return one.id == from.line; });
    const qsizetype to = line - data.lines.begin() + steps;
    if (to < 0 || to >= data.lines.size())
        return {};
    return pointOn(data.lines[to], placeOf(data.lines[to], from.k));
}

}  // namespace

std::optional<CurvePoint> pointByKey(const CurveData& data, const std::optional<CurvePoint>& from,
                                     int key)
{
    const CurvePoint at = from.value_or(startOf(data));
    const CurveLine& line = *data.line(at.line);
    const qsizetype here = std::isinf(at.k) ? -1 : placeOf(line, at.k);
    switch (key) {
        case Qt::Key_Left:
            return pointOn(line, here - 1);
        case Qt::Key_Right:
            return pointOn(line, here + 1);
        case Qt::Key_Home:
            return pointOn(line, 0);
        case Qt::Key_End:
            return pointOn(line, line.points.size() - 1);
        case Qt::Key_Up:
            return pointAcross(data, at, -1);
        case Qt::Key_Down:
            return pointAcross(data, at, 1);
        default:
            return {};
    }
}

}  // namespace walletloupe::ui
