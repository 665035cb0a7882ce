#include "tests/support/replay/synthetic_layout.h"

#include "core/base/random.h"

#include <algorithm>

namespace walletloupe::replay {
namespace {

constexpr std::size_t cycleRows = 100;
constexpr std::size_t cycleBlocks = 66;
constexpr std::size_t singles = 50;
constexpr std::size_t crowd = 20;

constexpr std::uint64_t firstBlocks = 8'000'000;
constexpr std::uint64_t spannedBlocks = 10'000'000;
constexpr std::uint64_t widestGap = 4000;

}  // namespace

SyntheticLayout::SyntheticLayout(std::uint64_t walletSeed, std::size_t rows, std::size_t largeBlock)
    : m_seed(walletSeed), m_largeBegin(rows / 3 / cycleRows * cycleRows), m_largeRows(largeBlock)
{
    const std::uint64_t blocks = rows == 0 ? 1 : stepOf(rows).block + 1;
    m_gap = std::clamp<std::uint64_t>(spannedBlocks / blocks, 1, widestGap);
    m_firstBlock = firstBlocks + Random::forStream(walletSeed, 0).below(1'000'000);
}

SyntheticPosition SyntheticLayout::positionOf(std::size_t row) const
{
    const Step step = stepWithLargeBlock(row);
    const std::uint64_t jitter = Random::forStream(m_seed, step.block).below(m_gap);
    return {m_firstBlock + step.block * m_gap + jitter, step.inBlock};
}

SyntheticLayout::Step SyntheticLayout::stepWithLargeBlock(std::size_t row) const
{
    if (m_largeRows == 0 || row < m_largeBegin)
        return stepOf(row);
    const std::size_t beyond = row - m_largeBegin;
    if (beyond < m_largeRows)
        return {stepOf(m_largeBegin).block, beyond};
    const Step step = stepOf(row - m_largeRows);
    return {step.block + 1, step.inBlock};
}

SyntheticLayout::Step SyntheticLayout::stepOf(std::size_t row)
{
    const std::size_t before = row / cycleRows * cycleBlocks;
    const std::size_t at = row % cycleRows;
    if (at < singles)
        return {before + at, 0};
    if (at < singles + crowd)
        return {before + singles, at - singles};
    const std::size_t paired = at - singles - crowd;
    return {before + singles + 1 + paired / 2, paired % 2};
}

}  // namespace walletloupe::replay
