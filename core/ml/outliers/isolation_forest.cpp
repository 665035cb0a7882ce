#include "core/ml/outliers/isolation_forest.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/ml/outliers/path_kernels.h"
#include "core/ml/outliers/row_sample.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <functional>
#include <utility>

namespace walletloupe::ml {
namespace {

double pathLength(const IsolationTree& tree, const Eigen::MatrixXd& points, Eigen::Index row)
{
    const IsolationNode* node = tree.data();
    while (node->feature >= 0) {
        const bool above = points(row, node->feature) > node->threshold;
        node = &tree[node->children + (above ? 1 : 0)];
    }
    return node->pathLength;
}

void addPathLengths(const std::vector<IsolationTree>& trees, const Eigen::MatrixXd& points,
                    const Range& rows, double* sums, const Progress& progress)
{
    for (const IsolationTree& tree : trees) {
        if (progress.cancelled())
            return;
        for (std::size_t row = rows.begin; row < rows.end; ++row)
            sums[row - rows.begin] += pathLength(tree, points, static_cast<Eigen::Index>(row));
    }
}

void addPathLengths(const std::vector<CodedTrees>& parts, const Eigen::MatrixXd& points,
                    const Range& rows, double* sums, const Progress& progress)
{
    const std::size_t count = rows.end - rows.begin;
    std::vector<std::uint16_t> codes(parts[0].features() * CodedTrees::blockRows);
    std::array<double, CodedTrees::blockRows> blockSums{};
    for (const CodedTrees& part : parts) {
        if (progress.cancelled())
            return;
        for (std::size_t feature = 0; feature < part.features(); ++feature)
            codeValues(part.thresholds(feature),
                       points.col(static_cast<Eigen::Index>(feature)).data() + rows.begin, count,
                       codes.data() + feature * CodedTrees::blockRows);
        for (std::size_t tree = 0; tree < part.count(); ++tree)
            bestPathKernels().addPathLengths(part, tree, codes.data(), count, blockSums.data());
    }
    std::copy_n(blockSums.begin(), count, sums);
}

}  // namespace

IsolationForest::IsolationForest(std::vector<IsolationTree> trees, std::size_t features,
                                 std::size_t samples)
    : m_trees(std::move(trees))
    , m_codedTrees(codeTrees(m_trees, features, samples))
    , m_features(features)
    , m_wholeLength(averagePathLength(samples) * static_cast<double>(m_trees.size()))
{
}

double IsolationForest::scoreOf(double pathLengths) const
{
    return m_wholeLength > 0.0 ? std::exp2(-pathLengths / m_wholeLength) : 0.5;
}

std::optional<IsolationForest> fitIsolationForest(const Eigen::MatrixXd& points,
                                                  const ForestOptions& options,
                                                  const Executor& executor)
{
    const auto n = static_cast<std::size_t>(points.rows());
    const std::size_t samples = std::min(options.maxSamples, n);
    std::vector<IsolationTree> trees(options.trees);
    std::atomic<std::size_t> done{0};
    executor.forEach(trees.size(), [&](std::size_t tree) {
        if (executor.cancelled())
            return;
        Random random = Random::forStream(options.seed, tree);
        const Eigen::MatrixXd sample = points(sampleRows(n, samples, random), Eigen::all);
        trees[tree] = growIsolationTree(sample, random, executor);
        executor.report(static_cast<double>(++done) / static_cast<double>(trees.size()));
    });
    if (executor.cancelled())
        return std::nullopt;
    return IsolationForest(std::move(trees), static_cast<std::size_t>(points.cols()), samples);
}

std::optional<Eigen::VectorXd> isolationScores(const IsolationForest& forest,
                                               const Eigen::MatrixXd& points,
                                               const Executor& executor)
{
    Eigen::VectorXd scores = Eigen::VectorXd::Zero(points.rows());
    const FixedChunks blocks(static_cast<std::size_t>(points.rows()), CodedTrees::blockRows);
    std::atomic<std::size_t> done{0};
    executor.forEach(blocks.count(), [&](std::size_t block) {
        if (executor.cancelled())
            return;
        const Range rows = blocks.range(block);
        double* own = scores.data() + rows.begin;
        if (forest.codedTrees().empty())
            addPathLengths(forest.trees(), points, rows, own, executor);
        else
            addPathLengths(forest.codedTrees(), points, rows, own, executor);
        std::transform(own, own + (rows.end - rows.begin), own,
                       [&](double sum) { return forest.scoreOf(sum); });
        executor.report(static_cast<double>(++done) / static_cast<double>(blocks.count()));
    });
    if (executor.cancelled())
        return std::nullopt;
    return scores;
}

double outlierThreshold(const Eigen::VectorXd& scores, double contamination)
{
    // As numpy's percentile of the negative scores, step by step, so that rounding agrees too.
    std::vector<double> sorted(scores.begin(), scores.end());
    const double place = contamination * 100.0 / 100.0 * static_cast<double>(sorted.size() - 1);
    const auto lower = static_cast<std::size_t>(place);
    const auto from = sorted.begin() + static_cast<std::ptrdiff_t>(lower);
    std::nth_element(sorted.begin(), from, sorted.end(), std::greater<>());
    const double first = -*from;
    const double next =
        lower + 1 < sorted.size() ? -*std::max_element(from + 1, sorted.end()) : first;
    const double share = place - static_cast<double>(lower);
    const double step = next - first;
    return -(share >= 0.5 ? next - step * (1.0 - share) : first + step * share);
}

}  // namespace walletloupe::ml
