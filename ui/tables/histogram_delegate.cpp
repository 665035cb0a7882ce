#include "ui/tables/histogram_delegate.h"

#include "ui/tables/histogram_bars.h"

#include <QPainter>

#include <algorithm>

namespace walletloupe::ui {

void HistogramDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const auto heights = index.data(BarHeightsRole).value<QVector<double>>();
    if (heights.isEmpty())
        return;
    const QRectF plot = QRectF(option.rect).adjusted(8, 5, -8, -5);
    const QVariant top = index.data(BarTopRole);
    const double most =
        top.isValid() ? top.toDouble() : *std::max_element(heights.begin(), heights.end());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(chartColors(option.palette).line);
    for (const QRectF& bar : histogramBars(heights, most, plot))
        painter->drawRect(bar);
    painter->restore();
}

QSize HistogramDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {96, option.fontMetrics.height() + 8};
}

}  // namespace walletloupe::ui
