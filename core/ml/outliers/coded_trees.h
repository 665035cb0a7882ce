#pragma once

#include "core/ml/outliers/isolation_tree.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace walletloupe::ml {

/// Trees of one forest as kernels walk them. A value is replaced by its code, the number of
/// thresholds of its feature that lie below it: comparing codes and comparing values give the same
/// answer, and codes are small. Every tree is filled up to the same height, a leaf above it
/// becoming a subtree of equal leaves, so that each walk has the same number of steps and
/// children are found by arithmetic.
class CodedTrees final {
public:
    /// Rows that are coded and walked together; they and a tree stay in the first cache.
    static constexpr std::size_t blockRows = 512;
    /// What can be told apart by signed 16-bit codes, and is still worth filling up.
    static constexpr std::size_t maxThresholds = 32767;
    static constexpr std::size_t maxHeight = 10;

    /// Codes lie feature by feature, `blockRows` places each: `offset` is that of the feature.
    struct Node {
        std::uint32_t offset = 0;
        std::uint32_t rank = 0;  ///< a row with a higher code goes to the upper child
    };

    /// At most `maxThresholds` thresholds a feature and `maxHeight` levels.
    CodedTrees(std::span<const IsolationTree> trees, std::size_t features, std::size_t height);

    std::size_t count() const { return m_count; }
    std::size_t height() const { return m_height; }
    std::size_t features() const { return m_thresholds.size(); }
    /// Ascending, no two alike.
    const std::vector<double>& thresholds(std::size_t feature) const
    {
        return m_thresholds[feature];
    }
    /// The root is number 1, the children of i are 2 i and 2 i + 1.
    const Node* nodes(std::size_t tree) const { return m_nodes.data() + (tree << m_height); }
    /// Of the 2^height leaves: child number less 2^height.
    const double* pathLengths(std::size_t tree) const
    {
        return m_pathLengths.data() + (tree << m_height);
    }

private:
    void collectThresholds(std::span<const IsolationTree> trees);
    void fill(const IsolationTree& tree, std::uint32_t from, std::size_t place, std::size_t number);

    std::size_t m_count;
    std::size_t m_height;
    std::vector<std::vector<double>> m_thresholds;
    std::vector<Node> m_nodes;
    std::vector<double> m_pathLengths;
};

/// The trees, in their order, in as few parts as the limits allow; none where their height is
/// beyond `maxHeight`. `samples` is the number of rows each was grown from.
std::vector<CodedTrees> codeTrees(const std::vector<IsolationTree>& trees, std::size_t features,
                                  std::size_t samples);

}  // namespace walletloupe::ml
