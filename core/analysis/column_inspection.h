#pragma once

#include "core/analysis/column_advice.h"
#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/table/inspector.h"
#include "core/table/wallet_table.h"

#include <memory>
#include <string>
#include <vector>

namespace walletloupe::analysis {

/// What the columns of a table hold, and what to make of it; immutable, shared by all views.
struct ColumnInspection {
    std::shared_ptr<const table::WalletTable> table;
    table::Inspection columns;
    ColumnAdvice advice;
    /// Cells that are no number: all of the columns asked for, of the others those that hold
    /// something else; what is merely empty there is counted in `columns`.
    std::vector<table::Problem> problems;
};

/// Inspects every column and advises on `features` (names or aliases; empty: those that the
/// program would choose itself). Errors: NotFound or Unusable naming a feature that the table
/// lacks; Cancelled.
Result<ColumnInspection> inspectWallets(std::shared_ptr<const table::WalletTable> table,
                                        const std::vector<std::string>& features = {},
                                        const Executor& executor = {});

}  // namespace walletloupe::analysis
