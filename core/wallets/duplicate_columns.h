#pragma once

#include "core/base/executor.h"
#include "core/wallets/column_summary.h"
#include "core/wallets/wallet_table.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace walletloupe::wallets {

/// Two columns that say the same.
struct DuplicateColumns {
    std::size_t first = 0;   ///< index into WalletTable::columns
    std::size_t second = 0;  ///< the later one
    bool areEqual = false;   ///< bit by bit, missing cells included
    double correlation = 1.0;
};

/// From this |r| on two columns are twins.
constexpr double duplicateCorrelation = 0.999;

/// Pairs with equal cells or with |r| > `duplicateCorrelation` (Pearson; a missing cell counts as
/// the column's mean), in order of `first`, then `second`. `summaries` is one a column. Sums are
/// added in row order by one thread a pair of column blocks. Nothing when cancelled.
std::optional<std::vector<DuplicateColumns>> findDuplicateColumns(
    const std::vector<NumericColumn>& columns, const std::vector<ColumnSummary>& summaries,
    const Executor& executor = {});

}  // namespace walletloupe::wallets
