#pragma once

#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/csv/files/input_file.h"
#include "core/csv/reading/csv_reader.h"
#include "core/wallets/wallet_table.h"

#include <string>

namespace walletloupe::wallets {

/// `readWalletTable` with limits of its own; the table is the same for every block size.
Result<WalletTable> readWalletTable(const std::string& path, const csv::CsvOptions& options,
                                    const csv::CsvLimits& limits, const Executor& executor,
                                    const csv::ByteObserver& observer = {});

}  // namespace walletloupe::wallets
