#include "core/ml/kernels/pair_rounds.h"

#include <algorithm>
#include <atomic>

namespace walletloupe::ml {
namespace {

constexpr std::size_t rowsABlock = 512;
constexpr std::size_t minBlocks = 8;
constexpr std::size_t maxBlocks = 64;

/// An even number, by the rows alone.
std::size_t blocksFor(std::size_t total)
{
    return std::clamp((total / rowsABlock + 1) / 2 * 2, minBlocks, maxBlocks);
}

}  // namespace

bool forEachPairOfBlocks(std::size_t total, std::size_t unit, const Executor& executor,
                         const std::function<void(const Range& a, const Range& b)>& work)
{
    const std::size_t blocks = blocksFor(total);
    const std::size_t unitsABlock = (total + blocks * unit - 1) / (blocks * unit);
    const FixedChunks chunks(total, std::max<std::size_t>(unitsABlock, 1) * unit);
    const std::size_t others = blocks - 1;
    std::atomic<std::size_t> done{0};
    const auto meet = [&](std::size_t a, std::size_t b) {
        const Range low = chunks.range(std::min(a, b));
        const Range high = chunks.range(std::max(a, b));
        if (!executor.cancelled() && high.begin < total)
            work(low, high);
        executor.report(static_cast<double>(++done) /
                        static_cast<double>(blocks * (blocks + 1) / 2));
    };
    executor.forEach(blocks, [&](std::size_t block) { meet(block, block); });
    // The circle method: one block stays, the others walk round it.
    for (std::size_t round = 0; round < others && !executor.cancelled(); ++round)
        executor.forEach(blocks / 2, [&](std::size_t pair) {
            if (pair == 0)
                meet(others, round);
            else
                meet((round + pair) % others, (round + others - pair) % others);
        });
    return !executor.cancelled();
}

}  // namespace walletloupe::ml
