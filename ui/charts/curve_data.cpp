#include "ui/charts/curve_data.h"

#include "core/csv/writing/csv_writer.h"

#include <algorithm>

namespace walletloupe::ui {

bool CurveData::isEmpty() const
{
    return std::all_of(lines.begin(), lines.end(),
                       [](const CurveLine& line) { return line.points.isEmpty(); });
}

bool CurveData::isCurrent(const CurvePoint& point) const
{
    return current == point.k && (!currentLine || *currentLine == point.line);
}

const CurveLine* CurveData::line(int id) const
{
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [id](const CurveLine& line) { return line.id == id; });
    return found == lines.end() ? nullptr : &*found;
}

const QPointF* CurveData::find(const CurvePoint& point) const
{
    const CurveLine* of = line(point.line);
    if (!of)
        return nullptr;
    const auto found =
        std::find_if(of->points.begin(), of->points.end(),
                     [&](const QPointF& candidate) { return candidate.x() == point.k; });
    return found == of->points.end() ? nullptr : &*found;
}

std::string CurveData::csv() const
{
    csv::CsvWriter csv;
    if (hasNamedLines())
        csv.text("scale");
    csv.text("k").text(column.toStdString());
    csv.endRow();
    for (const CurveLine& line : lines) {
        for (const QPointF& point : line.points) {
            if (hasNamedLines())
                csv.text(line.key.toStdString());
            csv.integer(static_cast<long long>(point.x())).number(point.y());
            csv.endRow();
        }
    }
    return csv.str();
}

}  // namespace walletloupe::ui
