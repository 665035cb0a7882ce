#pragma once

#include "core/ml/clustering/kmeans.h"
#include "core/ml/scaling/scaler.h"

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::model {

/// What the training data looked like in one feature, in original units.
struct TrainingRange {
    double minimum = 0.0;
    double maximum = 0.0;
    std::vector<double> percentiles;  ///< 101 values, the 0th to the 100th
};

/// A fitted segmentation: all that is needed to label a wallet, and where it came from.
struct SegmentationModel {
    std::string created;  ///< date, UTC
    std::string programVersion;
    std::vector<std::string> features;  ///< d, as the training file spells them
    std::vector<std::string> units;     ///< d
    std::vector<TrainingRange> ranges;  ///< d
    ml::Scaler scaler;
    Eigen::MatrixXd centroids;          ///< k x d, scaled
    Eigen::MatrixXd originalCentroids;  ///< k x d, original units
    std::vector<std::int64_t> sizes;    ///< k, training rows in each cluster
    std::vector<std::string> names;     ///< k, given by the user; empty texts where not
    std::vector<std::string> colors;    ///< k, "#rrggbb" chosen by the user; empty where not
    double inertia = 0.0;
    double silhouette = 0.0;
    bool silhouetteKnown = false;  ///< false for a model with one cluster
    ml::KMeansOptions options;
    std::string trainingFile;  ///< file name without its folder
    std::string trainingSha256;
    std::size_t trainingRows = 0;

    int clusters() const { return static_cast<int>(centroids.rows()); }
    bool hasNames() const;
};

/// Whether a text is "#rrggbb" with hexadecimal digits of either case.
bool isColorText(std::string_view text);

}  // namespace walletloupe::model
