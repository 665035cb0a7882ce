#pragma once

#include "core/wallets/problem.h"
#include "core/wallets/wallet_table.h"

#include <cstddef>
#include <string>
#include <vector>

namespace walletloupe::workflow {

/// How many rows are listed one by one.
constexpr std::size_t listedRows = 20;

/// One text for each row of the file that could not be used, in line order: the rows that the
/// reader refused and those that `selection` (of a fit or a labelling) left out. Of more than
/// `listedRows` rows one text a column and kind of problem, with the first line.
std::vector<std::string> unusableRows(const wallets::WalletTable& table,
                                      const std::vector<wallets::Problem>& selection);

/// Every cell and row that could not be used, as CSV in line order: line, column (empty for a whole
/// row), name, problem (the code of its message), text, message.
std::string problemsCsv(const wallets::WalletTable& table,
                        const std::vector<wallets::Problem>& selection);

/// How many rows that are, each counted once; exact also where a column has more problems than
/// are listed and `unusableRows` says of the others only how many they are.
std::size_t unusableCount(const wallets::WalletTable& table,
                          const std::vector<wallets::Problem>& selection);

}  // namespace walletloupe::workflow
