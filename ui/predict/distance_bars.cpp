#include "ui/predict/distance_bars.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/charts/chart_rows.h"
#include "ui/format/cluster_colors.h"
#include "ui/format/number_text.h"

#include <QPainter>

#include <algorithm>

namespace walletloupe::ui {
namespace {

constexpr double widestName = 140.0;
constexpr double gap = 12.0;
constexpr double thickness = 8.0;

}  // namespace

DistanceBars::DistanceBars(QWidget* parent)
    : PaintedChart({tr("Distances"), QStringLiteral("distances"), {}}, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DistanceBars::setDistances(const std::vector<double>& distances, const QStringList& names,
                                int nearest, const std::vector<std::string>& colors)
{
    m_distances = distances;
    m_names = names;
    m_colors = colors;
    m_nearest = nearest;
    refresh();
}

QSize DistanceBars::sizeHint() const
{
    return {260, (fontMetrics().height() + 10) * static_cast<int>(m_distances.size())};
}

QString DistanceBars::textOf(std::size_t mark) const
{
    return QStringLiteral("%1: %2").arg(m_names.value(static_cast<qsizetype>(mark)),
                                        numberText(m_distances[mark]));
}

QString DistanceBars::summary() const
{
    QStringList texts;
    for (std::size_t i = 0; i < m_distances.size(); ++i)
        texts << textOf(i);
    return texts.join(QStringLiteral(", "));
}

void DistanceBars::draw(ChartCanvas& canvas) const
{
    const RowSides sides{std::min(canvas.widest(m_names) + 4.0, widestName),
                         canvas.widthOf(QStringLiteral("0.000000")) + 4.0, gap};
    const ChartRows rows = rowsIn(canvas.area, m_distances.size(), sides, canvas.area.height());
    const double longest = *std::max_element(m_distances.begin(), m_distances.end());
    const QColor track = mixed(canvas.colors.ground, canvas.colors.grid, 0.7);
    for (std::size_t i = 0; i < m_distances.size(); ++i) {
        const auto index = static_cast<int>(i);
        QFont font = canvas.painter.font();
        font.setBold(index == m_nearest);
        canvas.painter.setFont(font);
        canvas.elided(rows.label(i), Qt::AlignVCenter | Qt::AlignLeft, m_names.value(index),
                      canvas.colors.text);
        canvas.text(rows.row(i), Qt::AlignVCenter | Qt::AlignRight, numberText(m_distances[i]),
                    canvas.colors.text);
        const double from = rows.plot.left();
        const double share = longest > 0.0 ? m_distances[i] / longest : 0.0;
        canvas.bar(rows.bar(i, from, rows.plot.right(), thickness, 0.0), track, thickness / 2.0);
        canvas.bar(rows.bar(i, from, from + share * rows.plot.width(), thickness, thickness),
                   clusterColor(index, m_colors, canvas.colors.dark), thickness / 2.0);
        canvas.mark(rows.row(i));
    }
}

std::string DistanceBars::csv() const
{
    csv::CsvWriter csv;
    csv.text("cluster").text("distance");
    csv.endRow();
    for (std::size_t i = 0; i < m_distances.size(); ++i) {
        csv.text(m_names.value(static_cast<qsizetype>(i)).toStdString()).number(m_distances[i]);
        csv.endRow();
    }
    return csv.str();
}

}  // namespace walletloupe::ui
