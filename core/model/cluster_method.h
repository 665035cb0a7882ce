#pragma once

#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/ml/clustering/kmeans.h"
#include "core/ml/mixture/selection_criteria.h"
#include "core/model/cluster_model.h"

#include <Eigen/Core>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::model {

class JsonFields;

/// A choice that one method offers, as `--name value` and in the window.
struct MethodSetting {
    std::string name;                 ///< "covariance"
    std::string title;                ///< "Covariance"
    std::vector<std::string> values;  ///< at least one, the first is the default
    std::string help;                 ///< a sentence
};

/// Which method, and its settings by name; a setting that is absent has its default.
struct MethodChoice {
    std::string method = "kmeans";
    std::map<std::string, std::string> settings;

    bool operator==(const MethodChoice&) const = default;
};

/// Clusters of n rows in canonical form: descending size, ties by centre.
struct ClusterFit {
    std::shared_ptr<const ClusterModel> clusters;
    std::vector<std::int32_t> labels;  ///< n
    std::vector<std::int64_t> sizes;   ///< k, descending; a mixture's may be 0
    double inertia = 0.0;  ///< sum of squared distances to the centre of the own cluster
    int iterations = 0;
    bool converged = false;
    std::optional<ml::SelectionCriteria> criteria;  ///< of a method with a likelihood

    /// Clusters that have a row; labels are below this.
    int occupied() const;
};

/// A method of clustering. Adding one: a file that implements this and ClusterModel, and one line
/// in cluster_methods.cpp.
class ClusterMethod {
public:
    ClusterMethod() = default;
    ClusterMethod(const ClusterMethod&) = delete;
    ClusterMethod& operator=(const ClusterMethod&) = delete;
    virtual ~ClusterMethod() = default;

    /// As in `--method` and in model files.
    virtual std::string_view id() const = 0;
    /// For people: "k-means", "Gaussian mixture".
    virtual std::string_view title() const = 0;
    /// What the centres are called in a model file; "_original" is appended for those in the units
    /// of the wallet file.
    virtual const char* centersField() const = 0;
    virtual std::vector<MethodSetting> settings() const = 0;
    /// The limit of iterations and the tolerance where the user gives none.
    virtual ml::KMeansOptions defaults() const = 0;

    /// Fits `options.nClusters` clusters to n x d `points`; `choice` has been checked;
    /// `distinctRows` of the points differ, up to nClusters, where that is known. Errors: Usage and
    /// Unusable as of the method's own fit; Cancelled.
    virtual Result<ClusterFit> fit(const Eigen::MatrixXd& points, const ml::KMeansOptions& options,
                                   const MethodChoice& choice, std::optional<int> distinctRows,
                                   const Executor& executor) const = 0;
    /// The same from the clusters of `start`, which has as many features; the restarts of `options`
    /// and its seed are not used.
    virtual Result<ClusterFit> fitFrom(const Eigen::MatrixXd& points, const ClusterModel& start,
                                       const ml::KMeansOptions& options, const MethodChoice& choice,
                                       const Executor& executor) const = 0;
    /// Reads what ClusterModel::write wrote; `centers` (k x d) are read already. What does not
    /// fit is remembered by `fields`; the result means nothing then.
    virtual std::shared_ptr<const ClusterModel> read(JsonFields& fields, const QJsonObject& root,
                                                     Eigen::MatrixXd centers) const = 0;
};

/// Every method, the default one first.
const std::vector<const ClusterMethod*>& clusterMethods();

/// The method with this id; null when there is none.
const ClusterMethod* clusterMethod(std::string_view id);

/// The method of a choice. Errors: Usage naming an unknown method, setting or value, and what
/// there is.
Result<const ClusterMethod*> methodOf(const MethodChoice& choice);

/// The value of one of the method's settings.
std::string settingOf(const ClusterMethod& method, const MethodChoice& choice,
                      std::string_view name);

/// Adds "method" and the value of each of its settings to a report; nothing for the default
/// choice, whose reports name no method. `choice` has been checked.
void writeMethod(QJsonObject& report, const MethodChoice& choice);

}  // namespace walletloupe::model
