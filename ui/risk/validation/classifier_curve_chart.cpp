#include "ui/risk/validation/classifier_curve_chart.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/charts/chart_axis.h"
#include "ui/format/number_text.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace walletloupe::ui {
namespace {

constexpr double gap = 6.0;
constexpr double dotRadius = 3.5;
constexpr double cursorRadius = 6.0;
constexpr double curveWidth = 2.0;

/// Shares run to the right and upwards.
QPointF placed(const QRectF& plot, const QPointF& shares)
{
    return {plot.left() + shares.x() * plot.width(), plot.bottom() - shares.y() * plot.height()};
}

QRectF around(const QPointF& point)
{
    return QRectF(-dotRadius, -dotRadius, 2.0 * dotRadius, 2.0 * dotRadius).translated(point);
}

QString percentText(double share)
{
    return ClassifierCurveChart::tr("%1 %").arg(100.0 * share);
}

/// Both axes are shares: a square shows them alike.
QRectF plotIn(const QRectF& area, const QFontMetricsF& metrics)
{
    const double widest = metrics.horizontalAdvance(percentText(1.0));
    const QRectF room = area.adjusted(widest + metrics.height() + 2.0 * gap, metrics.height() / 2.0,
                                      -widest / 2.0, -2.0 * metrics.height() - 2.0 * gap);
    const double side = std::min(room.width(), room.height());
    return {room.left() + (room.width() - side) / 2.0, room.top(), side, side};
}

/// Below a dot to its right, else above it to its left; nothing where neither has room.
std::optional<QRectF> labelBeside(const QPointF& dot, const QSizeF& size, const QRectF& plot)
{
    const QRectF below(dot + QPointF(gap, dotRadius), size);
    if (plot.contains(below))
        return below;
    const QRectF above(dot - QPointF(gap + size.width(), dotRadius + size.height()), size);
    return plot.contains(above) ? std::optional(above) : std::nullopt;
}

}  // namespace

ClassifierCurveChart::ClassifierCurveChart(Kind kind, QWidget* parent)
    : PaintedChart({kind == Kind::Roc ? tr("ROC curve") : tr("Precision and recall"),
                    kind == Kind::Roc ? QStringLiteral("roc") : QStringLiteral("precision-recall"),
                    tr("No wallet has both a score and a label.")},
                   parent)
    , m_kind(kind)
{
}

void ClassifierCurveChart::setEvaluation(std::shared_ptr<const risk::Evaluation> evaluation,
                                         const ScoreBins::Bands& bands)
{
    m_evaluation = std::move(evaluation);
    m_bands = bands;
    refresh();
}

QPointF ClassifierCurveChart::shareAt(std::size_t index) const
{
    const risk::CurvePoint& point = m_evaluation->curve[index];
    return m_kind == Kind::Roc ? QPointF(point.falsePositiveRate, point.truePositiveRate)
                               : QPointF(point.truePositiveRate, point.precision);
}

QString ClassifierCurveChart::summary() const
{
    return m_kind == Kind::Roc
               ? tr("Area under the curve %1").arg(numberText(m_evaluation->rocAuc.value))
               : tr("Average precision %1").arg(numberText(m_evaluation->averagePrecision.value));
}

void ClassifierCurveChart::draw(ChartCanvas& canvas) const
{
    const QRectF plot = plotIn(canvas.area, canvas.metrics);
    const bool isRoc = m_kind == Kind::Roc;
    auto ticks = ticksAt(std::array{0.0, 0.25, 0.5, 0.75, 1.0}, percentText);
    ticks.front().isBase = false;
    drawLeftAxis(canvas, plot, Scale::upwards(plot, 0.0, 1.0), ticks, gap);
    drawBottomAxis(canvas, plot, Scale::across(plot, 0.0, 1.0), ticks, gap);
    canvas.text({plot.left(), plot.bottom() + 2.0 * gap + canvas.lineHeight, plot.width(),
                 canvas.lineHeight},
                Qt::AlignCenter, isRoc ? tr("False positive rate") : tr("Recall"),
                canvas.colors.quietText);
    drawLeftTitle(
        canvas, plot,
        plot.left() - 2.0 * gap - canvas.widthOf(percentText(1.0)) - canvas.lineHeight / 2.0,
        isRoc ? tr("True positive rate") : tr("Precision"));
    drawChance(canvas, plot);
    drawCurve(canvas, plot);
    drawBands(canvas, plot);
    for (std::size_t i = 0; i < m_evaluation->curve.size(); ++i)
        canvas.mark(around(placed(plot, shareAt(i))));
}

