#include "ui/clusters/sweep_legend.h"

#include "ui/charts/line_style.h"
#include "ui/clusters/scale_text.h"
#include "ui/clusters/sweep_criteria.h"
#include "ui/format/number_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace walletloupe::ui {
namespace {

constexpr double sampleWidth = 34.0;
constexpr double sampleGap = 8.0;

LegendEntry lineEntry(const analysis::Sweep& sweep)
{
    QString text = scaleText(sweep.scale);
    if (sweep.advice.k)
        text += SweepLegend::tr(": advises k = %1").arg(*sweep.advice.k);
    else if (!sweep.advice.text.empty())
        text += SweepLegend::tr(": advises none");
    return {LegendEntry::Kind::Line, static_cast<int>(sweep.scale), text, Qt::SolidLine};
}

void paintSample(QPainter& painter, const QRectF& box, const LegendEntry& entry, bool several,
                 const ChartColors& colors)
{
    const LineStyle look = lineStyle(entry.line, !several, colors);
    const QPointF middle = box.center();
    const auto marker = [&](double size, const QColor& fill, const QColor& border) {
        painter.setPen(QPen(border, 1.75));
        painter.setBrush(fill);
        paintMarker(painter, middle, size, look.marker);
    };
    switch (entry.kind) {
        case LegendEntry::Kind::Line:
            paintLineSample(painter, box, look, colors.ground);
            break;
        case LegendEntry::Kind::Hollow:
            marker(6.5, colors.ground, several ? colors.text : look.color);
            break;
        case LegendEntry::Kind::Chosen:
            if (several)
                marker(10.5, colors.quietText, colors.text);
            else
                marker(10.5, colors.accent, colors.ground);
            break;
        case LegendEntry::Kind::Level:
            painter.setPen(QPen(colors.quietText, 1.5, entry.style));
            painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()));
            break;
        case LegendEntry::Kind::Knee:
            painter.setPen(QPen(several ? colors.text : colors.accent, 1.25, Qt::DashLine));
            painter.drawLine(QPointF(middle.x(), box.top()), QPointF(middle.x(), box.bottom()));
            break;
    }
}

}  // namespace

std::vector<LegendEntry> legendOf(const std::vector<analysis::Sweep>& sweeps)
{
    std::vector<LegendEntry> entries;
    if (sweeps.empty())
        return entries;
    for (const analysis::Sweep& sweep : sweeps)
        entries.push_back(lineEntry(sweep));
    const QString limit = countText(analysis::smallestAcceptableCluster(sweeps.front().rows));
    const int first = static_cast<int>(sweeps.front().scale);
    entries.push_back(
        {LegendEntry::Kind::Hollow, first, SweepLegend::tr("A cluster below %1").arg(limit)});
    entries.push_back({LegendEntry::Kind::Chosen, first, SweepLegend::tr("Chosen")});
    const bool anyKnee = std::any_of(sweeps.begin(), sweeps.end(),
                                     [](const analysis::Sweep& sweep) { return sweep.knee; });
    if (anyKnee)
        entries.push_back({LegendEntry::Kind::Knee, first, SweepLegend::tr("Knee of the inertia")});
    if (sweeps.size() == 1) {
        for (const LevelLine& level : referenceLevels(sweeps.front()))
            entries.push_back({LegendEntry::Kind::Level, first, level.name, level.style});
    }
    return entries;
}

void paintLegend(QPainter& painter, const QRectF& area, const std::vector<LegendEntry>& entries,
                 bool several, const ChartColors& colors, const QFont& font)
{
    if (entries.empty())
        return;
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const double height =
        std::min(metrics.height() + 6.0, area.height() / static_cast<double>(entries.size()));
    double top = area.top();
    for (const LegendEntry& entry : entries) {
        const QRectF sample(area.left(), top + 2.0, sampleWidth, height - 4.0);
        paintSample(painter, sample, entry, several, colors);
        const QRectF words(sample.right() + sampleGap, top, area.width() - sampleWidth - sampleGap,
                           height);
        painter.setPen(colors.text);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(entry.text, Qt::ElideRight, words.width()));
        top += height;
    }
}

SweepLegend::SweepLegend(QWidget* parent) : QWidget(parent)
{
    setMinimumSize(150, 84);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
}

void SweepLegend::setSweeps(const std::vector<analysis::Sweep>& sweeps, bool several)
{
    m_entries = legendOf(sweeps);
    m_several = several;
    QStringList texts;
    for (const LegendEntry& entry : m_entries)
        texts.append(entry.text);
    setAccessibleName(texts.join(QStringLiteral("; ")));
    setToolTip(texts.join(u'\n'));
    update();
}

void SweepLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    paintLegend(painter, rect(), m_entries, m_several, chartColors(palette()), small);
}

}  // namespace walletloupe::ui
