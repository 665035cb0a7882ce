#pragma once

#include "core/wallets/problem.h"
#include "core/wallets/wallet_table.h"

#include <cstddef>
#include <string>
#include <vector>

namespace walletloupe::workflow {

/// One text for each row of the file that could not be used, in line order: the rows that the
/// reader refused and those that `selection` (of a fit or a labelling) left out. A column with
/// very many problems ends with a text that says how many more cells cannot be used.
std::vector<std::string> unusableRows(const wallets::WalletTable& table,
                                      const std::vector<wallets::Problem>& selection);

/// How many rows that are, each counted once; exact also where a column has more problems than
/// are listed and `unusableRows` says of the others only how many they are.
std::size_t unusableCount(const wallets::WalletTable& table,
                          const std::vector<wallets::Problem>& selection);

}  // namespace walletloupe::workflow
