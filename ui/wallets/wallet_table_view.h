#pragma once

#include "ui/parts/table_view.h"

namespace walletloupe::ui {

/// The table of wallets.
class WalletTableView final : public TableView {
    Q_OBJECT

public:
    using TableView::TableView;
};

}  // namespace walletloupe::ui
