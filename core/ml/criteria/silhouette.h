#pragma once

#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/ml/criteria/cluster_distances.h"

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace walletloupe::ml {

struct SilhouetteOptions {
    /// Up to this many rows every row is scored; above it a stratified sample of rows is,
    /// each still against all n rows.
    std::size_t exactLimit = 50'000;
    std::size_t sampleSize = 2'000;
    std::uint64_t seed = 42;
};

struct Silhouette {
    double mean = 0.0;
    bool sampled = false;
    double standardError = 0.0;     ///< of the mean; 0 when every row was scored
    std::vector<std::size_t> rows;  ///< the rows scored, ascending; empty when all were
    std::vector<double> values;     ///< one a scored row, -1..1
};

/// Silhouette (Rousseeuw 1987) with Euclidean distances: (b - a) / max(a, b), 0 for the only
/// member of a cluster. `points` n x d, `labels` n values in [0, k). Memory O(n); equal to
/// scikit-learn's to 1e-9. Errors: Usage when fewer than 2 labels occur or as many as rows;
/// Cancelled.
Result<Silhouette> silhouette(const Eigen::MatrixXd& points,
                              const std::vector<std::int32_t>& labels, int nClusters,
                              const SilhouetteOptions& options = {}, const Executor& executor = {});

/// The same for several labellings of the same points, in less time than one by one: each
/// distance is computed once. Each has the bits that silhouette() gives it.
Result<std::vector<Silhouette>> silhouettes(const Eigen::MatrixXd& points,
                                            const std::vector<ClusterLabels>& labellings,
                                            const SilhouetteOptions& options = {},
                                            const Executor& executor = {});

}  // namespace walletloupe::ml
