#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/workflow/fetch_order.h"

#include <cstdint>
#include <string>

namespace walletloupe::workflow {

/// Writes what is kept of an order's histories, within its blocks, to a CSV: the names of txlist,
/// wallet_address, chain_id and protocol_version (V2, V3 or empty); wallets in the order of the
/// order, rows in that of the chain; numbers in full. Gives the number of rows. The file appears
/// whole or not at all; "-" is standard output. Errors: those of the store, WriteFailed, Cancelled.
Result<std::uint64_t> writeTransactions(const FetchReport& report, const std::string& store,
                                        const std::string& path, const Progress& progress = {});

}  // namespace walletloupe::workflow
