#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/chain/address.h"
#include "core/table/csv_options.h"
#include "core/table/input_file.h"

#include <cstddef>
#include <string>
#include <vector>

namespace walletloupe::table {

struct ListedWallet {
    chain::Address address;
    std::string spelling;  ///< as in the file
};

/// Wallets that are asked for.
struct WalletList {
    std::vector<ListedWallet> wallets;  ///< each once, in the order of the file
    std::vector<std::string> problems;  ///< rows that name no wallet: "line 3, column 1 (…): …"
    std::vector<std::string> warnings;
    std::size_t repeated = 0;  ///< rows that name a wallet again
};

/// Reads the wallet column of a CSV; other columns do not matter. Errors: NotFound, Unreadable,
/// Unusable (no header, no wallet column, no wallet), Cancelled.
Result<WalletList> readWalletList(const std::string& path, const CsvOptions& options = {},
                                  InputWatch watch = {});

}  // namespace walletloupe::table
