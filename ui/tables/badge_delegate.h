#pragma once

#include "ui/format/table_roles.h"
#include "ui/tables/table_delegate.h"

namespace walletloupe::ui {

/// A QStringList: the words of a cell's badges.
constexpr int BadgesRole = FirstOwnTableRole + 1;

/// Cells that show words as badges with a warning sign; what does not fit is counted.
class BadgeDelegate final : public TableDelegate {
    Q_OBJECT

public:
    using TableDelegate::TableDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace walletloupe::ui
