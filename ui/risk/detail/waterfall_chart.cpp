#include "ui/risk/detail/waterfall_chart.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/format/feature_text.h"
#include "ui/format/number_text.h"
#include "ui/format/risk_colors.h"
#include "ui/format/risk_text.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace walletloupe::ui {
namespace {

constexpr double widestLabel = 0.48;  ///< of the chart
constexpr double gap = 12.0;
constexpr double indent = 12.0;
constexpr double rowSpace = 7.0;
constexpr double boldness = 1.1;  ///< how much wider bold words are
constexpr double minBarWidth = 2.0;

/// "+12.5": what a step adds.
QString signedText(double points)
{
    const QString text = pointsText(points);
    return points > 0.0 ? u'+' + text : text;
}

}  // namespace

/// Where things stand in an area.
struct WaterfallChart::Layout {
    QRectF plot;
    double labelLeft = 0.0;
    double right = 0.0;
    double rowHeight = 0.0;
    double end = 1000.0;  ///< of the axis

    double x(double points) const
    {
        return plot.left() + std::clamp(points / end, 0.0, 1.0) * plot.width();
    }
    QRectF rowArea(std::size_t row) const
    {
        return {labelLeft, plot.top() + static_cast<double>(row) * rowHeight, right - labelLeft,
                rowHeight};
    }
};

WaterfallChart::WaterfallChart(QWidget* parent) : PaintedChart(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(title());
    setAccessibleDescription(tr("The arrow keys go from step to step."));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSizePolicy(policy);
}

void WaterfallChart::setWaterfall(std::shared_ptr<const Waterfall> waterfall)
{
    m_waterfall = std::move(waterfall);
    m_isUnfolded = false;
    m_rows = m_waterfall ? waterfallRows(*m_waterfall, false) : std::vector<WaterfallRow>();
    chooseStep({});
    updateGeometry();
}

void WaterfallChart::chooseStep(const std::optional<std::size_t>& step)
{
    m_chosen = step;
    if (m_chosen && !rowOfChosen())
        unfold();
    update();
}

void WaterfallChart::unfold()
{
    m_isUnfolded = true;
    m_rows = waterfallRows(*m_waterfall, true);
    updateGeometry();
    update();
}

QSize WaterfallChart::sizeHint() const
{
    const double row = fontMetrics().height() + rowSpace;
    const auto rows = static_cast<double>(std::max<std::size_t>(m_rows.size(), 4));
    return {360, static_cast<int>(std::ceil(rows * row + 2.6 * fontMetrics().height() + 8.0))};
}

WaterfallChart::Layout WaterfallChart::layoutIn(const QRectF& area,
                                                const QFontMetricsF& metrics) const
{
    double labelWidth = 0.0;
    double pointsWidth = 0.0;
    for (const WaterfallRow& row : m_rows) {
        if (row.kind != WaterfallRow::Kind::Folded)
            labelWidth = std::max(labelWidth, metrics.horizontalAdvance(row.label) + indent);
        pointsWidth =
            std::max(pointsWidth, boldness * metrics.horizontalAdvance(signedText(row.points)));
    }
    labelWidth = std::min(labelWidth, area.width() * widestLabel);
    Layout layout;
    layout.labelLeft = area.left();
    layout.right = area.right();
    layout.end = waterfallEnd(*m_waterfall);
    layout.plot = area.adjusted(labelWidth + gap, 1.3 * metrics.height(), -pointsWidth - gap,
                                -1.3 * metrics.height());
    layout.rowHeight = std::min(
        layout.plot.height() / static_cast<double>(std::max<std::size_t>(m_rows.size(), 1)),
        2.2 * metrics.height());
    layout.plot.setHeight(layout.rowHeight * static_cast<double>(m_rows.size()));
    return layout;
}

