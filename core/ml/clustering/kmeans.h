#pragma once

#include "core/base/executor.h"
#include "core/base/result.h"

#include <Eigen/Core>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace walletloupe::ml {

enum class KMeansInit { KMeansPlusPlus, Random };

/// "k-means++", "random".
std::string_view initName(KMeansInit init);
std::optional<KMeansInit> initFromName(std::string_view name);

/// Names and defaults as scikit-learn's KMeans.
struct KMeansOptions {
    int nClusters = 3;
    KMeansInit init = KMeansInit::KMeansPlusPlus;
    int nInit = 10;  ///< independent starts; the lowest inertia wins, ties the earlier
    int maxIter = 300;
    double tol = 1e-4;  ///< times the mean column variance: stop when centroids move less
    std::uint64_t randomState = 42;

    bool operator==(const KMeansOptions&) const = default;
};

/// A clustering in canonical form: clusters in descending size, ties by centroid.
struct KMeansResult {
    std::vector<std::int32_t> labels;  ///< n, each in [0, k)
    Eigen::MatrixXd centroids;         ///< k x d, scaled space
    std::vector<std::int64_t> sizes;   ///< k
    double inertia = 0.0;              ///< sum of squared distances to the nearest centroid
    int iterations = 0;                ///< of the winning start
    bool converged = false;
    std::vector<double> moves;  ///< summed squared moves of the centroids, one an iteration
};

/// Lloyd's algorithm (Lloyd 1982) from `nInit` starts, k-means++ by Arthur and Vassilvitskii
/// (2007) with greedy trials. The best of several starts is then improved by moving single
/// centroids (see improveBySwaps); with one start the result is that of plain Lloyd. `points` is n
/// x d, column-major and finite. Ties of distance go to the lower label; an empty cluster takes the
/// point farthest from its centroid. Labels are the nearest centroids of the result, so predicting
/// the training rows gives them back; it never depends on the threads. Errors: Usage for options
/// out of range, k above n or a value that is not finite; Cancelled.
/// `distinctRows` is how many rows differ from one another, at least as far as k, where the caller
/// has counted them already (see countDistinctRows).
Result<KMeansResult> kMeans(const Eigen::MatrixXd& points, const KMeansOptions& options,
                            const Executor& executor = {},
                            std::optional<int> distinctRows = std::nullopt);

/// The same from given start centroids (k x d); `init`, `nInit` and the seed are not used.
Result<KMeansResult> kMeansFrom(const Eigen::MatrixXd& points, const Eigen::MatrixXd& start,
                                const KMeansOptions& options, const Executor& executor = {});

}  // namespace walletloupe::ml
