#include "ui/tables/table_delegate.h"

#include <QApplication>
#include <QPainter>

namespace walletloupe::ui {

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    // Styles move the text of a cell, but not that of a header, by a focus frame's width.
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    const int inset = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option.widget) + 1;
    QStyleOptionViewItem wider = option;
    wider.rect.adjust(-inset, 0, inset, 0);
    painter->save();
    painter->setClipRect(option.rect);
    // The style sheet leaves the ground of a cell to the row.
    const QVariant ground = index.data(Qt::BackgroundRole);
    if (ground.canConvert<QBrush>())
        painter->fillRect(option.rect, ground.value<QBrush>());
    QStyledItemDelegate::paint(painter, wider, index);
    painter->restore();
}

void TableDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant foreground = index.data(Qt::ForegroundRole);
    if (foreground.canConvert<QBrush>())
        option->palette.setBrush(QPalette::HighlightedText, foreground.value<QBrush>());
}

}  // namespace walletloupe::ui
