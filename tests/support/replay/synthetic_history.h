#pragma once

#include "tests/support/replay/served_history.h"
#include "tests/support/replay/synthetic_layout.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace walletloupe::replay {

struct SyntheticSettings {
    std::size_t rows = 1000;
    std::size_t wallets = 10;
    std::uint64_t seed = 42;
    std::uint64_t chain = 1;
    /// Rows of the one block that is larger than a page; the first wallet has it where it has
    /// twice as many rows.
    std::size_t largeBlock = 2500;
};

/// Histories that are made when they are asked for: a row depends on the seed, its wallet and its
/// place alone, so ten million of them need no memory. The first wallet has most rows, the others
/// differ widely, and of three or more the last has none.
class SyntheticHistory final : public ServedHistory {
public:
    explicit SyntheticHistory(const SyntheticSettings& settings);

    std::uint64_t blockOf(std::size_t wallet, std::size_t row) const override;
    void readRow(std::size_t wallet, std::size_t row, chain::HistoryRow& into) const override;

private:
    std::uint64_t m_seed;
    std::vector<SyntheticLayout> m_layouts;  ///< of each wallet
};

}  // namespace walletloupe::replay
