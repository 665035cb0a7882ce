#include "ui/wallets/fetch_delegate.h"

#include "ui/wallets/chip_cell.h"
#include "ui/wallets/fetch_states.h"
#include "ui/wallets/fetch_table_model.h"

namespace walletloupe::ui {

void FetchStateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintCellGround(*painter, cell);
    const auto state = FetchState(index.data(FetchTableModel::StateRole).toInt());
    paintChip(
        *painter, option,
        {index.data().toString(), fetchStateIcon(state), fetchStateColor(state, option.palette)});
}

QSize FetchStateDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    // The widest word that may come here while pages are read.
    return chipSize(option, fetchStateText(FetchState::Complete));
}

}  // namespace walletloupe::ui
