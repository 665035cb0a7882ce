#pragma once

#include "core/base/result.h"
#include "core/chain/address.h"
#include "core/chain/history_row.h"

#include <cstdint>
#include <functional>
#include <string>

namespace walletloupe::replay {

/// A row of a file with whose it is.
struct OwnedRow {
    std::uint64_t chain = 1;
    chain::Address owner;
    chain::HistoryRow row;
};

/// Hands each row of a CSV file with the names of txlist to `take`, with its cells as they stand
/// there. Errors name the file, and the line where it is one.
Result<void> readCsvRows(const std::string& path, std::uint64_t chain,
                         const std::function<void(const OwnedRow&)>& take);

}  // namespace walletloupe::replay
