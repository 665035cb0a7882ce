#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/csv/writing/atomic_file.h"
#include "core/workflow/fetch/fetch_options.h"

#include <cstdint>
#include <string>

namespace walletloupe::workflow {

/// What was written of a run.
struct WrittenTransactions {
    FetchReport report;  ///< as the file has it: a wallet that another program changed is not whole
    std::uint64_t rows = 0;
};

/// Writes what is kept of an order's histories, within its blocks, to a CSV: the names of txlist,
/// wallet_address, chain_id and protocol_version (a tag or empty); wallets in the order of the
/// order, rows in that of the chain; numbers in full. The file appears whole or not at all, with
/// its coverage beside it. Standard output, a pipe or a device has nothing beside it: there only
/// wallets that were fetched whole are written. Errors: those of the store, WriteFailed, Cancelled.
Result<WrittenTransactions> writeTransactions(const FetchReport& report, const std::string& store,
                                              csv::AtomicFile& file, const Clock& clock,
                                              const Progress& progress = {});

}  // namespace walletloupe::workflow
