#pragma once

#include "core/base/progress.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace walletloupe::synthetic {

/// A wallet CSV with the nine classic inputs and the total amount, amounts in ETH: every row can
/// be used.
///
/// Five overlapping groups (passers-by, savers, borrowers, traders, liquidated borrowers) with
/// heavy tails and a few whales. When cancelled the text ends early.
std::string cleanWallets(std::size_t wallets, std::uint64_t seed, const Progress& progress = {});

/// The same wallets, but about one row in 250 lacks a value or holds something that is no number,
/// is cut short, or repeats a wallet, as exports of real tools do.
std::string sampleWallets(std::size_t wallets, std::uint64_t seed, const Progress& progress = {});

}  // namespace walletloupe::synthetic
