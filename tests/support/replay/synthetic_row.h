#pragma once

#include "core/chain/address.h"
#include "core/chain/history_row.h"
#include "tests/support/replay/synthetic_layout.h"

#include <cstddef>
#include <cstdint>

namespace walletloupe::replay {

/// All that a made row depends on.
struct SyntheticRowKey {
    std::uint64_t seed = 0;
    std::uint64_t walletSeed = 0;
    chain::Address wallet;
    std::size_t row = 0;
    SyntheticPosition place;
};

/// Fills `into` with a row as explorers tell them: transfers in and out, calls of Compound and of
/// tokens, failures, contracts created, amounts beyond 64 bits, names of functions with commas,
/// quotes and letters beyond ASCII.
void makeRow(const SyntheticRowKey& key, chain::HistoryRow& into);

}  // namespace walletloupe::replay
