#include "ui/clusters/cluster_sizes_chart.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/charts/chart_rows.h"
#include "ui/format/cluster_colors.h"
#include "ui/format/number_text.h"

#include <algorithm>
#include <numeric>

namespace walletloupe::ui {
namespace {

constexpr double gap = 12.0;
constexpr double widestName = 0.35;  ///< of the chart
constexpr double tallest = 1e9;      ///< rows share the whole height

}  // namespace

ClusterSizesChart::ClusterSizesChart(QWidget* parent)
    : PaintedChart({tr("Cluster sizes"), QStringLiteral("cluster-sizes"),
                    tr("Fit a model to see its clusters.")},
                   parent)
{
}

void ClusterSizesChart::setSizes(const std::vector<qint64>& sizes, const QStringList& names,
                                 const std::vector<std::string>& colors)
{
    m_colors = colors;
    m_sizes = sizes;
    m_names = names;
    refresh();
}

QSize ClusterSizesChart::sizeHint() const
{
    const int rows = std::max<int>(3, static_cast<int>(m_sizes.size()));
    return {320, rows * (fontMetrics().height() + 12) + 8};
}

QString ClusterSizesChart::nameOf(std::size_t cluster) const
{
    return m_names.value(static_cast<qsizetype>(cluster));
}

QString ClusterSizesChart::valueOf(std::size_t cluster) const
{
    const qint64 total = std::accumulate(m_sizes.begin(), m_sizes.end(), qint64{0});
    return QStringLiteral("%1 · %2").arg(
        countText(m_sizes[cluster]), shareText(static_cast<double>(m_sizes[cluster]) /
                                               static_cast<double>(std::max<qint64>(total, 1))));
}

QString ClusterSizesChart::textOf(std::size_t mark) const
{
    return tr("%1: %2").arg(nameOf(mark), valueOf(mark));
}

QString ClusterSizesChart::summary() const
{
    QStringList texts;
    for (std::size_t i = 0; i < m_sizes.size(); ++i)
        texts << textOf(i);
    return texts.join(QStringLiteral(", "));
}

void ClusterSizesChart::draw(ChartCanvas& canvas) const
{
    QStringList values;
    for (std::size_t i = 0; i < m_sizes.size(); ++i)
        values << valueOf(i);
    const RowSides sides{std::min(canvas.widest(m_names), canvas.area.width() * widestName),
                         canvas.widest(values), gap};
    const ChartRows rows = rowsIn(canvas.area, m_sizes.size(), sides, tallest);
    const auto largest =
        static_cast<double>(std::max<qint64>(1, *std::max_element(m_sizes.begin(), m_sizes.end())));
    const double thickness = std::min(rows.height * 0.62, canvas.lineHeight * 1.1);
    for (std::size_t i = 0; i < m_sizes.size(); ++i) {
        const double length =
            std::max(8.0, rows.plot.width()) * static_cast<double>(m_sizes[i]) / largest;
        const QRectF bar = rows.bar(i, rows.plot.left(), rows.plot.left() + length, thickness, 2.0);
        canvas.elided(rows.label(i).adjusted(0, 0, 1.0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      nameOf(i), canvas.colors.text);
        canvas.bar(bar, clusterColor(static_cast<int>(i), m_colors, canvas.colors.dark), 2.5);
        canvas.text({bar.right() + gap * 0.7, rows.row(i).top(), sides.number + 2.0, rows.height},
                    Qt::AlignLeft | Qt::AlignVCenter, valueOf(i), canvas.colors.quietText);
        canvas.mark(rows.row(i));
    }
}

std::string ClusterSizesChart::csv() const
{
    csv::CsvWriter csv;
    csv.text("cluster").text("name").text("wallets");
    csv.endRow();
    for (std::size_t i = 0; i < m_sizes.size(); ++i) {
        csv.integer(static_cast<long long>(i)).text(nameOf(i).toStdString());
        csv.integer(m_sizes[i]);
        csv.endRow();
    }
    return csv.str();
}

}  // namespace walletloupe::ui
