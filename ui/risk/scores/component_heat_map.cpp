#include "ui/risk/scores/component_heat_map.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/format/number_text.h"
#include "ui/format/risk_colors.h"
#include "ui/format/risk_text.h"

#include <QLinearGradient>
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
    double columnWidth = 0.0;
    std::size_t rows = 0;       ///< lines that are drawn
    std::size_t count = 0;      ///< wallets
    std::size_t nameLines = 1;  ///< names of components take turns between these

    /// The wallets of a line.
    std::size_t firstOf(std::size_t row) const { return row * count / rows; }
    double topOf(std::size_t row) const
    {
        return cells.top() + cells.height() * static_cast<double>(row) / static_cast<double>(rows);
    }
    double leftOf(std::size_t column) const
    {
        return cells.left() + static_cast<double>(column) * columnWidth;
    }
};

ComponentHeatMap::ComponentHeatMap(QWidget* parent)
    : PaintedChart({tr("Components, riskiest wallets first"), QStringLiteral("risk-components"),
                    tr("No wallet has a score: all have too few transactions for this profile.")},
                   parent)
{
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
    refresh();
}

std::size_t ComponentHeatMap::components() const
{
    return m_riskScores.scored->profile.components.size();
}

QString ComponentHeatMap::nameOf(std::size_t component) const
{
    return QString::fromStdString(m_riskScores.scored->profile.components[component].name);
}

QString ComponentHeatMap::summary() const
{
    return tr("%1 with their points in %2 components")
        .arg(countedText(static_cast<qint64>(m_order.size()), tr("wallet"), tr("wallets")),
             countText(static_cast<qint64>(components())));
}

ComponentHeatMap::Layout ComponentHeatMap::layoutOn(const ChartCanvas& canvas) const
{
    const double line = canvas.lineHeight;
    Layout layout;
    layout.cells = canvas.area.adjusted(bandWidth + bandGap, 0.0, 0.0, -line - 6.0);
    layout.columnWidth = layout.cells.width() / static_cast<double>(components());
    for (std::size_t i = 0; i < components(); ++i) {
        if (canvas.widthOf(nameOf(i)) > layout.columnWidth - nameGap)
            layout.nameLines = 2;
    }
    layout.cells.adjust(0.0, line * static_cast<double>(layout.nameLines) + 4.0, 0.0, 0.0);
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

void ComponentHeatMap::draw(ChartCanvas& canvas) const
{
    const Layout layout = layoutOn(canvas);
    drawCells(canvas, layout);
    drawNames(canvas, layout);
    drawScale(canvas, layout);
}

void ComponentHeatMap::drawCells(ChartCanvas& canvas, const Layout& layout) const
{
    canvas.painter.setRenderHint(QPainter::Antialiasing, false);
    const double width = layout.columnWidth;
    for (std::size_t row = 0; row < layout.rows; ++row) {
        const std::size_t from = layout.firstOf(row);
        const std::size_t to = std::max(from + 1, layout.firstOf(row + 1));
        const double top = layout.topOf(row);
        const double height = layout.topOf(row + 1) - top;
        canvas.painter.fillRect(
            QRectF(layout.cells.left() - bandWidth - bandGap, top, bandWidth, height),
            categoryColor(m_riskScores.category(m_order[from]), canvas.colors.dark));
        for (std::size_t c = 0; c < components(); ++c) {
            canvas.painter.fillRect(QRectF(layout.leftOf(c), top, width - columnGap, height),
                                    heat(share(from, to, c), canvas.colors));
            canvas.mark({layout.leftOf(c), top, width, height});
        }
    }
}

void ComponentHeatMap::drawNames(const ChartCanvas& canvas, const Layout& layout) const
{
    const double line = canvas.lineHeight;
    const auto lines = static_cast<double>(layout.nameLines);
    const double most = std::min(layout.columnWidth * lines, layout.cells.width()) - nameGap;
    const double leftmost = layout.cells.left() - bandWidth;
    for (std::size_t c = 0; c < components(); ++c) {
        const QString text = canvas.metrics.elidedText(nameOf(c), Qt::ElideRight, most);
        const double length = canvas.widthOf(text) + 2.0;
        const double middle = layout.leftOf(c) + layout.columnWidth / 2.0 - columnGap / 2.0;
        const double left = std::clamp(middle - length / 2.0, leftmost,
                                       std::max(layout.cells.right() - length, leftmost));
        const double top = layout.cells.top() - 3.0 - line * lines +
                           line * static_cast<double>(c % layout.nameLines);
        canvas.text({left, top, length, line}, Qt::AlignCenter, text, canvas.colors.text);
    }
}

void ComponentHeatMap::drawScale(const ChartCanvas& canvas, const Layout& layout) const
{
    const QString none = tr("no points");
    const QString whole = tr("all points of the component");
    const double left = layout.cells.left() - bandWidth - bandGap;
    const bool isWide =
        left + canvas.widthOf(none + whole) + scaleWidth + 16.0 < layout.cells.right();
    const double middle = layout.cells.bottom() + 6.0 + canvas.lineHeight / 2.0;
    double x = left;
    const auto write = [&](const QString& text) {
        const double width = canvas.widthOf(text) + 2.0;
        canvas.text({x, middle - canvas.lineHeight / 2.0, width, canvas.lineHeight},
                    Qt::AlignLeft | Qt::AlignVCenter, text, canvas.colors.quietText);
        x += width + 6.0;
    };
    write(none);
    const QRectF bar(x, middle - scaleHeight / 2.0, scaleWidth, scaleHeight);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    gradient.setColorAt(0.0, heat(0.0, canvas.colors));
    gradient.setColorAt(1.0, heat(1.0, canvas.colors));
    canvas.painter.fillRect(bar, gradient);
    x = bar.right() + 6.0;
    write(isWide ? whole : tr("all points"));
    if (layout.rows < layout.count && x + 200.0 < layout.cells.right())
        write(tr("· about %1 a line")
                  .arg(countedText(
                      static_cast<qint64>((layout.count + layout.rows / 2) / layout.rows),
                      tr("wallet"), tr("wallets"))));
}

std::size_t ComponentHeatMap::walletOf(std::size_t mark) const
{
    const std::size_t rows = markCount() / components();
    return m_order[mark / components() * m_order.size() / rows];
}

QString ComponentHeatMap::textOf(std::size_t mark) const
{
    const std::size_t wallet = walletOf(mark);
    const std::size_t place = mark % components();
    const risk::Component& component = m_riskScores.scored->profile.components[place];
    return tr("%1: score %2, %3 %4 of at most %5 points")
        .arg(QString::fromStdString(m_riskScores.prepared->wallets[wallet]))
        .arg(m_riskScores.score(wallet))
        .arg(QString::fromStdString(component.name),
             pointsText(m_riskScores.scored->componentPoints(wallet, place)),
             numberText(component.weight * points));
}

/// Up and down from wallet to wallet, else from component to component.
long long ComponentHeatMap::stepOf(int key) const
{
    const bool isUpright = key == Qt::Key_Up || key == Qt::Key_Down;
    return PaintedChart::stepOf(key) * (isUpright ? static_cast<long long>(components()) : 1);
}

bool ComponentHeatMap::pick(std::size_t mark)
{
    Q_EMIT walletChosen(static_cast<int>(walletOf(mark)));
    return true;
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
