#include "core/ml/clustering/side_by_side.h"

namespace walletloupe::ml {
namespace {

/// Numbers in a matrix; below, starting threads for each step would cost more than they save.
constexpr Eigen::Index smallMatrix = 400'000;

}  // namespace

bool runsSideBySide(const Eigen::MatrixXd& points)
{
    return points.size() < smallMatrix;
}

void forEachRun(const Eigen::MatrixXd& points, std::size_t runs, ThreadTeam& team,
                const std::function<void(std::size_t, ThreadTeam&)>& run)
{
    if (!runsSideBySide(points)) {
        for (std::size_t i = 0; i < runs; ++i)
            run(i, team);
        return;
    }
    team.forEach(runs, [&](std::size_t i) {
        ThreadTeam alone(1);
        run(i, alone);
    });
}

}  // namespace walletloupe::ml
