#include "ui/parts/percentile_slider.h"

#include "ui/parts/tones.h"

#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>

#include <cmath>

namespace walletloupe::ui {
namespace {

constexpr int steps = 1000;
constexpr double handleRadius = 6.5;
constexpr double trackHeight = 4.0;

}  // namespace

PercentileSlider::PercentileSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent)
{
    setRange(0, steps);
    setSingleStep(steps / 100);
    setPageStep(steps / 10);
    setValue(steps / 2);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QSlider::valueChanged, this, [this] { Q_EMIT movedTo(percentile()); });
}

void PercentileSlider::showPercentile(std::optional<double> percentile, bool outside)
{
    m_isHollow = !percentile;
    m_outside = outside;
    const QSignalBlocker quiet(this);
    setValue(percentile ? static_cast<int>(std::lround(*percentile * 10.0)) : steps / 2);
    update();
}

void PercentileSlider::moveTo(double x)
{
    const double share = (x - handleRadius) / (width() - 2.0 * handleRadius);
    setValue(static_cast<int>(std::lround(share * steps)));
}

void PercentileSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    moveTo(event->position().x());
}

void PercentileSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        moveTo(event->position().x());
}

void PercentileSlider::mouseReleaseEvent(QMouseEvent*)
{
    setSliderDown(false);
}

/// The page scrolls with the wheel; a slider on its way must not take a value from it.
void PercentileSlider::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void PercentileSlider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color =
        m_outside ? toneColor(Tone::Warning, palette()) : palette().color(QPalette::Highlight);
    const double middle = height() / 2.0;
    const double length = width() - 2.0 * handleRadius;
    const double at = handleRadius + length * value() / steps;
    const QRectF track(handleRadius, middle - trackHeight / 2.0, length, trackHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Mid));
    painter.drawRoundedRect(track, trackHeight / 2.0, trackHeight / 2.0);
    if (!m_isHollow) {
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(track.topLeft(), QPointF(at, track.bottom())),
                                trackHeight / 2.0, trackHeight / 2.0);
    }
    painter.setPen(QPen(m_isHollow ? mutedColor(palette()) : color, 2.0));
    painter.setBrush(m_isHollow ? palette().color(QPalette::Base) : color);
    painter.drawEllipse(QPointF(at, middle), handleRadius - 1.5, handleRadius - 1.5);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Text), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(at, middle), handleRadius + 1.5, handleRadius + 1.5);
    }
}

}  // namespace walletloupe::ui
