#pragma once

#include "ui/tables/chip_cell.h"

#include <QPalette>
#include <QStyledItemDelegate>

#include <functional>

namespace walletloupe::ui {

/// A cell as a chip: the icon and the word of what it stands for, in its colour.
class ChipDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using StyleOf = std::function<ChipStyle(const QModelIndex& index, const QPalette& palette)>;

    /// `widest` is the widest word that may come into a cell later; empty: the word that it has.
    explicit ChipDelegate(StyleOf styleOf, QString widest = {}, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    StyleOf m_styleOf;
    QString m_widest;
};

}  // namespace walletloupe::ui
