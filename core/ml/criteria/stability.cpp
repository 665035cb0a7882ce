#include "core/ml/criteria/stability.h"

#include "core/base/executor.h"
#include "core/base/random.h"
#include "core/ml/clustering/centroid_sums.h"
#include "core/ml/clustering/concurrent_runs.h"
#include "core/ml/criteria/criteria.h"

#include <atomic>

namespace walletloupe::ml {
namespace {

/// As many rows, drawn with replacement. Meaningless when cancelled.
Eigen::MatrixXd resample(const Eigen::MatrixXd& points, Random& random, const Executor& executor)
{
    const auto n = static_cast<std::uint64_t>(points.rows());
    std::vector<Eigen::Index> rows(static_cast<std::size_t>(n));
    for (Eigen::Index& row : rows)
        row = static_cast<Eigen::Index>(random.below(n));
    Eigen::MatrixXd sample(points.rows(), points.cols());
    const FixedChunks chunks(rows.size(), rowsPerChunk);
    executor.forEach(chunks.count(), [&](std::size_t chunk) {
        if (executor.cancelled())
            return;
        const Range range = chunks.range(chunk);
        for (Eigen::Index column = 0; column < points.cols(); ++column) {
            const double* from = points.col(column).data();
            double* to = sample.col(column).data();
            for (std::size_t i = range.begin; i < range.end; ++i)
                to[i] = from[rows[i]];
        }
    });
    return sample;
}

/// One refit; a sample with too few distinct rows says nothing about k and counts as chance.
Result<double> agreement(const Eigen::MatrixXd& points, const std::vector<std::int32_t>& labels,
                         const BootstrapOptions& options, std::uint64_t bootstrap,
                         const Refit& refit, const Executor& executor)
{
    Random random = Random::forStream(options.seed ^ 0xb0075742ULL, bootstrap);
    const Eigen::MatrixXd sample = resample(points, random, executor);
    if (executor.cancelled())
        return cancelledFailure();
    const auto refitted = refit({sample, random.next() >> 1}, executor.part(0.0, 0.0));
    if (refitted)
        return adjustedRand(labels, *refitted);
    const ErrorCode code = refitted.error().code;
    if (code == ErrorCode::Usage || code == ErrorCode::Unusable)
        return 0.0;
    return errorOf(refitted);
}

}  // namespace

Result<double> bootstrapStability(const Eigen::MatrixXd& points,
                                  const std::vector<std::int32_t>& labels,
                                  const BootstrapOptions& options, const Refit& refit,
                                  const Executor& executor)
{
    if (options.bootstraps < 1)
        return failure(ErrorCode::Usage, "The stability needs at least one bootstrap.");
    std::vector<Result<double>> agreements(static_cast<std::size_t>(options.bootstraps));
    std::atomic<int> done{0};
    forEachRun(
        points, agreements.size(), executor, [&](std::size_t bootstrap, const Executor& own) {
            if (!own.cancelled())
                agreements[bootstrap] = agreement(points, labels, options, bootstrap, refit, own);
            executor.report(static_cast<double>(++done) / options.bootstraps);
        });
    if (executor.cancelled())
        return cancelledFailure();
    double sum = 0.0;
    for (const Result<double>& value : agreements) {
        if (!value)
            return errorOf(value);
        sum += *value;
    }
    return sum / options.bootstraps;
}

}  // namespace walletloupe::ml
