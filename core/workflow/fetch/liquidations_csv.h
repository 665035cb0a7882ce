#pragma once

#include "core/workflow/fetch/fetch_options.h"

#include <string>

namespace walletloupe::workflow {

/// The liquidations by others as a CSV: wallet, chain_id, protocol (its tag), market, block, time
/// (ISO, UTC), hash, certainty (exact, approximate); wallets in the order of the order, their
/// liquidations in that of the chain. A wallet of which not all is known has no row.
std::string liquidationsCsv(const FetchReport& report);

/// Where the liquidations stand that belong to a file of transactions, unless another place is
/// asked for.
std::string liquidationsPath(const std::string& transactions);

}  // namespace walletloupe::workflow
