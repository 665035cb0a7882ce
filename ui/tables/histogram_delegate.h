#pragma once

#include "ui/format/table_roles.h"

#include <QStyledItemDelegate>

namespace walletloupe::ui {

/// A QVector<double>: the heights of the bars that a cell shows.
constexpr int BarHeightsRole = FirstOwnTableRole;
/// double: the height that fills a cell; where there is none, the cell's highest bar does.
constexpr int BarTopRole = FirstOwnTableRole + 2;

/// Cells that show a small histogram without numbers.
class HistogramDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace walletloupe::ui
