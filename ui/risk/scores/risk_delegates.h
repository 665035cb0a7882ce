#pragma once

#include <QStyledItemDelegate>

namespace walletloupe::ui {

/// A score as a number and as a bar on the scale from 0 to 1000, with a line for the range that
/// repeated runs give. A wallet without a score has neither.
class ScoreDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace walletloupe::ui
