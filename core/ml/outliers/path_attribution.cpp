#include "core/ml/outliers/path_attribution.h"

#include <cmath>
#include <numbers>

namespace walletloupe::ml {
namespace {

/// (2^x - 1) / x, also near 0.
double meanSlope(double x)
{
    const double exponent = x * std::numbers::ln2;
    return std::numbers::ln2 * (exponent == 0.0 ? 1.0 : std::expm1(exponent) / exponent);
}

}  // namespace

PathAttribution attributePath(const IsolationForest& forest, const Eigen::VectorXd& row)
{
    double length = 0.0;
    double expected = 0.0;
    Eigen::VectorXd changes = Eigen::VectorXd::Zero(row.size());
    for (const IsolationTree& tree : forest.trees()) {
        const IsolationNode* node = tree.data();
        expected += node->pathLength;
        while (node->feature >= 0) {
            const bool above = row(node->feature) > node->threshold;
            const IsolationNode* next = &tree[node->children + (above ? 1 : 0)];
            changes(node->feature) += next->pathLength - node->pathLength;
            node = next;
        }
        length += node->pathLength;
    }
    PathAttribution result{forest.scoreOf(length), forest.scoreOf(expected), {}};
    if (forest.wholeLength() == 0.0) {
        result.shares = Eigen::VectorXd::Zero(row.size());
        return result;
    }
    const double slope = meanSlope((expected - length) / forest.wholeLength());
    result.shares = changes * (-result.expectedScore * slope / forest.wholeLength());
    return result;
}

}  // namespace walletloupe::ml
