#include "ui/risk/scores/component_heat_map.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/format/number_text.h"
#include "ui/format/risk_colors.h"
#include "ui/format/risk_text.h"

#include <QLinearGradient>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace walletloupe::ui {
namespace {

constexpr double points = 1000.0;
constexpr double bandWidth = 8.0;
constexpr double bandGap = 4.0;
constexpr double columnGap = 2.0;
constexpr double nameGap = 4.0;
constexpr double scaleWidth = 120.0;
constexpr double scaleHeight = 8.0;

/// From the ground to the colour of the highest risk.
QColor heat(double share, const ChartColors& colors)
{
    const QColor pale = mixed(colors.ground, colors.line, 0.1);
    return mixed(pale, colors.line, std::clamp(share, 0.0, 1.0));
}

}  // namespace

/// Where things stand in an area.
struct ComponentHeatMap::Layout {
    QRectF cells;
    double lineHeight = 0.0;
    std::size_t rows = 0;       ///< lines that are drawn
    std::size_t count = 0;      ///< wallets
    std::size_t nameLines = 1;  ///< names of components take turns between these

    /// The wallets of a line.
    std::size_t firstOf(std::size_t row) const { return row * count / rows; }
    double topOf(std::size_t row) const
    {
        return cells.top() + cells.height() * static_cast<double>(row) / static_cast<double>(rows);
    }
};

ComponentHeatMap::ComponentHeatMap(QWidget* parent) : PaintedChart(parent)
{
    setAccessibleName(title());
    setCursor(Qt::PointingHandCursor);
}

void ComponentHeatMap::setRiskScores(const analysis::RiskScores& riskScores)
{
    m_riskScores = riskScores;
    m_order.clear();
    for (std::size_t i = 0; i < riskScores.wallets(); ++i) {
        if (riskScores.isScored(i))
            m_order.push_back(i);
    }
    std::stable_sort(m_order.begin(), m_order.end(), [&](std::size_t a, std::size_t b) {
        return riskScores.score(a) > riskScores.score(b);
    });
    update();
}

std::size_t ComponentHeatMap::components() const
{
    return m_riskScores.scored->profile.components.size();
}

QSize ComponentHeatMap::minimumSizeHint() const
{
    return {232, 6 * fontMetrics().height()};
}

QString ComponentHeatMap::nameOf(std::size_t component) const
{
    return QString::fromStdString(m_riskScores.scored->profile.components[component].name);
}

/// Whether each name fits above its own column.
bool ComponentHeatMap::fitsOneLine(const QFontMetricsF& metrics, double width) const
{
    const double room = width / static_cast<double>(components()) - nameGap;
    for (std::size_t i = 0; i < components(); ++i) {
        if (metrics.horizontalAdvance(nameOf(i)) > room)
            return false;
    }
    return true;
}

ComponentHeatMap::Layout ComponentHeatMap::layoutIn(const QRectF& area,
                                                    const QFontMetricsF& metrics) const
{
    Layout layout;
    layout.lineHeight = metrics.height();
    layout.cells = area.adjusted(bandWidth + bandGap, 0.0, 0.0, -metrics.height() - 6.0);
    layout.nameLines = fitsOneLine(metrics, layout.cells.width()) ? 1 : 2;
    layout.cells.adjust(0.0, layout.lineHeight * static_cast<double>(layout.nameLines) + 4.0, 0.0,
                        0.0);
    layout.count = m_order.size();
    const auto lines = static_cast<std::size_t>(std::max(1.0, std::floor(layout.cells.height())));
    layout.rows = std::min(layout.count, lines);
    return layout;
}

/// The mean of some wallets in the order by score, 0..1 of the most that the weight allows.
double ComponentHeatMap::share(std::size_t from, std::size_t to, std::size_t component) const
{
    double sum = 0.0;
    for (std::size_t i = from; i < to; ++i)
        sum += m_riskScores.scored->componentPoints(m_order[i], component);
    const double most = m_riskScores.scored->profile.components[component].weight * points;
    return most > 0.0 ? sum / static_cast<double>(to - from) / most : 0.0;
}

void ComponentHeatMap::paintIn(QPainter& painter, const QRectF& area,
                               const ChartColors& colors) const
{
    const Layout layout = layoutIn(area, QFontMetricsF(painter.font()));
    paintCells(painter, layout, colors);
    paintNames(painter, layout, colors);
    paintScale(painter, layout, colors);
}

void ComponentHeatMap::paintCells(QPainter& painter, const Layout& layout,
                                  const ChartColors& colors) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double width = layout.cells.width() / static_cast<double>(components());
    for (std::size_t row = 0; row < layout.rows; ++row) {
        const std::size_t from = layout.firstOf(row);
        const std::size_t to = std::max(from + 1, layout.firstOf(row + 1));
        const double top = layout.topOf(row);
        const double height = layout.topOf(row + 1) - top;
        painter.fillRect(QRectF(layout.cells.left() - bandWidth - bandGap, top, bandWidth, height),
                         categoryColor(m_riskScores.category(m_order[from]), colors.dark));
        for (std::size_t c = 0; c < components(); ++c)
            painter.fillRect(QRectF(layout.cells.left() + static_cast<double>(c) * width, top,
                                    width - columnGap, height),
                             heat(share(from, to, c), colors));
    }
}

