#pragma once

#include "core/base/executor.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/csv/files/input_file.h"
#include "core/csv/text/csv_options.h"
#include "core/csv/text/text_column.h"
#include "core/wallets/problem.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace walletloupe::wallets {

/// One numeric column as it stands in the file: NaN where a cell is missing or unreadable.
struct NumericColumn {
    std::string name;          ///< as the header spells it
    std::string canonical;     ///< the feature it is bound to by name, or empty
    std::size_t position = 0;  ///< field number in the file from 1; 0 for a derived column
    bool isResult = false;     ///< an id, an index, a label or an earlier result: offered, but off
    std::vector<double> values;  ///< one a wallet
    /// Ascending rows whose cell is not blank and no number: never filled.
    std::vector<std::size_t> unreadable = {};
    /// The name with the blanks at its ends that the file has; empty where it has none.
    std::string nameWithBlanks = {};
    std::string unit = {};  ///< that stands beside its numbers: "$", "ETH", "%"; or empty
};

/// A cell that is no number; the wallet stays and is left out only where the column is used.
struct CellProblem {
    std::size_t row = 0;     ///< index of the wallet
    std::size_t column = 0;  ///< index into WalletTable::columns
    Problem problem;
};

/// Wallets and their numeric columns, as read; immutable once made.
struct WalletTable {
    std::string source;                     ///< path or "-" as given
    csv::TextColumn wallets;                ///< ids, spelled as in the file
    std::vector<std::size_t> lines;         ///< line of each wallet in the file
    std::vector<NumericColumn> columns;     ///< in file order, derived ones last
    std::vector<std::string> textColumns;   ///< names of the columns that hold no numbers
    std::vector<Problem> rowProblems;       ///< rows that are not in the table, in line order
    std::vector<CellProblem> cellProblems;  ///< in row, then column order
    std::vector<Message> warnings;          ///< about the file as a whole

    std::size_t rows() const { return wallets.size(); }
};

/// Reads a wallet CSV: one row a wallet, columns bound by name through the aliases of
/// spec "Wallet table", in any order.
///
/// A column is numeric when at least 80 % of its non-blank cells are numbers, or when it is a
/// known feature with a number in it. The decimal sign and what separates thousands are those
/// under which most cells of numeric columns are numbers. Rows with a wrong number of fields, no
/// id, or an id seen before are reported and not in the table.
/// Memory: 8 bytes a number and the ids. The file is read once, and again where its end shows
/// that numbers are written in another way than its beginning; when a table comes of it,
/// `observer` was handed all its bytes once, by any thread, one call after the other. Several
/// threads parse; the table never depends on them. Errors: NotFound, Unreadable (encoding),
/// Unusable (no header, no wallet column, no usable row), Cancelled.
Result<WalletTable> readWalletTable(const std::string& path, const csv::CsvOptions& options = {},
                                    const Executor& executor = {},
                                    const csv::ByteObserver& observer = {});

}  // namespace walletloupe::wallets
