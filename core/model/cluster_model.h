#pragma once

#include "core/base/result.h"

#include <Eigen/Core>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

class QJsonObject;

namespace walletloupe::model {

/// One row's place among the clusters. What `distance` and `margin` measure depends on the method:
/// k-means: Euclidean distance to the own centroid in scaled space, and how much farther the
/// second centroid is; Gaussian mixture: Mahalanobis distance to the own mean, and membership
/// probability of the own cluster minus that of the second.
struct ClusterPlace {
    std::int32_t cluster = 0;
    std::int32_t second = -1;  ///< -1 when the model has one cluster only
    double distance = 0.0;
    double margin = 0.0;  ///< not negative; 0 where there is no second cluster
};

/// The places of n rows.
struct Placement {
    std::vector<ClusterPlace> places;  ///< n
    /// n x k membership probabilities, each row of sum 1; 0 x 0 for a method without.
    Eigen::MatrixXd memberships;
};

/// Fitted clusters of one method; immutable. `points` are n x d scaled rows, column-major.
/// Results never depend on the number of threads.
class ClusterModel {
public:
    ClusterModel() = default;
    ClusterModel(const ClusterModel&) = delete;
    ClusterModel& operator=(const ClusterModel&) = delete;
    virtual ~ClusterModel() = default;

    /// The id of the method in clusterMethods().
    virtual std::string_view method() const = 0;
    /// What it is, for people: "Gaussian mixture, full covariance".
    virtual std::string describe() const = 0;
    /// The centre of each cluster, k x d in scaled space: centroids or means.
    virtual const Eigen::MatrixXd& centers() const = 0;
    /// Whether a row belongs to the nearest of `centers()`: then formats that know nothing but
    /// centroids (ONNX, SQL, Python) can hold these clusters.
    virtual bool isNearestCenter() const = 0;

    virtual Placement place(const Eigen::MatrixXd& points, const Executor& executor) const = 0;
    /// The clusters of `place` alone; may be faster.
    virtual std::vector<std::int32_t> labels(const Eigen::MatrixXd& points,
                                             const Executor& executor) const = 0;
    /// The distance of one point (d values) to each of the k clusters, as in ClusterPlace.
    virtual std::vector<double> distances(const Eigen::VectorXd& point) const = 0;

    /// The same clusters with feature `columns[c]` where feature `c` was (ml::restoreColumns).
    /// Error: Unusable where rounding makes them unusable.
    virtual Result<std::shared_ptr<const ClusterModel>> withRestoredColumns(
        const std::vector<Eigen::Index>& columns) const = 0;
    /// Writes what the method keeps in a model file beside the centres.
    virtual void write(QJsonObject& root) const = 0;

    int clusters() const { return static_cast<int>(centers().rows()); }
};

}  // namespace walletloupe::model
