#include "core/ml/clustering/concurrent_runs.h"

namespace walletloupe::ml {
namespace {

/// Numbers in a matrix; below, waking threads for each step would cost more than they save.
constexpr Eigen::Index smallMatrix = 400'000;

}  // namespace

bool runsConcurrently(const Eigen::MatrixXd& points)
{
    return points.size() < smallMatrix;
}

void forEachRun(const Eigen::MatrixXd& points, std::size_t runs, const Executor& executor,
                const std::function<void(std::size_t, const Executor&)>& run)
{
    if (!runsConcurrently(points)) {
        for (std::size_t i = 0; i < runs; ++i)
            run(i, executor);
        return;
    }
    executor.forEach(runs, [&](std::size_t i) { run(i, executor.alone()); });
}

}  // namespace walletloupe::ml
