#pragma once

#include "core/ml/clustering/kmeans.h"
#include "core/ml/scaling/scaler.h"
#include "core/model/cluster_model.h"

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::model {

/// What the training data looked like in one feature, in original units. A model from elsewhere
/// may know the range without the percentiles, or neither.
struct TrainingRange {
    double minimum = 0.0;
    double maximum = 0.0;
    std::vector<double> percentiles;  ///< 101 values, the 0th to the 100th; empty when unknown
    bool isKnown = true;              ///< false: minimum and maximum mean nothing

    bool hasPercentiles() const { return !percentiles.empty(); }
    /// Whether a value lies outside of a known range.
    bool isBelow(double value) const { return isKnown && value < minimum; }
    bool isAbove(double value) const { return isKnown && value > maximum; }
};

/// A fitted segmentation: all that is needed to label a wallet, and where it came from.
struct SegmentationModel {
    std::string created;  ///< date, UTC
    std::string programVersion;
    std::vector<std::string> features;  ///< d, as the training file spells them
    /// d, the names with the blanks at their ends that the training file has, for databases that
    /// imported it; empty where no name has any.
    std::vector<std::string> headers;
    std::vector<std::string> units;     ///< d
    std::vector<TrainingRange> ranges;  ///< d
    ml::Scaler scaler;
    std::shared_ptr<const ClusterModel> clustering;  ///< of scaled rows
    Eigen::MatrixXd originalCentroids;               ///< k x d, the centres in original units
    std::vector<std::int64_t> sizes;  ///< k, training rows in each cluster; empty when unknown
    std::vector<std::string> names;   ///< k, given by the user; empty texts where not
    std::vector<std::string> colors;  ///< k, "#rrggbb" chosen by the user; empty where not
    double inertia = 0.0;
    double silhouette = 0.0;
    bool silhouetteKnown = false;  ///< false for a model with one cluster
    ml::KMeansOptions options;
    bool seedKnown = true;     ///< false for an imported model that was fitted without one
    bool initKnown = true;     ///< false for an imported model with start points of its own
    std::string importedFrom;  ///< "scikit-learn 1.5.1"; empty for a model of this program
    std::string trainingFile;  ///< file name without its folder; empty when unknown
    std::string trainingSha256;
    std::size_t trainingRows = 0;  ///< 0 when unknown

    int clusters() const { return clustering ? clustering->clusters() : 0; }
    /// The centres of the clusters, k x d in scaled space.
    const Eigen::MatrixXd& centers() const { return clustering->centers(); }
    bool hasNames() const;
};

/// Scaled centroids (k x d) in the units of the wallet file.
Eigen::MatrixXd inOriginalUnits(const Eigen::MatrixXd& centroids, const ml::Scaler& scaler);

/// Whether a text is "#rrggbb" with hexadecimal digits of either case.
bool isColorText(std::string_view text);

}  // namespace walletloupe::model
