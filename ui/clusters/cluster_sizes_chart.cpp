#include "ui/clusters/cluster_sizes_chart.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/charts/chart_builder.h"
#include "ui/format/cluster_colors.h"
#include "ui/format/number_text.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace walletloupe::ui {
namespace {

constexpr double gap = 12.0;

double widestText(const QFontMetricsF& metrics, const QStringList& texts)
{
    double widest = 0.0;
    for (const QString& text : texts)
        widest = std::max(widest, metrics.horizontalAdvance(text));
    return widest;
}

}  // namespace

ClusterSizesChart::ClusterSizesChart(QWidget* parent) : PaintedChart(parent)
{
    setAccessibleName(title());
}

void ClusterSizesChart::setSizes(const std::vector<qint64>& sizes, const QStringList& names,
                                 const std::vector<std::string>& colors)
{
    m_colors = colors;
    m_sizes = sizes;
    m_names = names;
    updateGeometry();
    update();
    Q_EMIT changed();
}

QSize ClusterSizesChart::sizeHint() const
{
    const int rows = std::max<int>(3, static_cast<int>(m_sizes.size()));
    return {320, rows * (fontMetrics().height() + 12) + 8};
}

QSize ClusterSizesChart::minimumSizeHint() const
{
    return {220, sizeHint().height()};
}

void ClusterSizesChart::paintIn(QPainter& painter, const QRectF& area,
                                const ChartColors& colors) const
{
    const qint64 total = std::accumulate(m_sizes.begin(), m_sizes.end(), qint64{0});
    const double largest = static_cast<double>(*std::max_element(m_sizes.begin(), m_sizes.end()));
    const QFontMetricsF metrics(painter.font());
    QStringList values;
    for (const qint64 size : m_sizes)
        values.append(tr("%1 · %2").arg(
            countText(size), shareText(static_cast<double>(size) /
                                       static_cast<double>(std::max<qint64>(total, 1)))));
    const double nameWidth = std::min(widestText(metrics, m_names), area.width() * 0.35);
    const double valueWidth = widestText(metrics, values);
    const double barLeft = area.left() + nameWidth + gap;
    const double barRoom = std::max(8.0, area.right() - valueWidth - gap - barLeft);
    const double rowHeight = area.height() / static_cast<double>(m_sizes.size());
    const double barHeight = std::min(rowHeight * 0.62, metrics.height() * 1.1);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_sizes.size(); ++i) {
        const auto index = static_cast<qsizetype>(i);
        const QRectF row(area.left(), area.top() + static_cast<double>(i) * rowHeight, area.width(),
                         rowHeight);
        const double width =
            std::max(2.0, barRoom * static_cast<double>(m_sizes[i]) / std::max(largest, 1.0));
        const QRectF bar(barLeft, row.center().y() - barHeight / 2.0, width, barHeight);
        painter.setPen(colors.text);
        painter.drawText(QRectF(row.left(), row.top(), nameWidth + 1.0, rowHeight),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(m_names.value(index), Qt::ElideRight, nameWidth + 1.0));
        painter.setPen(Qt::NoPen);
        painter.setBrush(clusterColor(static_cast<int>(i), m_colors, colors.dark));
        painter.drawRoundedRect(bar, 2.5, 2.5);
        painter.setPen(colors.quietText);
        painter.drawText(QRectF(bar.right() + gap * 0.7, row.top(), valueWidth + 2.0, rowHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, values[index]);
    }
}

QString ClusterSizesChart::emptyText() const
{
    return tr("Fit a model to see its clusters.");
}

std::string ClusterSizesChart::csv() const
{
    csv::CsvWriter csv;
    csv.text("cluster").text("name").text("wallets");
    csv.endRow();
    for (std::size_t i = 0; i < m_sizes.size(); ++i) {
        csv.integer(static_cast<long long>(i))
            .text(m_names.value(static_cast<qsizetype>(i)).toStdString());
        csv.integer(m_sizes[i]);
        csv.endRow();
    }
    return csv.str();
}

}  // namespace walletloupe::ui
