#pragma once

#include <cstddef>
#include <cstdint>

namespace walletloupe::replay {

/// Where a made row stands.
struct SyntheticPosition {
    std::uint64_t block = 0;
    std::size_t inBlock = 0;  ///< rows of the same wallet before it in its block
};

/// Spreads a wallet's rows over blocks: of a hundred rows fifty have a block of their own, twenty
/// share one, thirty come in pairs; and one block may hold very many.
class SyntheticLayout final {
public:
    /// `largeBlock` 0: there is none.
    SyntheticLayout(std::uint64_t walletSeed, std::size_t rows, std::size_t largeBlock);

    SyntheticPosition positionOf(std::size_t row) const;

private:
    struct Step {
        std::size_t block;  ///< counted from the wallet's first
        std::size_t inBlock;
    };

    static Step stepOf(std::size_t row);
    Step stepWithLargeBlock(std::size_t row) const;

    std::uint64_t m_seed;
    std::size_t m_largeBegin;
    std::size_t m_largeRows;
    std::uint64_t m_firstBlock = 0;
    std::uint64_t m_gap = 1;  ///< blocks from one with rows to the next, on average
};

}  // namespace walletloupe::replay
