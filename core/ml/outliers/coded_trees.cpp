#include "core/ml/outliers/coded_trees.h"

#include <algorithm>

namespace walletloupe::ml {

CodedTrees::CodedTrees(std::span<const IsolationTree> trees, std::size_t features,
                       std::size_t height)
    : m_count(trees.size())
    , m_height(height)
    , m_thresholds(features)
    , m_nodes(trees.size() << height)
    , m_pathLengths(trees.size() << height)
{
    collectThresholds(trees);
    for (std::size_t tree = 0; tree < trees.size(); ++tree)
        fill(trees[tree], 0, tree << height, 1);
}

void CodedTrees::collectThresholds(std::span<const IsolationTree> trees)
{
    for (const IsolationTree& tree : trees) {
        for (const IsolationNode& node : tree) {
            if (node.feature >= 0)
                m_thresholds[static_cast<std::size_t>(node.feature)].push_back(node.threshold);
        }
    }
    for (std::vector<double>& thresholds : m_thresholds) {
        std::sort(thresholds.begin(), thresholds.end());
        thresholds.erase(std::unique(thresholds.begin(), thresholds.end()), thresholds.end());
    }
}

void CodedTrees::fill(const IsolationTree& tree, std::uint32_t from, std::size_t place,
                      std::size_t number)
{
    const IsolationNode& node = tree[from];
    const std::size_t leaves = std::size_t{1} << m_height;
    if (number >= leaves) {
        m_pathLengths[place + number - leaves] = node.pathLength;
        return;
    }
    if (node.feature >= 0) {
        const auto feature = static_cast<std::size_t>(node.feature);
        const std::vector<double>& thresholds = m_thresholds[feature];
        const auto found = std::lower_bound(thresholds.begin(), thresholds.end(), node.threshold);
        m_nodes[place + number] = {static_cast<std::uint32_t>(feature * blockRows),
                                   static_cast<std::uint32_t>(found - thresholds.begin())};
    }
    const bool leaf = node.feature < 0;
    fill(tree, leaf ? from : node.children, place, 2 * number);
    fill(tree, leaf ? from : node.children + 1, place, 2 * number + 1);
}

std::vector<CodedTrees> codeTrees(const std::vector<IsolationTree>& trees, std::size_t features,
                                  std::size_t samples)
{
    const std::size_t height = heightLimit(samples);
    std::vector<CodedTrees> parts;
    if (height > CodedTrees::maxHeight)
        return parts;
    // A tree has one split less than leaves, and no more leaves than rows.
    const std::size_t together = CodedTrees::maxThresholds / std::max<std::size_t>(samples, 2);
    for (std::size_t first = 0; first < trees.size(); first += together) {
        const std::size_t count = std::min(together, trees.size() - first);
        parts.emplace_back(std::span(trees).subspan(first, count), features, height);
    }
    return parts;
}

}  // namespace walletloupe::ml
