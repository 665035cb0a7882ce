#pragma once

#include "ui/format/table_roles.h"

#include <QStyledItemDelegate>

namespace walletloupe::ui {

/// A QVector<double>: the heights of the bars that a cell shows.
constexpr int BarHeightsRole = FirstOwnTableRole;

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
