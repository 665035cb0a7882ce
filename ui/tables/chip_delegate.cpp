#include "ui/tables/chip_delegate.h"

#include <utility>

namespace walletloupe::ui {

ChipDelegate::ChipDelegate(StyleOf styleOf, QString widest, QObject* parent)
    : QStyledItemDelegate(parent), m_styleOf(std::move(styleOf)), m_widest(std::move(widest))
{
}

void ChipDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintCellGround(*painter, cell);
    paintChip(*painter, option, m_styleOf(index, option.palette));
}

QSize ChipDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return chipSize(option, m_widest.isEmpty() ? index.data().toString() : m_widest);
}

}  // namespace walletloupe::ui