void ClassifierCurveChart::drawChance(const ChartCanvas& canvas, const QRectF& plot) const
{
    const auto positives = static_cast<double>(m_evaluation->positives);
    const double share = positives / (positives + static_cast<double>(m_evaluation->negatives));
    const bool isRoc = m_kind == Kind::Roc;
    canvas.line(placed(plot, {0.0, isRoc ? 0.0 : share}), placed(plot, {1.0, isRoc ? 1.0 : share}),
                QPen(canvas.colors.quietText, 1.0, Qt::DashLine));
}

/// Between two thresholds of the ROC curve chance decides, along a straight line; precision has no
/// such line, so it goes in steps.
void ClassifierCurveChart::drawCurve(const ChartCanvas& canvas, const QRectF& plot) const
{
    const bool isRoc = m_kind == Kind::Roc;
    QPainterPath path(placed(plot, isRoc ? QPointF(0.0, 0.0) : QPointF(0.0, shareAt(0).y())));
    for (std::size_t i = 0; i < m_evaluation->curve.size(); ++i) {
        const QPointF next = placed(plot, shareAt(i));
        if (!isRoc)
            path.lineTo(path.currentPosition().x(), next.y());
        path.lineTo(next);
    }
    canvas.painter.setBrush(Qt::NoBrush);
    canvas.painter.setPen(
        QPen(canvas.colors.line, curveWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    canvas.painter.drawPath(path);
}

/// A border that no labelled wallet reaches has no dot.
void ClassifierCurveChart::drawBands(const ChartCanvas& canvas, const QRectF& plot) const
{
    const auto& curve = m_evaluation->curve;
    QRectF taken;
    for (const double band : m_bands) {
        const auto beyond = std::find_if(curve.begin(), curve.end(), [band](const auto& point) {
            return point.threshold < band;
        });
        if (beyond == curve.begin())
            continue;
        const QPointF dot = placed(
            plot, shareAt(static_cast<std::size_t>(std::distance(curve.begin(), beyond)) - 1));
        canvas.dot(dot, dotRadius, QPen(canvas.colors.ground, 1.5), canvas.colors.line);
        const std::optional<QRectF> label =
            labelBeside(dot, canvas.metrics.size(Qt::TextSingleLine, numberText(band)), plot);
        if (!label || label->intersects(taken))
            continue;
        taken = *label;
        canvas.text(*label, Qt::AlignCenter, numberText(band), canvas.colors.text);
    }
}

void ClassifierCurveChart::drawCursor(ChartCanvas& canvas, std::size_t mark) const
{
    canvas.dot(canvas.marks[mark].center(), cursorRadius, QPen(canvas.colors.accent, curveWidth),
               Qt::NoBrush);
}

QString ClassifierCurveChart::textOf(std::size_t mark) const
{
    const risk::CurvePoint& point = m_evaluation->curve[mark];
    return tr("Scores of %1 and more: %2 of the positives, %3 of the negatives; %4 of those "
              "flagged are positive.")
        .arg(numberText(point.threshold), shareText(point.truePositiveRate),
             shareText(point.falsePositiveRate), shareText(point.precision));
}

std::optional<std::size_t> ClassifierCurveChart::markAt(const QPointF& position) const
{
    return plotIn(screenArea(), QFontMetricsF(font())).contains(position) ? nearestMark(position)
                                                                          : std::nullopt;
}

/// The curve runs to the right and upwards.
long long ClassifierCurveChart::stepOf(int key) const
{
    const bool isUpright = key == Qt::Key_Up || key == Qt::Key_Down;
    return isUpright ? -PaintedChart::stepOf(key) : PaintedChart::stepOf(key);
}

std::string ClassifierCurveChart::csv() const
{
    csv::CsvWriter csv;
    for (const char* name : {"threshold", "false_positive_rate", "true_positive_rate", "precision"})
        csv.text(name);
    csv.endRow();
    if (isEmpty())
        return csv.str();
    for (const risk::CurvePoint& point : m_evaluation->curve) {
        csv.number(point.threshold).number(point.falsePositiveRate);
        csv.number(point.truePositiveRate).number(point.precision);
        csv.endRow();
    }
    return csv.str();
}

}  // namespace walletloupe::ui