void WaterfallChart::paintBands(QPainter& painter, const Layout& layout,
                                const ChartColors& colors) const
{
    const double line = QFontMetricsF(painter.font()).height();
    const auto& bands = m_waterfall->bands;
    const std::array<double, 6> ends{0.0, bands[0], bands[1], bands[2], bands[3], 1000.0};
    for (std::size_t i = 0; i < 5 && ends[i] < layout.end; ++i) {
        const QRectF band(QPointF(layout.x(ends[i]), layout.plot.top()),
                          QPointF(layout.x(ends[i + 1]), layout.plot.bottom()));
        const QColor color = categoryColor(allCategories[i], colors.dark);
        painter.fillRect(band, mixed(colors.ground, color, colors.dark ? 0.12 : 0.07));
        painter.setPen(QPen(colors.grid, 1.0));
        painter.drawLine(band.topLeft(), band.bottomLeft());
        painter.setPen(color);
        const QString name = categoryText(allCategories[i]);
        if (QFontMetricsF(painter.font()).horizontalAdvance(name) <= band.width())
            painter.drawText(band.adjusted(0, -1.2 * line, 0, 0), Qt::AlignHCenter | Qt::AlignTop,
                             name);
    }
    painter.setPen(colors.quietText);
    for (const double end : ends) {
        if (end <= layout.end)
            painter.drawText(QRectF(layout.x(end) - 40.0, layout.plot.bottom() + 3.0, 80.0, line),
                             Qt::AlignHCenter, numberText(end));
    }
}

void WaterfallChart::paintBar(QPainter& painter, const Layout& layout, std::size_t row,
                              const ChartColors& colors) const
{
    const WaterfallRow& line = m_rows[row];
    const QRectF area = layout.rowArea(row);
    const double left = layout.x(std::min(line.from, line.to));
    const double right = std::max(layout.x(std::max(line.from, line.to)), left + minBarWidth);
    const double height = std::min(area.height() - rowSpace, 0.62 * area.height());
    const QRectF bar(left, area.center().y() - height / 2.0, right - left, height);
    painter.setPen(Qt::NoPen);
    if (line.kind == WaterfallRow::Kind::Score)
        painter.setBrush(categoryColor(m_waterfall->category, colors.dark));
    else
        painter.setBrush(line.points < 0.0 ? colors.line : colors.accent);
    painter.drawRoundedRect(bar, 2.0, 2.0);
    painter.setPen(QPen(colors.quietText, 1.0, Qt::DotLine));
    const double sum = layout.x(line.to);
    if (line.kind == WaterfallRow::Kind::Step)
        painter.drawLine(QPointF(sum, bar.bottom() + 1.0),
                         QPointF(sum, area.bottom() + area.height() / 2.0 - height / 2.0));
}

void WaterfallChart::paintRow(QPainter& painter, const Layout& layout, std::size_t row,
                              const ChartColors& colors) const
{
    const WaterfallRow& line = m_rows[row];
    const QRectF area = layout.rowArea(row);
    const bool isStep = line.kind == WaterfallRow::Kind::Step;
    const bool isQuiet = line.kind == WaterfallRow::Kind::Folded;
    if (isStep && m_chosen == line.step) {
        painter.setPen(QPen(colors.line, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area.adjusted(0.5, 1.0, -0.5, -1.0), 4.0, 4.0);
    }
    QFont font = painter.font();
    font.setBold(!isStep && !isQuiet);
    painter.save();
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const double labelRight = isQuiet ? area.right() : layout.plot.left() - gap;
    const double labelLeft = area.left() + (isStep ? indent : 6.0);
    painter.setPen(isQuiet ? colors.quietText : colors.text);
    const QRectF label(labelLeft, area.top(), labelRight - labelLeft, area.height());
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(line.label, Qt::ElideRight, label.width()));
    const QRectF points = area.adjusted(0, 0, -6.0, 0);
    if (line.kind == WaterfallRow::Kind::Score)
        painter.drawText(points, Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(m_waterfall->score));
    else if (!isQuiet)
        painter.drawText(points, Qt::AlignRight | Qt::AlignVCenter, signedText(line.points));
    painter.restore();
    if (isStep || line.kind == WaterfallRow::Kind::Score)
        paintBar(painter, layout, row, colors);
}

void WaterfallChart::paintIn(QPainter& painter, const QRectF& area, const ChartColors& colors) const
{
    const Layout layout = layoutIn(area, QFontMetricsF(painter.font()));
    painter.setRenderHint(QPainter::Antialiasing);
    paintBands(painter, layout, colors);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        paintRow(painter, layout, i, colors);
}

QString WaterfallChart::emptyText() const
{
    return tr("A wallet without a score has no steps.");
}

QPointF WaterfallChart::positionOf(std::size_t row) const
{
    return layoutIn(screenArea(), QFontMetricsF(font())).rowArea(row).center();
}

QRectF WaterfallChart::chosenArea() const
{
    const auto row = rowOfChosen();
    return row ? layoutIn(screenArea(), QFontMetricsF(font())).rowArea(*row) : QRectF();
}

