#pragma once

#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/csv/text/csv_options.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace walletloupe::workflow {

/// What somebody else says of the wallets of a run.
struct RiskLabels {
    std::string column;                       ///< that they stand in
    std::vector<std::optional<bool>> labels;  ///< one a wallet; none where the file does not tell
    std::vector<Message> problems;            ///< rows that cannot be used, with file and line
    std::size_t unmatchedLabels = 0;          ///< labelled addresses that are no wallets of the run
};

/// The labels of wallets from a CSV with a wallet column and a column of 0 and 1: the one called
/// label, else the only one of that kind. Of rows that repeat a wallet the first counts, the
/// others are problems. Errors: as of wallets::readWalletTable; Unusable where no column or several
/// could be meant, and for another value in it, with its line.
Result<RiskLabels> readRiskLabels(const std::string& path, const csv::CsvOptions& csv,
                                  const std::vector<std::string>& wallets,
                                  const Executor& executor = {});

}  // namespace walletloupe::workflow
