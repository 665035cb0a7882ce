#pragma once

#include <QStyledItemDelegate>

namespace walletloupe::ui {

/// The state of a wallet as a chip: its icon and its word in its colour.
class FetchStateDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace walletloupe::ui
