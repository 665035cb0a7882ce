#include "ui/risk/scores/risk_delegates.h"

#include "ui/format/chart_colors.h"
#include "ui/format/risk_colors.h"
#include "ui/risk/scores/risk_table_model.h"
#include "ui/tables/chip_cell.h"

#include <QPainter>
#include <QPointF>

#include <cmath>

namespace walletloupe::ui {
namespace {

constexpr int barWidth = 96;
constexpr int gap = 8;
constexpr double barHeight = 8.0;
constexpr double highestScore = 1000.0;

risk::Category categoryAt(const QModelIndex& index)
{
    return risk::Category(index.data(RiskTableModel::CategoryRole).toInt());
}

int numberWidth(const QFontMetrics& metrics)
{
    return metrics.horizontalAdvance(QStringLiteral("1,000"));
}

void paintBand(QPainter& painter, const QRectF& bar, const QPointF& band, const QColor& color)
{
    const auto x = [&](double score) { return bar.left() + bar.width() * score / highestScore; };
    const double y = bar.center().y();
    painter.setPen(QPen(color, 1.5));
    painter.drawLine(QPointF(x(band.x()), y), QPointF(x(band.y()), y));
    for (const double end : {x(band.x()), x(band.y())})
        painter.drawLine(QPointF(end, y - 3.0), QPointF(end, y + 3.0));
}

}  // namespace

void ScoreDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintCellGround(*painter, cell);
    const double score = index.data(RiskTableModel::ScoreRole).toDouble();
    if (std::isnan(score))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool dark = isDark(option.palette);
    const QRect inside = option.rect.adjusted(gap, 0, -gap, 0);
    const int number = numberWidth(option.fontMetrics);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(QRect(inside.left(), inside.top(), number, inside.height()),
                      Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
    QRectF bar(inside.left() + number + gap, 0.0, inside.width() - number - gap, barHeight);
    bar.moveTop(inside.center().y() - barHeight / 2.0 + 0.5);
    const QColor ground = option.palette.color(QPalette::Base);
    const QColor text = option.palette.color(QPalette::Text);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(ground, text, 0.13));
    painter->drawRoundedRect(bar, 2.5, 2.5);
    QRectF filled = bar;
    filled.setWidth(std::max(2.0, bar.width() * score / highestScore));
    painter->setBrush(categoryColor(categoryAt(index), dark));
    painter->drawRoundedRect(filled, 2.5, 2.5);
    if (const QVariant band = index.data(RiskTableModel::BandRole); band.isValid())
        paintBand(*painter, bar, band.toPointF(), text);
    painter->restore();
}

QSize ScoreDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {gap + numberWidth(option.fontMetrics) + gap + barWidth + gap,
            option.fontMetrics.height() + 8};
}

}  // namespace walletloupe::ui
