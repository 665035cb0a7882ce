#include "ui/inspect/histogram_chart.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/charts/chart_builder.h"
#include "ui/format/number_text.h"
#include "ui/tables/histogram_bars.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace walletloupe::ui {
namespace {

double most(const stats::Histogram& histogram)
{
    return roundedUp(
        static_cast<double>(*std::max_element(histogram.counts.begin(), histogram.counts.end())));
}

QVector<double> heights(const stats::Histogram& histogram)
{
    QVector<double> all;
    for (const std::int64_t count : histogram.counts)
        all.append(static_cast<double>(count));
    return all;
}

QRectF plotIn(const QRectF& area, const QFontMetricsF& metrics, double largest)
{
    const double left = metrics.horizontalAdvance(countText(static_cast<qint64>(largest))) + 10.0;
    return area.adjusted(left, metrics.height() / 2.0, -8.0, -(metrics.height() + 8.0));
}

}  // namespace

HistogramChart::HistogramChart(QWidget* parent) : PaintedChart(parent)
{
    setAccessibleName(title());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HistogramChart::setColumn(const QString& name, const stats::Histogram& linear,
                               const std::optional<stats::Histogram>& log)
{
    m_name = name;
    m_linear = linear;
    m_log = log;
    setAccessibleName(tr("Distribution of %1").arg(name));
    update();
}

void HistogramChart::clear()
{
    setColumn({}, {}, {});
}

void HistogramChart::setLogarithmic(bool logarithmic)
{
    m_logarithmic = logarithmic;
    update();
}

QString HistogramChart::exportName() const
{
    QString name = m_name;
    for (QChar& letter : name) {
        if (!letter.isLetterOrNumber())
            letter = u'_';
    }
    return QStringLiteral("histogram-") + name.left(60);
}

QSize HistogramChart::sizeHint() const
{
    return {360, 220};
}

QSize HistogramChart::minimumSizeHint() const
{
    return {200, 120};
}

QString HistogramChart::textAt(const QPointF& position) const
{
    if (isEmpty())
        return {};
    const stats::Histogram& histogram = shown();
    const QRectF plot = plotIn(rect(), QFontMetricsF(font()), most(histogram));
    if (!plot.contains(position))
        return {};
    const double share = (position.x() - plot.left()) / plot.width();
    const std::size_t bin =
        std::min(histogram.counts.size() - 1,
                 static_cast<std::size_t>(share * static_cast<double>(histogram.counts.size())));
    const QString wallets = countedText(histogram.counts[bin], tr("wallet"), tr("wallets"));
    if (histogram.low == histogram.high)
        return tr("%1: %2").arg(numberText(histogram.low), wallets);
    return tr("%1 to %2: %3")
        .arg(numberText(histogram.edge(bin)), numberText(histogram.edge(bin + 1)), wallets);
}

void HistogramChart::paintIn(QPainter& painter, const QRectF& area, const ChartColors& colors) const
{
    const stats::Histogram& histogram = shown();
    const QFontMetricsF metrics(painter.font());
    const double largest = most(histogram);
    const QRectF plot = plotIn(area, metrics, largest);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const double share : {1.0, 0.5}) {
        const double y = plot.bottom() - share * plot.height();
        painter.setPen(QPen(colors.grid, 1.0));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(colors.quietText);
        painter.drawText(QRectF(area.left(), y - metrics.height() / 2.0,
                                plot.left() - area.left() - 6.0, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, numberText(share * largest));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.line);
    for (const QRectF& bar : histogramBars(heights(histogram), largest, plot))
        painter.drawRect(bar);
    painter.setBrush(Qt::NoBrush);
    paintHistogramAxis(painter, histogram, plot, colors);
}

QString HistogramChart::emptyText() const
{
    return tr("No numbers to draw.");
}

void HistogramChart::paint(QPainter& painter, const QRectF& area) const
{
    const ChartColors colors = printColors();
    painter.fillRect(area, colors.ground);
    if (isEmpty())
        return;
    painter.setFont(printFont());
    const QFontMetricsF metrics(painter.font());
    const QRectF inner = area.adjusted(24, 24, -24, -24);
    painter.setPen(colors.text);
    painter.drawText(inner, Qt::AlignTop | Qt::AlignHCenter,
                     metrics.elidedText(m_name, Qt::ElideMiddle, inner.width()));
    paintIn(painter, inner.adjusted(0, metrics.height() * 1.8, 0, 0), colors);
}

std::string HistogramChart::csv() const
{
    const stats::Histogram& histogram = shown();
    csv::CsvWriter csv;
    csv.text("from").text("to").text("wallets");
    csv.endRow();
    for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin) {
        csv.number(histogram.edge(bin)).number(histogram.edge(bin + 1));
        csv.integer(histogram.counts[bin]);
        csv.endRow();
    }
    return csv.str();
}

}  // namespace walletloupe::ui
