#include "ui/risk/detail/waterfall_chart.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/charts/chart_axis.h"
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

WaterfallChart::WaterfallChart(QWidget* parent)
    : PaintedChart({tr("How the score comes about"), QStringLiteral("score"),
                    tr("A wallet without a score has no steps.")},
                   parent, Cursor::Select)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void WaterfallChart::setWaterfall(std::shared_ptr<const Waterfall> waterfall)
{
    m_waterfall = std::move(waterfall);
    showRows(false, {});
}

void WaterfallChart::showRows(bool unfolded, const std::optional<std::size_t>& chosen)
{
    m_isUnfolded = unfolded;
    m_rows = m_waterfall ? waterfallRows(*m_waterfall, unfolded) : std::vector<WaterfallRow>();
    refresh();
    placeCursor(rowOf(chosen));
}

void WaterfallChart::chooseStep(const std::optional<std::size_t>& step)
{
    if (step && !rowOf(step))
        showRows(true, step);
    else
        placeCursor(rowOf(step));
}

std::optional<std::size_t> WaterfallChart::chosenStep() const
{
    return cursorMark() ? std::optional(m_rows[*cursorMark()].step) : std::nullopt;
}

std::optional<std::size_t> WaterfallChart::rowOf(const std::optional<std::size_t>& step) const
{
    for (std::size_t i = 0; step && i < m_rows.size(); ++i) {
        if (isStop(i) && m_rows[i].step == *step)
            return i;
    }
    return {};
}

QSize WaterfallChart::sizeHint() const
{
    const double row = fontMetrics().height() + rowSpace;
    const auto rows = static_cast<double>(std::max<std::size_t>(m_rows.size(), 4));
    return {360, static_cast<int>(std::ceil(rows * row + 2.6 * fontMetrics().height() + 8.0))};
}

ChartRows WaterfallChart::rowsOn(const ChartCanvas& canvas) const
{
    RowSides sides{0.0, 0.0, gap};
    for (const WaterfallRow& row : m_rows) {
        if (row.kind != WaterfallRow::Kind::Folded)
            sides.label = std::max(sides.label, canvas.widthOf(row.label) + indent);
        sides.number = std::max(sides.number, boldness * canvas.widthOf(signedText(row.points)));
    }
    sides.label = std::min(sides.label, canvas.area.width() * widestLabel);
    const double axis = 1.3 * canvas.lineHeight;
    return rowsIn(canvas.area.adjusted(0, axis, 0, -axis), m_rows.size(), sides,
                  2.2 * canvas.lineHeight);
}

double WaterfallChart::placeOf(const ChartRows& rows, double points) const
{
    const double end = waterfallEnd(*m_waterfall);
    return Scale::across(rows.plot, 0.0, end).at(std::clamp(points, 0.0, end));
}

void WaterfallChart::drawBands(const ChartCanvas& canvas, const ChartRows& rows) const
{
    const ChartColors& colors = canvas.colors;
    const double end = waterfallEnd(*m_waterfall);
    const auto& bands = m_waterfall->bands;
    const std::array<double, 6> ends{0.0, bands[0], bands[1], bands[2], bands[3], 1000.0};
    for (std::size_t i = 0; i < 5 && ends[i] < end; ++i) {
        const QRectF band(QPointF(placeOf(rows, ends[i]), rows.plot.top()),
                          QPointF(placeOf(rows, ends[i + 1]), rows.plot.bottom()));
        const QColor color = categoryColor(allCategories[i], colors.dark);
        canvas.painter.fillRect(band, mixed(colors.ground, color, colors.dark ? 0.12 : 0.07));
        canvas.line(band.topLeft(), band.bottomLeft(), QPen(colors.grid, 1.0));
        const QString name = categoryText(allCategories[i]);
        if (canvas.widthOf(name) <= band.width())
            canvas.text(band.adjusted(0, -1.2 * canvas.lineHeight, 0, 0),
                        Qt::AlignHCenter | Qt::AlignTop, name, color);
    }
    for (const double number : ends) {
        if (number <= end)
            canvas.text(QRectF(placeOf(rows, number) - 40.0, rows.plot.bottom() + 3.0, 80.0,
                               canvas.lineHeight),
                        Qt::AlignHCenter, numberText(number), colors.quietText);
    }
}

