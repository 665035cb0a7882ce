#include "ui/wallets/chip_delegate.h"

#include <utility>

namespace walletloupe::ui {

ChipDelegate::ChipDelegate(LookOf lookOf, QString widest, QObject* parent)
    : QStyledItemDelegate(parent), m_lookOf(std::move(lookOf)), m_widest(std::move(widest))
{
}

void ChipDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintCellGround(*painter, cell);
    paintChip(*painter, option, m_lookOf(index, option.palette));
}

QSize ChipDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return chipSize(option, m_widest.isEmpty() ? index.data().toString() : m_widest);
}

}  // namespace walletloupe::ui
