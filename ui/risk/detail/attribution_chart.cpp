#include "ui/risk/detail/attribution_chart.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/charts/chart_axis.h"
#include "ui/charts/chart_rows.h"
#include "ui/format/feature_text.h"

#include <algorithm>
#include <cmath>

namespace walletloupe::ui {
namespace {

constexpr double widestLabel = 0.36;  ///< of the chart
constexpr double gap = 12.0;
constexpr double rowSpace = 8.0;
constexpr double minBarWidth = 1.5;

}  // namespace

QString forestShareText(double share)
{
    const QString text = QString::number(std::abs(share), 'f', 3);
    if (text == QLatin1String("0.000"))
        return text;
    return (share < 0.0 ? QChar(0x2212) : QChar(u'+')) + text;
}

AttributionChart::AttributionChart(QWidget* parent)
    : PaintedChart({tr("What makes it unusual"), QStringLiteral("anomaly"),
                    tr("The profile has no Isolation Forest, or the wallet has no score.")},
                   parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void AttributionChart::setShares(const Shares& shares, double expected)
{
    m_shares = shares;
    m_expected = expected;
    std::stable_sort(m_shares.begin(), m_shares.end(), [](const auto& a, const auto& b) {
        return std::abs(a.second) > std::abs(b.second);
    });
    refresh();
}

QString AttributionChart::summary() const
{
    QStringList words;
    for (const auto& [feature, share] : m_shares)
        words << featureTitle(feature) + u' ' + forestShareText(share);
    return words.join(QStringLiteral(", "));
}

QSize AttributionChart::sizeHint() const
{
    const double row = fontMetrics().height() + rowSpace;
    return {300, static_cast<int>(std::ceil(
                     static_cast<double>(std::max<std::size_t>(m_shares.size(), 3)) * row + 8.0))};
}

void AttributionChart::draw(ChartCanvas& canvas) const
{
    RowSides sides{0.0, canvas.widthOf(forestShareText(-0.123)), gap};
    double low = 0.0;
    double high = 0.0;
    for (const auto& [feature, share] : m_shares) {
        sides.label = std::max(sides.label, canvas.widthOf(featureTitle(feature)));
        low = std::min(low, share);
        high = std::max(high, share);
    }
    sides.label = std::min(sides.label, widestLabel * canvas.area.width());
    const ChartRows rows = rowsIn(canvas.area, m_shares.size(), sides, 2.2 * canvas.lineHeight);
    const Scale scale = Scale::across(rows.plot, low, std::max(high, low + 1e-12));
    for (std::size_t i = 0; i < m_shares.size(); ++i) {
        const auto& [feature, share] = m_shares[i];
        canvas.elided(rows.label(i), Qt::AlignLeft | Qt::AlignVCenter, featureTitle(feature),
                      canvas.colors.text);
        canvas.text(rows.row(i), Qt::AlignRight | Qt::AlignVCenter, forestShareText(share),
                    canvas.colors.text);
        canvas.bar(rows.bar(i, scale.at(0.0), scale.at(share), 0.5 * rows.height, minBarWidth),
                   share < 0.0 ? canvas.colors.line : canvas.colors.accent, 2.0);
        canvas.mark(rows.row(i));
    }
    canvas.lineUpright(rows.plot, scale.at(0.0), QPen(canvas.colors.quietText, 1.0));
}

QString AttributionChart::textOf(std::size_t mark) const
{
    const auto& [feature, share] = m_shares[mark];
    return tr("%1: %2. %3")
        .arg(featureTitle(feature), forestShareText(share), featureMeaning(feature));
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
