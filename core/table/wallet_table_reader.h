#pragma once

#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/table/csv_reader.h"
#include "core/table/input_file.h"
#include "core/table/wallet_table.h"

#include <string>

namespace walletloupe::table {

/// `readWalletTable` with limits of its own; the table is the same for every block size.
Result<WalletTable> readWalletTable(const std::string& path, const CsvOptions& options,
                                    const CsvLimits& limits, const Executor& executor,
                                    const ByteObserver& observer = {});

}  // namespace walletloupe::table
