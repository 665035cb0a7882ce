#pragma once

#include "ui/wallets/wallet_rows.h"

#include <QString>
#include <Qt>

#include <cstdint>
#include <memory>
#include <vector>

namespace walletloupe::ui {

/// Which rows are shown, and in which order.
struct RowArrangement {
    QString text;      ///< part of the wallet, case ignored
    int cluster = -1;  ///< -1: all
    bool problemsOnly = false;
    int sortColumn = -1;  ///< -1: file order
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
    /// Wallets, ascending, that may be shown; null: all rows.
    std::shared_ptr<const std::vector<std::uint32_t>> only = {};

    bool operator==(const RowArrangement&) const = default;
};

/// The rows of `rows` that the arrangement lets through, in its order. Numbers are compared as
/// numbers; rows with nothing in the column come last either way, equal ones keep file order.
std::vector<std::uint32_t> arrangedRows(const WalletRows& rows, const RowArrangement& arrangement);

}  // namespace walletloupe::ui
