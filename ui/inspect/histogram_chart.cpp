#include "ui/inspect/histogram_chart.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/charts/chart_axis.h"
#include "ui/format/number_text.h"
#include "ui/tables/histogram_bars.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <numeric>

namespace walletloupe::ui {
namespace {

QVector<double> heights(const stats::Histogram& histogram)
{
    QVector<double> all;
    for (const std::int64_t count : histogram.counts)
        all.append(static_cast<double>(count));
    return all;
}

}  // namespace

HistogramChart::HistogramChart(QWidget* parent)
    : PaintedChart({tr("Distribution"), QStringLiteral("histogram"), tr("No numbers to draw.")},
                   parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HistogramChart::setColumn(const QString& name, const stats::Histogram& linear,
                               const std::optional<stats::Histogram>& log)
{
    m_name = name;
    m_linear = linear;
    m_log = log;
    setAccessibleName(tr("Distribution of %1").arg(name));
    refresh();
}

void HistogramChart::clear()
{
    setColumn({}, {}, {});
}

void HistogramChart::setLogarithmic(bool logarithmic)
{
    m_logarithmic = logarithmic;
    refresh();
}

QString HistogramChart::exportName() const
{
    QString name = m_name;
    for (QChar& letter : name) {
        if (!letter.isLetterOrNumber())
            letter = u'_';
    }
    return PaintedChart::exportName() + u'-' + name.left(60);
}

QString HistogramChart::summary() const
{
    const auto wallets = std::accumulate(m_linear.counts.begin(), m_linear.counts.end(), qint64{0});
    return tr("%1 from %2 to %3")
        .arg(countedText(wallets, tr("wallet"), tr("wallets")), numberText(m_linear.low),
             numberText(m_linear.high));
}

QString HistogramChart::textOf(std::size_t mark) const
{
    const stats::Histogram& histogram = shown();
    const QString wallets = countedText(histogram.counts[mark], tr("wallet"), tr("wallets"));
    if (histogram.low == histogram.high)
        return tr("%1: %2").arg(numberText(histogram.low), wallets);
    return tr("%1 to %2: %3")
        .arg(numberText(histogram.edge(mark)), numberText(histogram.edge(mark + 1)), wallets);
}

void HistogramChart::draw(ChartCanvas& canvas) const
{
    const stats::Histogram& histogram = shown();
    const QVector<double> counts = heights(histogram);
    const double largest = roundedUp(*std::max_element(counts.begin(), counts.end()));
    const QRectF plot =
        canvas.area.adjusted(canvas.widthOf(countText(static_cast<qint64>(largest))) + 10.0,
                             canvas.lineHeight / 2.0, -8.0, -(canvas.lineHeight + 8.0));
    drawLeftAxis(canvas, plot, Scale::upwards(plot, 0.0, largest),
                 ticksAt(std::array{largest, largest / 2.0}, numberText), 6.0);
    canvas.painter.setPen(Qt::NoPen);
    canvas.painter.setBrush(canvas.colors.line);
    for (const QRectF& bar : histogramBars(counts, largest, plot))
        canvas.painter.drawRect(bar);
    canvas.painter.setBrush(Qt::NoBrush);
    paintHistogramAxis(canvas.painter, histogram, plot, canvas.colors);
    const double width = plot.width() / static_cast<double>(counts.size());
    for (qsizetype i = 0; i < counts.size(); ++i)
        canvas.mark(
            {plot.left() + static_cast<double>(i) * width, plot.top(), width, plot.height()});
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
