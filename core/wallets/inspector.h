#pragma once

#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/wallets/column_summary.h"
#include "core/wallets/column_warnings.h"
#include "core/wallets/wallet_table.h"

#include <cstddef>
#include <string>
#include <vector>

namespace walletloupe::wallets {

enum class ColumnType { Wallet, Whole, Decimal, Text };

/// "wallet", "whole", "decimal", "text".
std::string_view typeName(ColumnType type);

/// What one column of the file holds.
struct InspectedColumn {
    std::string name;
    ColumnType type = ColumnType::Decimal;
    bool isResult = false;  ///< somebody's earlier result: offered as a feature, never advised
    ColumnSummary summary;  ///< of wallets and texts only what applies: rows, or nothing
    std::vector<ColumnWarning> warnings;

    bool isNumeric() const { return type == ColumnType::Whole || type == ColumnType::Decimal; }
    bool has(ColumnWarningKind kind) const;
};

/// Every column of a table: the wallets, then the numbers in the table's order, then the texts.
struct Inspection {
    std::size_t rows = 0;
    std::vector<InspectedColumn> columns;

    /// The numeric column of this name; null when there is none.
    const InspectedColumn* find(const std::string& name) const;
};

/// Inspects a table, the columns side by side; `other` of a warning is an index into
/// Inspection::columns. Memory beside the result: two sorted columns a thread. Error: Cancelled.
Result<Inspection> inspectColumns(const WalletTable& table, const Executor& executor = {});

}  // namespace walletloupe::wallets
