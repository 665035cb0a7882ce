#pragma once

#include "core/wallets/problem.h"
#include "core/wallets/wallet_table.h"

#include <cstddef>
#include <string>
#include <vector>

namespace walletloupe::analysis {

/// What became of the rows of the file that are not among the `used` ones, for an error that says
/// that these are too few: " 11 rows were left out: line 3, column 2 (tx_count): ..." with the
/// first reasons. Empty where none was. `problems` are those of the selection.
std::vector<Message> leftOutRows(const wallets::WalletTable& table,
                                 const std::vector<wallets::Problem>& problems, std::size_t used);

}  // namespace walletloupe::analysis
