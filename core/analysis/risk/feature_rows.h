#pragma once

#include "core/analysis/risk/wallet_history.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace walletloupe::analysis {

/// The transactions that make a feature what it is, as places in `history.rows`, ascending: those
/// that it counts or adds up, the holders of a largest or smallest value, both ends of a longest
/// pause, the busiest day. Where several days or recipients are equally busy, the earliest one.
/// Empty for a name that is no feature.
std::vector<std::size_t> rowsBehind(const WalletHistory& history, std::string_view feature);

/// Notes in every row which features it counts in, by the same rules.
void markFeatures(WalletHistory& history);

/// The rows that are marked for a feature; empty for a name that is no feature.
std::vector<std::size_t> markedRows(const WalletHistory& history, std::string_view feature);

/// Whether a feature is made of all rows alike, so that none of them explains it.
bool countsEveryRow(std::string_view feature);

}  // namespace walletloupe::analysis
