#pragma once

#include "core/table/problem.h"
#include "core/table/wallet_table.h"

#include <string>
#include <vector>

namespace walletloupe::workflow {

/// One text for each row of the file that could not be used, in line order: the rows that the
/// reader refused and those that `selection` (of a fit or a labelling) left out.
std::vector<std::string> unusableRows(const table::WalletTable& table,
                                      const std::vector<table::Problem>& selection);

}  // namespace walletloupe::workflow
