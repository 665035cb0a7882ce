#pragma once

#include "core/chain/history_row.h"

#include <cstdint>
#include <vector>

namespace walletloupe::replay {

struct Reorganisation {
    std::uint64_t call = 0;   ///< from this call on
    std::uint64_t depth = 0;  ///< blocks, the newest at that call included
};

struct ScenarioSettings {
    std::uint64_t head = 0;    ///< the newest block at the first call
    std::uint64_t growth = 0;  ///< blocks that each call adds
    std::vector<Reorganisation> reorganisations;
};

/// Blocks whose transactions gave way to others.
struct ReplacedBlocks {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
};

/// The chain as one call sees it.
struct ChainView {
    std::uint64_t head = 0;
    std::vector<ReplacedBlocks> replaced;

    /// Gives the row other hashes where its block was replaced; each time different ones.
    void rewrite(chain::HistoryRow& row) const;
};

/// A chain that grows, and is reorganised, while it is read; calls count from 1.
class ChainScenario final {
public:
    explicit ChainScenario(ScenarioSettings settings);

    ChainView at(std::uint64_t call) const;
    /// After the last reorganisation, when the chain has grown beyond every row.
    ChainView end() const;

private:
    std::uint64_t headAt(std::uint64_t call) const;

    ScenarioSettings m_settings;
};

}  // namespace walletloupe::replay