void ComponentHeatMap::paintNames(QPainter& painter, const Layout& layout,
                                  const ChartColors& colors) const
{
    const QFontMetricsF metrics(painter.font());
    const double width = layout.cells.width() / static_cast<double>(components());
    painter.setPen(colors.text);
    const double first =
        layout.cells.top() - 3.0 - layout.lineHeight * static_cast<double>(layout.nameLines);
    const double most =
        std::min(width * static_cast<double>(layout.nameLines), layout.cells.width()) - nameGap;
    const double leftmost = layout.cells.left() - bandWidth;
    for (std::size_t c = 0; c < components(); ++c) {
        const QString text = metrics.elidedText(nameOf(c), Qt::ElideRight, most);
        const double length = metrics.horizontalAdvance(text) + 2.0;
        const double middle =
            layout.cells.left() + (static_cast<double>(c) + 0.5) * width - columnGap / 2.0;
        const double left = std::clamp(middle - length / 2.0, leftmost,
                                       std::max(layout.cells.right() - length, leftmost));
        const double top = first + layout.lineHeight * static_cast<double>(c % layout.nameLines);
        painter.drawText(QRectF(left, top, length, layout.lineHeight), Qt::AlignCenter, text);
    }
}

void ComponentHeatMap::paintScale(QPainter& painter, const Layout& layout,
                                  const ChartColors& colors) const
{
    const QFontMetricsF metrics(painter.font());
    const QString none = tr("no points");
    const QString whole = tr("all points of the component");
    const double left = layout.cells.left() - bandWidth - bandGap;
    const bool isWide =
        left + metrics.horizontalAdvance(none + whole) + scaleWidth + 16.0 < layout.cells.right();
    const QString all = isWide ? whole : tr("all points");
    const double middle = layout.cells.bottom() + 6.0 + layout.lineHeight / 2.0;
    double x = left;
    const auto write = [&](const QString& text) {
        painter.setPen(colors.quietText);
        const double width = metrics.horizontalAdvance(text) + 2.0;
        painter.drawText(QRectF(x, middle - layout.lineHeight / 2.0, width, layout.lineHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
        x += width + 6.0;
    };
    write(none);
    const QRectF bar(x, middle - scaleHeight / 2.0, scaleWidth, scaleHeight);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    gradient.setColorAt(0.0, heat(0.0, colors));
    gradient.setColorAt(1.0, heat(1.0, colors));
    painter.fillRect(bar, gradient);
    x = bar.right() + 6.0;
    write(all);
    if (layout.rows < layout.count && x + 200.0 < layout.cells.right())
        write(tr("· about %1 a line")
                  .arg(countedText(
                      static_cast<qint64>((layout.count + layout.rows / 2) / layout.rows),
                      tr("wallet"), tr("wallets"))));
}

std::optional<ComponentHeatMap::Spot> ComponentHeatMap::spotAt(const QPointF& position) const
{
    if (isEmpty())
        return {};
    const Layout layout = layoutIn(screenArea(), QFontMetricsF(fontMetrics()));
    if (!layout.cells.contains(position))
        return {};
    const double down = (position.y() - layout.cells.top()) / layout.cells.height();
    const double across = (position.x() - layout.cells.left()) / layout.cells.width();
    const auto row = std::min(static_cast<std::size_t>(down * static_cast<double>(layout.rows)),
                              layout.rows - 1);
    const auto component = std::min(
        static_cast<std::size_t>(across * static_cast<double>(components())), components() - 1);
    return Spot{layout.firstOf(row), component};
}

QString ComponentHeatMap::textAt(const QPointF& position) const
{
    const auto spot = spotAt(position);
    if (!spot)
        return {};
    const std::size_t wallet = m_order[spot->place];
    const risk::Component& component = m_riskScores.scored->profile.components[spot->component];
    return tr("%1: score %2, %3 %4 of at most %5 points")
        .arg(QString::fromStdString(m_riskScores.prepared->wallets[wallet]))
        .arg(m_riskScores.score(wallet))
        .arg(QString::fromStdString(component.name),
             pointsText(m_riskScores.scored->componentPoints(wallet, spot->component)),
             numberText(component.weight * points));
}

/// The tip belongs to one line of pixels: it follows the mouse.
QRect ComponentHeatMap::tipArea(const QPoint& position) const
{
    return QRect(position, QSize(20, 1));
}

void ComponentHeatMap::mousePressEvent(QMouseEvent* event)
{
    const auto spot = spotAt(event->position());
    if (!spot || event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    Q_EMIT walletChosen(static_cast<int>(m_order[spot->place]));
}

QString ComponentHeatMap::emptyText() const
{
    return tr("No wallet has a score: all have too few transactions for this profile.");
}

std::string ComponentHeatMap::csv() const
{
    csv::CsvWriter csv;
    csv.text("wallet").text("score");
    if (!m_riskScores)
        return csv.str();
    for (const risk::Component& component : m_riskScores.scored->profile.components)
        csv.text(component.name);
    csv.endRow();
    for (const std::size_t wallet : m_order) {
        csv.text(m_riskScores.prepared->wallets[wallet]).integer(m_riskScores.score(wallet));
        for (std::size_t i = 0; i < components(); ++i)
            csv.number(m_riskScores.scored->componentPoints(wallet, i));
        csv.endRow();
    }
    return csv.str();
}

}  // namespace walletloupe::ui
