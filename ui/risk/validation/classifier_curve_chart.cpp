#include "ui/risk/validation/classifier_curve_chart.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/format/number_text.h"

#include <QKeyEvent>
#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace walletloupe::ui {
namespace {

constexpr std::array<double, 5> ticks{0.0, 0.25, 0.5, 0.75, 1.0};
constexpr double gap = 6.0;
constexpr double dotRadius = 3.5;
constexpr double cursorRadius = 6.0;
constexpr double curveWidth = 2.0;

/// Shares run to the right and upwards.
QPointF placed(const QRectF& plot, const QPointF& shares)
{
    return {plot.left() + shares.x() * plot.width(), plot.bottom() - shares.y() * plot.height()};
}

QString percentText(double share)
{
    return ClassifierCurveChart::tr("%1 %").arg(100.0 * share);
}

void drawUpwards(QPainter& painter, const QRectF& plot, double middle, const QString& text)
{
    const QFontMetricsF metrics(painter.font());
    painter.save();
    painter.translate(middle, plot.center().y());
    painter.rotate(-90.0);
    painter.drawText(
        QRectF(-plot.height() / 2.0, -metrics.height() / 2.0, plot.height(), metrics.height()),
        Qt::AlignCenter, text);
    painter.restore();
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
    : PaintedChart(parent), m_kind(kind)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(title());
    setAccessibleDescription(tr("The arrow keys go from threshold to threshold."));
}

void ClassifierCurveChart::setEvaluation(std::shared_ptr<const risk::Evaluation> evaluation,
                                         const ScoreBins::Bands& bands)
{
    m_evaluation = std::move(evaluation);
    m_bands = bands;
    placeCursor({});
    update();
}

QSize ClassifierCurveChart::minimumSizeHint() const
{
    return {240, 12 * fontMetrics().height()};
}

QString ClassifierCurveChart::title() const
{
    return m_kind == Kind::Roc ? tr("ROC curve") : tr("Precision and recall");
}

QString ClassifierCurveChart::exportName() const
{
    return m_kind == Kind::Roc ? QStringLiteral("roc") : QStringLiteral("precision-recall");
}

QRectF ClassifierCurveChart::plotIn(const QRectF& area, const QFontMetricsF& metrics) const
{
    const double left = metrics.horizontalAdvance(percentText(1.0)) + metrics.height() + 2.0 * gap;
    const double right = metrics.horizontalAdvance(percentText(1.0)) / 2.0;
    const QRectF room =
        area.adjusted(left, metrics.height() / 2.0, -right, -2.0 * metrics.height() - 2.0 * gap);
    // Both axes are shares: a square shows them alike.
    const double side = std::min(room.width(), room.height());
    return {room.left() + (room.width() - side) / 2.0, room.top(), side, side};
}

QPointF ClassifierCurveChart::shareAt(std::size_t index) const
{
    const risk::CurvePoint& point = m_evaluation->curve[index];
    return m_kind == Kind::Roc ? QPointF(point.falsePositiveRate, point.truePositiveRate)
                               : QPointF(point.truePositiveRate, point.precision);
}

void ClassifierCurveChart::paintIn(QPainter& painter, const QRectF& area,
                                   const ChartColors& colors) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = plotIn(area, QFontMetricsF(painter.font()));
    paintAxes(painter, plot, colors);
    paintChance(painter, plot, colors);
    paintCurve(painter, plot, colors);
    paintBands(painter, plot, colors);
    paintCursor(painter, plot, colors);
}

