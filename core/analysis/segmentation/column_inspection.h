#pragma once

#include "core/analysis/segmentation/column_advice.h"
#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/wallets/inspector.h"
#include "core/wallets/wallet_table.h"

#include <memory>
#include <string>
#include <vector>

namespace walletloupe::analysis {

/// What the columns of a table hold, and what to make of it; immutable, shared by all views.
struct ColumnInspection {
    std::shared_ptr<const wallets::WalletTable> table;
    wallets::Inspection columns;
    ColumnAdvice advice;
    /// Cells that are no number: all of the columns asked for, of the others those that hold
    /// something else; what is merely empty there is counted in `columns`.
    std::vector<wallets::Problem> problems;
};

/// Inspects every column and advises on `features` (names or aliases; empty: those that the
/// program would choose itself). Errors: NotFound or Unusable naming a feature that the table
/// lacks; Cancelled.
Result<ColumnInspection> inspectWallets(std::shared_ptr<const wallets::WalletTable> table,
                                        const std::vector<std::string>& features = {},
                                        const Executor& executor = {});

}  // namespace walletloupe::analysis