std::optional<std::size_t> WaterfallChart::rowAt(const QPointF& position) const
{
    if (isEmpty())
        return {};
    const Layout layout = layoutIn(screenArea(), QFontMetricsF(font()));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (layout.rowArea(i).contains(position))
            return i;
    }
    return {};
}

std::optional<std::size_t> WaterfallChart::rowOfChosen() const
{
    for (std::size_t i = 0; m_chosen && i < m_rows.size(); ++i) {
        if (m_rows[i].kind == WaterfallRow::Kind::Step && m_rows[i].step == *m_chosen)
            return i;
    }
    return {};
}

QString WaterfallChart::textOf(const WaterfallRow& row) const
{
    switch (row.kind) {
        case WaterfallRow::Kind::Heading:
            return tr("%1: %2 points").arg(row.label, signedText(row.points));
        case WaterfallRow::Kind::Folded:
            return tr("%1. Press Enter or click to see them.").arg(row.label);
        case WaterfallRow::Kind::Score:
            return tr("Score %1: %2")
                .arg(QString::number(m_waterfall->score), categoryText(m_waterfall->category));
        case WaterfallRow::Kind::Step:
            break;
    }
    const risk::Step& step = m_waterfall->steps[row.step];
    QStringList parts{
        tr("%1: %2 points, sum %3").arg(row.label, signedText(row.points), pointsText(row.to))};
    if (!step.feature.empty())
        parts << tr("value %1").arg(featureValueText(step.feature, step.raw));
    else if (!std::isnan(step.raw))
        parts << tr("value %1").arg(numberText(step.raw));
    if (!std::isnan(step.scaled))
        parts << tr("scaled %1").arg(QString::number(step.scaled, 'f', 3));
    return parts.join(QStringLiteral(" · "));
}

QString WaterfallChart::textAt(const QPointF& position) const
{
    const auto row = rowAt(position);
    return row ? textOf(m_rows[*row]) : QString();
}

QRect WaterfallChart::tipArea(const QPoint& position) const
{
    const auto row = rowAt(position);
    const QRectF area =
        row ? layoutIn(screenArea(), QFontMetricsF(font())).rowArea(*row) : QRectF();
    return area.toAlignedRect();
}

void WaterfallChart::activate(std::size_t row)
{
    if (m_rows[row].kind == WaterfallRow::Kind::Folded)
        return unfold();
    if (m_rows[row].kind != WaterfallRow::Kind::Step)
        return;
    m_chosen = m_rows[row].step;
    update();
    announce();
    Q_EMIT stepChosen(*m_chosen);
}

void WaterfallChart::announce()
{
    const auto row = rowOfChosen();
    Q_EMIT cursorMoved(row && hasFocus() ? textOf(m_rows[*row]) : QString());
}

void WaterfallChart::mousePressEvent(QMouseEvent* event)
{
    const auto row = rowAt(event->position());
    if (event->button() == Qt::LeftButton && row)
        activate(*row);
    else
        QWidget::mousePressEvent(event);
}

void WaterfallChart::moveBy(int by)
{
    auto row = static_cast<int>(rowOfChosen().value_or(0)) + by;
    while (row >= 0 && row < static_cast<int>(m_rows.size())) {
        const auto place = static_cast<std::size_t>(row);
        if (m_rows[place].kind == WaterfallRow::Kind::Step)
            return activate(place);
        row += by;
    }
}

void WaterfallChart::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (isEmpty())
        QWidget::keyPressEvent(event);
    else if (key == Qt::Key_Up || key == Qt::Key_Left)
        moveBy(-1);
    else if (key == Qt::Key_Down || key == Qt::Key_Right)
        moveBy(1);
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) &&
             !m_isUnfolded)
        unfold();
    else
        QWidget::keyPressEvent(event);
}

void WaterfallChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    announce();
}

void WaterfallChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    announce();
}

std::string WaterfallChart::csv() const
{
    csv::CsvWriter csv;
    for (const char* name : {"kind", "component", "feature", "raw", "scaled", "points", "sum"})
        csv.text(name);
    csv.endRow();
    double sum = 0.0;
    for (const risk::Step& step : m_waterfall ? m_waterfall->steps : std::vector<risk::Step>()) {
        sum += step.points;
        csv.text(risk::stepName(step.kind)).text(step.component).text(step.feature);
        csv.number(step.raw).number(step.scaled).number(step.points).number(sum);
        csv.endRow();
    }
    return csv.str();
}

}  // namespace walletloupe::ui
