#include "ui/risk/detail/attribution_chart.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/format/feature_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace walletloupe::ui {
namespace {

constexpr double widestLabel = 0.36;  ///< of the chart
constexpr double gap = 12.0;
constexpr double rowSpace = 8.0;
constexpr double minBarWidth = 1.5;

}  // namespace

/// Where things stand in an area.
struct AttributionChart::Layout {
    QRectF plot;
    double labelLeft = 0.0;
    double right = 0.0;
    double rowHeight = 0.0;
    double low = 0.0;  ///< the least share, or 0
    double high = 0.0;

    double x(double share) const
    {
        return plot.left() + (share - low) / std::max(high - low, 1e-12) * plot.width();
    }
    QRectF rowArea(std::size_t row) const
    {
        return {labelLeft, plot.top() + static_cast<double>(row) * rowHeight, right - labelLeft,
                rowHeight};
    }
};

QString forestShareText(double share)
{
    const QString text = QString::number(std::abs(share), 'f', 3);
    if (text == QLatin1String("0.000"))
        return text;
    return (share < 0.0 ? QChar(0x2212) : QChar(u'+')) + text;
}

AttributionChart::AttributionChart(QWidget* parent) : PaintedChart(parent)
{
    setAccessibleName(title());
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void AttributionChart::setShares(const Shares& shares, double expected)
{
    m_shares = shares;
    m_expected = expected;
    std::stable_sort(m_shares.begin(), m_shares.end(), [](const auto& a, const auto& b) {
        return std::abs(a.second) > std::abs(b.second);
    });
    QStringList words;
    for (const auto& [feature, share] : m_shares)
        words << featureTitle(feature) + u' ' + forestShareText(share);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize AttributionChart::sizeHint() const
{
    const double row = fontMetrics().height() + rowSpace;
    return {300, static_cast<int>(std::ceil(
                     static_cast<double>(std::max<std::size_t>(m_shares.size(), 3)) * row + 8.0))};
}

AttributionChart::Layout AttributionChart::layoutIn(const QRectF& area,
                                                    const QFontMetricsF& metrics) const
{
    Layout layout;
    double labelWidth = 0.0;
    for (const auto& [feature, share] : m_shares) {
        labelWidth = std::max(labelWidth, metrics.horizontalAdvance(featureTitle(feature)));
        layout.low = std::min(layout.low, share);
        layout.high = std::max(layout.high, share);
    }
    labelWidth = std::min(labelWidth, widestLabel * area.width());
    const double numberWidth = metrics.horizontalAdvance(forestShareText(-0.123));
    layout.labelLeft = area.left();
    layout.right = area.right();
    layout.plot = area.adjusted(labelWidth + gap, 0, -numberWidth - gap, 0);
    layout.rowHeight =
        std::min(area.height() / static_cast<double>(std::max<std::size_t>(m_shares.size(), 1)),
                 2.2 * metrics.height());
    layout.plot.setHeight(layout.rowHeight * static_cast<double>(m_shares.size()));
    return layout;
}

void AttributionChart::paintRow(QPainter& painter, const Layout& layout, std::size_t row,
                                const ChartColors& colors) const
{
    const auto& [feature, share] = m_shares[row];
    const QRectF area = layout.rowArea(row);
    const QRectF label(area.left(), area.top(), layout.plot.left() - gap - area.left(),
                       area.height());
    const QFontMetricsF metrics(painter.font());
    painter.setPen(colors.text);
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(featureTitle(feature), Qt::ElideRight, label.width()));
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, forestShareText(share));
    const double zero = layout.x(0.0);
    const double end = layout.x(share);
    const double height = 0.5 * area.height();
    const QRectF bar(std::min(zero, end), area.center().y() - height / 2.0,
                     std::max(std::abs(end - zero), minBarWidth), height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(share < 0.0 ? colors.line : colors.accent);
    painter.drawRoundedRect(bar, 2.0, 2.0);
}

void AttributionChart::paintIn(QPainter& painter, const QRectF& area,
                               const ChartColors& colors) const
{
    const Layout layout = layoutIn(area, QFontMetricsF(painter.font()));
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_shares.size(); ++i)
        paintRow(painter, layout, i, colors);
    painter.setPen(QPen(colors.quietText, 1.0));
    const double zero = layout.x(0.0);
    painter.drawLine(QPointF(zero, layout.plot.top()), QPointF(zero, layout.plot.bottom()));
}

QString AttributionChart::emptyText() const
{
    return tr("The profile has no Isolation Forest, or the wallet has no score.");
}

QPointF AttributionChart::positionOf(std::size_t row) const
{
    return layoutIn(screenArea(), QFontMetricsF(font())).rowArea(row).center();
}

QString AttributionChart::textAt(const QPointF& position) const
{
    if (isEmpty())
        return {};
    const Layout layout = layoutIn(screenArea(), QFontMetricsF(font()));
    for (std::size_t i = 0; i < m_shares.size(); ++i) {
        if (layout.rowArea(i).contains(position))
            return tr("%1: %2. %3")
                .arg(featureTitle(m_shares[i].first), forestShareText(m_shares[i].second),
                     featureMeaning(m_shares[i].first));
    }
    return {};
}

QRect AttributionChart::tipArea(const QPoint& position) const
{
    return QRect(position, QSize(width(), 1));
}

std::string AttributionChart::csv() const
{
    csv::CsvWriter csv;
    csv.text("feature").text("share");
    csv.endRow();
    if (isEmpty())
        return csv.str();
    csv.text("expected").number(m_expected);
    csv.endRow();
    for (const auto& [feature, share] : m_shares) {
        csv.text(feature).number(share);
        csv.endRow();
    }
    return csv.str();
}

}  // namespace walletloupe::ui
