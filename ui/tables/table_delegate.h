#pragma once

#include <QStyledItemDelegate>

namespace walletloupe::ui {

/// Cells whose text stands under the text of their header, and keeps its own colour when the row
/// is selected.
class TableDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

}  // namespace walletloupe::ui
