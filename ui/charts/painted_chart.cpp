#include "ui/charts/painted_chart.h"

#include "ui/charts/chart_builder.h"
#include "ui/format/tool_tip_text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace walletloupe::ui {
namespace {

constexpr double paperMargin = 24.0;

}  // namespace

PaintedChart::PaintedChart(QWidget* parent) : QWidget(parent) {}

QRectF PaintedChart::screenArea() const
{
    return QRectF(rect()).adjusted(2, 2, -2, -2);
}

bool PaintedChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), toolTipText(textAt(help->pos())), this,
                       tipArea(help->pos()));
    return true;
}

void PaintedChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const ChartColors colors = chartColors(palette());
    if (!isEmpty())
        return paintIn(painter, screenArea(), colors);
    painter.setPen(colors.quietText);
    painter.drawText(screenArea(), Qt::AlignCenter | Qt::TextWordWrap, emptyText());
}

void PaintedChart::paint(QPainter& painter, const QRectF& area) const
{
    const ChartColors colors = printColors();
    painter.fillRect(area, colors.ground);
    painter.setFont(printFont());
    if (!isEmpty())
        paintIn(painter, area.adjusted(paperMargin, paperMargin, -paperMargin, -paperMargin),
                colors);
}

}  // namespace walletloupe::ui
