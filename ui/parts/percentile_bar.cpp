#include "ui/parts/percentile_bar.h"

#include "ui/parts/tones.h"

#include <QPainter>

#include <algorithm>

namespace walletloupe::ui {
namespace {

constexpr double dotRadius = 4.0;
constexpr double trackHeight = 3.0;

}  // namespace

PercentileBar::PercentileBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void PercentileBar::setPercentile(std::optional<double> percentile, bool outside)
{
    m_percentile = percentile;
    m_outside = outside;
    update();
}

void PercentileBar::paintEvent(QPaintEvent*)
{
    if (!m_percentile)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double middle = height() / 2.0;
    const double length = width() - 2.0 * dotRadius;
    painter.setBrush(palette().color(QPalette::Mid));
    painter.drawRoundedRect(QRectF(dotRadius, middle - trackHeight / 2.0, length, trackHeight),
                            trackHeight / 2.0, trackHeight / 2.0);
    const double place = std::clamp(*m_percentile / 100.0, 0.0, 1.0);
    painter.setBrush(m_outside ? toneColor(Tone::Warning, palette())
                               : palette().color(QPalette::Highlight));
    painter.drawEllipse(QPointF(dotRadius + place * length, middle), dotRadius, dotRadius);
}

}  // namespace walletloupe::ui