void WaterfallChart::drawBar(const ChartCanvas& canvas, const ChartRows& rows,
                             std::size_t row) const
{
    const WaterfallRow& line = m_rows[row];
    const double thickness = std::min(rows.height - rowSpace, 0.62 * rows.height);
    const QRectF bar =
        rows.bar(row, placeOf(rows, line.from), placeOf(rows, line.to), thickness, minBarWidth);
    const bool isScore = line.kind == WaterfallRow::Kind::Score;
    canvas.bar(bar,
               isScore             ? categoryColor(m_waterfall->category, canvas.colors.dark)
               : line.points < 0.0 ? canvas.colors.line
                                   : canvas.colors.accent,
               2.0);
    const double sum = placeOf(rows, line.to);
    if (!isScore)
        canvas.line({sum, bar.bottom() + 1.0},
                    {sum, rows.row(row).bottom() + rows.height / 2.0 - thickness / 2.0},
                    QPen(canvas.colors.quietText, 1.0, Qt::DotLine));
}

void WaterfallChart::drawRow(const ChartCanvas& canvas, const ChartRows& rows,
                             std::size_t row) const
{
    const WaterfallRow& line = m_rows[row];
    const QRectF area = rows.row(row);
    const bool isStep = line.kind == WaterfallRow::Kind::Step;
    const bool isQuiet = line.kind == WaterfallRow::Kind::Folded;
    const bool isScore = line.kind == WaterfallRow::Kind::Score;
    canvas.painter.save();
    QFont font = canvas.painter.font();
    font.setBold(!isStep && !isQuiet);
    canvas.painter.setFont(font);
    const ChartCanvas bold(canvas.painter, area, canvas.colors);
    QRectF label = rows.label(row);
    label.setLeft(area.left() + (isStep ? indent : 6.0));
    if (isQuiet)
        label.setRight(area.right());
    const QColor& color = isQuiet ? canvas.colors.quietText : canvas.colors.text;
    bold.elided(label, Qt::AlignLeft | Qt::AlignVCenter, line.label, color);
    if (!isQuiet)
        bold.text(area.adjusted(0, 0, -6.0, 0), Qt::AlignRight | Qt::AlignVCenter,
                  isScore ? QString::number(m_waterfall->score) : signedText(line.points), color);
    canvas.painter.restore();
    if (isStep || isScore)
        drawBar(canvas, rows, row);
}

void WaterfallChart::draw(ChartCanvas& canvas) const
{
    const ChartRows rows = rowsOn(canvas);
    drawBands(canvas, rows);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        drawRow(canvas, rows, i);
        canvas.mark(rows.row(i));
    }
}

void WaterfallChart::drawCursor(ChartCanvas& canvas, std::size_t mark) const
{
    canvas.outline(canvas.marks[mark].adjusted(0.5, 1.0, -0.5, -1.0), QPen(canvas.colors.line, 1.5),
                   4.0);
}

QString WaterfallChart::textOf(std::size_t mark) const
{
    const WaterfallRow& row = m_rows[mark];
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

bool WaterfallChart::isStop(std::size_t mark) const
{
    return m_rows[mark].kind == WaterfallRow::Kind::Step;
}

bool WaterfallChart::pick(std::size_t mark)
{
    if (m_rows[mark].kind == WaterfallRow::Kind::Folded) {
        showRows(true, chosenStep());
    } else if (isStop(mark)) {
        placeCursor(mark);
        Q_EMIT stepChosen(m_rows[mark].step);
    }
    return true;
}

void WaterfallChart::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool isUnfold = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    if (isUnfold && !isEmpty() && !m_isUnfolded)
        showRows(true, chosenStep());
    else
        PaintedChart::keyPressEvent(event);
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
