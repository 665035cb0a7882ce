#include "core/ml/outliers/isolation_tree.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>
#include <numeric>
#include <span>

namespace walletloupe::ml {
namespace {

using Rows = std::span<Eigen::Index>;

/// A feature that differs among the rows of a node.
struct Spread {
    Eigen::Index feature = 0;
    double lowest = 0.0;
    double highest = 0.0;
};

class TreeGrower final {
public:
    TreeGrower(const Eigen::MatrixXd& sample, Random& random, const Progress& progress)
        : m_sample(sample)
        , m_random(random)
        , m_progress(progress)
        , m_limit(heightLimit(static_cast<std::size_t>(sample.rows())))
    {
    }

    IsolationTree grow()
    {
        std::vector<Eigen::Index> rows(static_cast<std::size_t>(m_sample.rows()));
        std::iota(rows.begin(), rows.end(), 0);
        m_tree.emplace_back();
        grow(0, 0, rows);
        return std::move(m_tree);
    }

private:
    void grow(std::uint32_t node, std::size_t depth, Rows rows)
    {
        if (rows.size() > 1 && depth < m_limit && !m_progress.cancelled())
            findSpreads(rows);
        else
            m_spreads.clear();
        if (m_spreads.empty()) {
            m_tree[node].pathLength = static_cast<double>(depth) + averagePathLength(rows.size());
            return;
        }
        const Spread cut = m_spreads[m_random.below(m_spreads.size())];
        const double threshold = drawThreshold(cut);
        const double* values = m_sample.col(cut.feature).data();
        const auto middle = std::partition(
            rows.begin(), rows.end(), [&](Eigen::Index row) { return values[row] <= threshold; });
        const auto children = static_cast<std::uint32_t>(m_tree.size());
        m_tree.resize(m_tree.size() + 2);
        const auto below = static_cast<std::size_t>(middle - rows.begin());
        grow(children, depth + 1, rows.first(below));
        grow(children + 1, depth + 1, rows.subspan(below));
        const double share = static_cast<double>(below) / static_cast<double>(rows.size());
        const double length =
            share * m_tree[children].pathLength + (1.0 - share) * m_tree[children + 1].pathLength;
        m_tree[node] = {threshold, length, static_cast<std::int32_t>(cut.feature), children};
    }

    void findSpreads(Rows rows)
    {
        m_spreads.clear();
        for (Eigen::Index feature = 0; feature < m_sample.cols(); ++feature) {
            const double* values = m_sample.col(feature).data();
            Spread spread{feature, values[rows[0]], values[rows[0]]};
            for (const Eigen::Index row : rows) {
                spread.lowest = std::min(spread.lowest, values[row]);
                spread.highest = std::max(spread.highest, values[row]);
            }
            if (spread.lowest < spread.highest)
                m_spreads.push_back(spread);
        }
    }

    /// In [lowest, highest), so that neither side is empty.
    double drawThreshold(const Spread& spread)
    {
        const double share = m_random.uniform();
        // A difference of the two could overflow.
        const double drawn = spread.lowest * (1.0 - share) + spread.highest * share;
        return drawn > spread.lowest && drawn < spread.highest ? drawn : spread.lowest;
    }

    const Eigen::MatrixXd& m_sample;
    Random& m_random;
    const Progress& m_progress;
    std::size_t m_limit;
    std::vector<Spread> m_spreads;
    IsolationTree m_tree;
};

}  // namespace

double averagePathLength(std::size_t rows)
{
    if (rows < 2)
        return 0.0;
    if (rows == 2)
        return 1.0;
    const auto n = static_cast<double>(rows);
    return 2.0 * (std::log(n - 1.0) + std::numbers::egamma) - 2.0 * (n - 1.0) / n;
}

std::size_t heightLimit(std::size_t rows)
{
    return rows < 2 ? 0 : static_cast<std::size_t>(std::bit_width(rows - 1));
}

IsolationTree growIsolationTree(const Eigen::MatrixXd& sample, Random& random,
                                const Progress& progress)
{
    return TreeGrower(sample, random, progress).grow();
}

}  // namespace walletloupe::ml
