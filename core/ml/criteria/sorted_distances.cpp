#include "core/ml/criteria/sorted_distances.h"

#include "core/ml/kernels/pair_rounds.h"

#include <algorithm>

namespace walletloupe::ml {

SortedDistances::SortedDistances(const PointsByLabel& sorted, const Executor& executor)
    : m_sorted(sorted)
    , m_view(viewOf(sorted.points))
    , m_sums(sorted.positions.size() * (sorted.starts.size() - 1))
{
    forEachPairOfBlocks(sorted.positions.size(), 1, executor,
                        [this](const Range& a, const Range& b) { addBlocks(a, b); });
}

Range SortedDistances::within(const Range& block, std::size_t cluster) const
{
    return {std::max(block.begin, m_sorted.starts[cluster]),
            std::min(block.end, m_sorted.starts[cluster + 1])};
}

std::size_t SortedDistances::clusterOf(std::size_t position) const
{
    const auto& starts = m_sorted.starts;
    return static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), position) -
                                    starts.begin() - 1);
}

void SortedDistances::addBlocks(const Range& a, const Range& b)
{
    const std::size_t last = clusterOf(b.end - 1);
    for (std::size_t inA = clusterOf(a.begin); inA <= clusterOf(a.end - 1); ++inA) {
        const bool same = a.begin == b.begin;
        if (same)
            addWithin(within(a, inA), inA);
        for (std::size_t inB = same ? inA + 1 : clusterOf(b.begin); inB <= last; ++inB)
            addPair(within(a, inA), inA, within(b, inB), inB);
    }
}

void SortedDistances::addPair(const Range& a, std::size_t clusterOfA, const Range& b,
                              std::size_t clusterOfB)
{
    const std::size_t rows = m_sorted.positions.size();
    if (a.begin < a.end && b.begin < b.end)
        bestKernels().pairSums(m_view, a, b, &m_sums[clusterOfB * rows + a.begin],
                               &m_sums[clusterOfA * rows + b.begin]);
}

/// The rows of one cluster in one block, halved until a few are left.
void SortedDistances::addWithin(const Range& rows, std::size_t cluster)
{
    constexpr std::size_t few = 8;
    if (rows.begin + few < rows.end) {
        const std::size_t middle = rows.begin + (rows.end - rows.begin) / 2;
        addWithin({rows.begin, middle}, cluster);
        addWithin({middle, rows.end}, cluster);
        addPair({rows.begin, middle}, cluster, {middle, rows.end}, cluster);
        return;
    }
    for (std::size_t row = rows.begin + 1; row < rows.end; ++row)
        addPair({rows.begin, row}, cluster, {row, row + 1}, cluster);
}

}  // namespace walletloupe::ml
