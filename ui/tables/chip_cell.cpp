#include "ui/tables/chip_cell.h"

#include "ui/format/chart_colors.h"
#include "ui/parts/themed_icon.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOptionViewItem>

#include <algorithm>

namespace walletloupe::ui {
namespace {

constexpr int iconSide = 14;
constexpr int padding = 7;
constexpr int gap = 5;

}  // namespace

void paintCellGround(QPainter& painter, const QStyleOptionViewItem& cell)
{
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, &painter, cell.widget);
}

void paintChip(QPainter& painter, const QStyleOptionViewItem& option, const ChipStyle& look)
{
    const QFontMetrics& metrics = option.fontMetrics;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(option.rect);
    QRectF chip(option.rect.left() + 4, option.rect.top() + 3.5,
                padding + iconSide + gap + metrics.horizontalAdvance(look.word) + padding,
                option.rect.height() - 7);
    chip.setRight(std::min(chip.right(), option.rect.right() - 3.0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(option.palette.color(QPalette::Base), look.color,
                           isDark(option.palette) ? 0.18 : 0.1));
    painter.drawRoundedRect(chip, 5, 5);
    paintIcon(painter,
              {chip.left() + padding, chip.center().y() - iconSide / 2.0, iconSide, iconSide},
              look.icon, look.color);
    const QRectF room = chip.adjusted(padding + iconSide + gap, 0, 0, 0);
    painter.setPen(look.color);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(look.word, Qt::ElideRight, static_cast<int>(room.width())));
    painter.restore();
}

QSize chipSize(const QStyleOptionViewItem& option, const QString& word)
{
    return {padding + iconSide + gap + option.fontMetrics.horizontalAdvance(word) + padding + 10,
            option.fontMetrics.height() + 8};
}

}  // namespace walletloupe::ui