void ClassifierCurveChart::paintAxes(QPainter& painter, const QRectF& plot,
                                     const ChartColors& colors) const
{
    const QFontMetricsF metrics(painter.font());
    const double widest = metrics.horizontalAdvance(percentText(1.0));
    for (const double tick : ticks) {
        const QPointF at = placed(plot, {tick, tick});
        painter.setPen(QPen(colors.grid, 1.0));
        painter.drawLine(QPointF(plot.left(), at.y()), QPointF(plot.right(), at.y()));
        painter.drawLine(QPointF(at.x(), plot.top()), QPointF(at.x(), plot.bottom()));
        painter.setPen(colors.quietText);
        painter.drawText(QRectF(plot.left() - gap - widest, at.y() - metrics.height() / 2.0, widest,
                                metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, percentText(tick));
        painter.drawText(
            QRectF(at.x() - widest, plot.bottom() + gap, 2.0 * widest, metrics.height()),
            Qt::AlignCenter, percentText(tick));
    }
    const bool isRoc = m_kind == Kind::Roc;
    painter.drawText(QRectF(plot.left(), plot.bottom() + 2.0 * gap + metrics.height(), plot.width(),
                            metrics.height()),
                     Qt::AlignCenter, isRoc ? tr("False positive rate") : tr("Recall"));
    drawUpwards(painter, plot, plot.left() - 2.0 * gap - widest - metrics.height() / 2.0,
                isRoc ? tr("True positive rate") : tr("Precision"));
}

void ClassifierCurveChart::paintChance(QPainter& painter, const QRectF& plot,
                                       const ChartColors& colors) const
{
    const auto positives = static_cast<double>(m_evaluation->positives);
    const double share = positives / (positives + static_cast<double>(m_evaluation->negatives));
    const bool isRoc = m_kind == Kind::Roc;
    painter.setPen(QPen(colors.quietText, 1.0, Qt::DashLine));
    painter.drawLine(placed(plot, {0.0, isRoc ? 0.0 : share}),
                     placed(plot, {1.0, isRoc ? 1.0 : share}));
}

/// Between two thresholds of the ROC curve chance decides, along a straight line; precision has no
/// such line, so it goes in steps.
void ClassifierCurveChart::paintCurve(QPainter& painter, const QRectF& plot,
                                      const ChartColors& colors) const
{
    const bool isRoc = m_kind == Kind::Roc;
    QPainterPath path(placed(plot, isRoc ? QPointF(0.0, 0.0) : QPointF(0.0, shareAt(0).y())));
    for (std::size_t i = 0; i < m_evaluation->curve.size(); ++i) {
        const QPointF next = placed(plot, shareAt(i));
        if (!isRoc)
            path.lineTo(path.currentPosition().x(), next.y());
        path.lineTo(next);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.line, curveWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

/// A border that no labelled wallet reaches has no dot.
void ClassifierCurveChart::paintBands(QPainter& painter, const QRectF& plot,
                                      const ChartColors& colors) const
{
    const QFontMetricsF metrics(painter.font());
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
        painter.setPen(QPen(colors.ground, 1.5));
        painter.setBrush(colors.line);
        painter.drawEllipse(dot, dotRadius, dotRadius);
        const std::optional<QRectF> label =
            labelBeside(dot, metrics.size(Qt::TextSingleLine, numberText(band)), plot);
        if (!label || label->intersects(taken))
            continue;
        taken = *label;
        painter.setPen(colors.text);
        painter.drawText(*label, Qt::AlignCenter, numberText(band));
    }
}

void ClassifierCurveChart::paintCursor(QPainter& painter, const QRectF& plot,
                                       const ChartColors& colors) const
{
    if (!m_cursor)
        return;
    painter.setPen(QPen(colors.accent, curveWidth));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(placed(plot, shareAt(*m_cursor)), cursorRadius, cursorRadius);
}

QString ClassifierCurveChart::textOf(std::size_t index) const
{
    const risk::CurvePoint& point = m_evaluation->curve[index];
    return tr("Scores of %1 and more: %2 of the positives, %3 of the negatives; %4 of those "
              "flagged are positive.")
        .arg(numberText(point.threshold), shareText(point.truePositiveRate),
             shareText(point.falsePositiveRate), shareText(point.precision));
}

QString ClassifierCurveChart::textAt(const QPointF& position) const
{
    if (isEmpty())
        return {};
    const QRectF plot = plotIn(screenArea(), QFontMetricsF(fontMetrics()));
    std::size_t nearest = 0;
    double least = plot.width() + plot.height();
    for (std::size_t i = 0; i < m_evaluation->curve.size(); ++i) {
        const double distance = QLineF(position, placed(plot, shareAt(i))).length();
        if (distance < least) {
            least = distance;
            nearest = i;
        }
    }
    return plot.contains(position) ? textOf(nearest) : QString();
}

QRect ClassifierCurveChart::tipArea(const QPoint& position) const
{
    return QRect(position, QSize(4, 4));
}

QString ClassifierCurveChart::emptyText() const
{
    return tr("No wallet has both a score and a label.");
}

void ClassifierCurveChart::placeCursor(const std::optional<std::size_t>& index)
{
    m_cursor = index;
    update();
    Q_EMIT cursorMoved(index ? textOf(*index) : QString());
}

void ClassifierCurveChart::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool isBack = key == Qt::Key_Left || key == Qt::Key_Down;
    const bool isForth = key == Qt::Key_Right || key == Qt::Key_Up;
    const bool isEnd = key == Qt::Key_Home || key == Qt::Key_End;
    if (isEmpty() || !(isBack || isForth || isEnd))
        return QWidget::keyPressEvent(event);
    const std::size_t last = m_evaluation->curve.size() - 1;
    if (isEnd)
        return placeCursor(key == Qt::Key_Home ? 0 : last);
    if (!m_cursor)
        return placeCursor(isForth ? 0 : last);
    placeCursor(isForth ? std::min(*m_cursor + 1, last) : *m_cursor - (*m_cursor > 0 ? 1 : 0));
}

void ClassifierCurveChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (!isEmpty() && event->reason() != Qt::MouseFocusReason)
        placeCursor(m_cursor.value_or(0));
}

void ClassifierCurveChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    placeCursor({});
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
