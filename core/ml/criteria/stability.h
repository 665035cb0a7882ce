#pragma once

#include "core/base/executor.h"
#include "core/base/result.h"

#include <Eigen/Core>

#include <cstdint>
#include <functional>
#include <vector>

namespace walletloupe::ml {

struct BootstrapOptions {
    int bootstraps = 20;
    std::uint64_t seed = 42;
};

/// What a refit gets: resampled rows and a seed of its own.
struct BootstrapSample {
    const Eigen::MatrixXd& rows;
    std::uint64_t seed = 0;
};

/// Clusters a sample and gives the labels of all rows by these clusters.
using Refit = std::function<Result<std::vector<std::int32_t>>(const BootstrapSample& sample,
                                                              const Executor& executor)>;

/// How well a clustering of `points` survives resampling: the mean adjusted Rand index between
/// `labels` and the labels that refits on resampled rows (with replacement) give to all rows. A
/// sample that cannot be clustered (Usage, Unusable) counts as chance, 0. Errors: Usage for
/// bootstraps < 1; Cancelled.
Result<double> bootstrapStability(const Eigen::MatrixXd& points,
                                  const std::vector<std::int32_t>& labels,
                                  const BootstrapOptions& options, const Refit& refit,
                                  const Executor& executor = {});

}  // namespace walletloupe::ml
