#include "core/ml/mixture/expectation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace walletloupe::ml {
namespace {

/// Memberships of a block of rows; gives the sum of their log-densities.
double blockMemberships(const Eigen::MatrixXd& points, const Range& rows,
                        const MixtureDensity& density, Eigen::MatrixXd& memberships)
{
    const std::size_t count = rows.end - rows.begin;
    std::array<double, densityBlockRows> squared;
    std::array<double, densityBlockRows> largest;
    std::array<double, densityBlockRows> sums{};
    largest.fill(-std::numeric_limits<double>::infinity());
    for (Eigen::Index c = 0; c < density.components(); ++c) {
        double* logs = memberships.col(c).data() + rows.begin;
        density.squaredDistances(points, rows, c, squared.data());
        for (std::size_t i = 0; i < count; ++i) {
            logs[i] = density.weightedLog(c, squared[i]);
            largest[i] = std::max(largest[i], logs[i]);
        }
    }
    for (Eigen::Index c = 0; c < density.components(); ++c) {
        double* logs = memberships.col(c).data() + rows.begin;
        for (std::size_t i = 0; i < count; ++i) {
            logs[i] = std::exp(logs[i] - largest[i]);
            sums[i] += logs[i];
        }
    }
    double logLikelihood = 0.0;
    for (std::size_t i = 0; i < count; ++i)
        logLikelihood += largest[i] + std::log(sums[i]);
    for (Eigen::Index c = 0; c < density.components(); ++c) {
        double* values = memberships.col(c).data() + rows.begin;
        for (std::size_t i = 0; i < count; ++i)
            values[i] /= sums[i];
    }
    return logLikelihood;
}

}  // namespace

FixedChunks mixtureChunks(Eigen::Index rows)
{
    // A few dozen chunks keep all threads busy; more would cost memory for their sums.
    constexpr std::size_t chunksAtMost = 64;
    constexpr std::size_t leastRows = 1024;
    const auto n = static_cast<std::size_t>(rows);
    return {n, std::max(leastRows, (n + chunksAtMost - 1) / chunksAtMost)};
}

Expectation expectation(const Eigen::MatrixXd& points, const MixtureDensity& density,
                        const Executor& executor)
{
    Expectation result;
    result.memberships.resize(points.rows(), density.components());
    const FixedChunks chunks = mixtureChunks(points.rows());
    std::vector<double> sums(chunks.count());
    executor.forEach(chunks.count(), [&](std::size_t chunk) {
        const Range rows = chunks.range(chunk);
        for (std::size_t begin = rows.begin; begin < rows.end; begin += densityBlockRows) {
            if (executor.cancelled())
                return;
            const Range block{begin, std::min(begin + densityBlockRows, rows.end)};
            sums[chunk] += blockMemberships(points, block, density, result.memberships);
        }
    });
    result.logLikelihood = std::accumulate(sums.begin(), sums.end(), 0.0);
    return result;
}

std::vector<std::int32_t> largestMemberships(const Eigen::MatrixXd& memberships)
{
    std::vector<std::int32_t> labels(static_cast<std::size_t>(memberships.rows()));
    for (Eigen::Index c = 1; c < memberships.cols(); ++c) {
        for (std::size_t row = 0; row < labels.size(); ++row) {
            const auto at = static_cast<Eigen::Index>(row);
            if (memberships(at, c) > memberships(at, labels[row]))
                labels[row] = static_cast<std::int32_t>(c);
        }
    }
    return labels;
}

}  // namespace walletloupe::ml
