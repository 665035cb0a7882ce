#pragma once

#include "core/analysis/risk_cohort.h"
#include "core/table/csv_options.h"

#include <optional>
#include <string>
#include <vector>

namespace walletloupe::workflow {

/// The labels of wallets from a CSV with a wallet column and a column of 0 and 1: the one called
/// label, else the only one of that kind. One entry for each of `wallets`, none where the file
/// does not tell. Errors: as of table::readWalletTable; Unusable where no column or several could
/// be meant, or for another value in it, with its line.
Result<std::vector<std::optional<bool>>> readRiskLabels(const std::string& path,
                                                        const table::CsvOptions& csv,
                                                        const std::vector<std::string>& wallets,
                                                        const Progress& progress = {});

}  // namespace walletloupe::workflow
