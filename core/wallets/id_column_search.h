#pragma once

#include "core/csv/reading/csv_reader.h"
#include "core/wallets/wallet_columns.h"

namespace walletloupe::wallets {

/// Which columns could hold the ids, by the cells of the first rows (1,000 at most) that `reader`
/// has at hand: its text begins with the first row.
IdHints idHints(const csv::CsvReader& reader);

}  // namespace walletloupe::wallets
