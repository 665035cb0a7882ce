#include "ui/predict/distance_bars.h"

#include "ui/format/chart_colors.h"
#include "ui/format/cluster_colors.h"
#include "ui/format/number_text.h"

#include <QPainter>

#include <algorithm>

namespace walletloupe::ui {
namespace {

constexpr int widestName = 140;
constexpr int gap = 12;
constexpr double barHeight = 8.0;

}  // namespace

DistanceBars::DistanceBars(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DistanceBars::setDistances(const std::vector<double>& distances, const QStringList& names,
                                int nearest, const std::vector<std::string>& colors)
{
    const bool otherHeight = distances.size() != m_distances.size();
    m_distances = distances;
    m_names = names;
    m_colors = colors;
    m_nearest = nearest;
    QStringList words;
    for (std::size_t i = 0; i < distances.size(); ++i)
        words << QStringLiteral("%1: %2").arg(names.value(static_cast<qsizetype>(i)),
                                              numberText(distances[i]));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    if (otherHeight)
        updateGeometry();
    update();
}

int DistanceBars::rowHeight() const
{
    return fontMetrics().height() + 10;
}

QSize DistanceBars::sizeHint() const
{
    return {260, rowHeight() * static_cast<int>(m_distances.size())};
}

void DistanceBars::paintEvent(QPaintEvent*)
{
    if (m_distances.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int nameWidth = 0;
    for (const QString& name : m_names)
        nameWidth = std::max(nameWidth, fontMetrics().horizontalAdvance(name));
    const double longest = *std::max_element(m_distances.begin(), m_distances.end());
    for (int row = 0; row < static_cast<int>(m_distances.size()); ++row)
        paintRow(painter, row, longest, std::min(nameWidth + 4, widestName));
}

void DistanceBars::paintRow(QPainter& painter, int row, double longest, int nameWidth) const
{
    const double distance = m_distances[static_cast<std::size_t>(row)];
    const QRect area(0, row * rowHeight(), width(), rowHeight());
    const int numberWidth = fontMetrics().horizontalAdvance(QStringLiteral("0.000000")) + 4;
    const QColor color = clusterColor(row, m_colors, isDark(palette()));

    QFont font = painter.font();
    font.setBold(row == m_nearest);
    painter.setFont(font);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(area.adjusted(0, 0, nameWidth - area.width(), 0),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(m_names.value(row), Qt::ElideRight, nameWidth));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignRight, numberText(distance));

    const QRectF track(nameWidth + gap, area.center().y() - barHeight / 2.0 + 0.5,
                       area.width() - nameWidth - numberWidth - 2 * gap, barHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Midlight));
    painter.drawRoundedRect(track, barHeight / 2.0, barHeight / 2.0);
    const double share = longest > 0.0 ? distance / longest : 0.0;
    QRectF bar = track;
    bar.setWidth(std::max(barHeight, track.width() * share));
    painter.setBrush(color);
    painter.drawRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
}

}  // namespace walletloupe::ui
