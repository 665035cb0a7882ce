#pragma once

#include "core/model/k_means_clusters.h"
#include "core/model/segmentation_model.h"

#include <cstddef>
#include <utility>

namespace walletloupe::tests {

/// A small valid model: two features, two clusters, numbers that are awkward to print.
inline model::SegmentationModel sampleModel()
{
    model::SegmentationModel model;
    model.created = "2026-01-02";
    model.programVersion = "0.1.0";
    model.features = {"TX_COUNT", "balance"};
    model.units = {"transactions", "ETH"};
    for (const double scale : {1.0, 0.1}) {
        model::TrainingRange range{0.0, 100.0 * scale, {}};
        for (int i = 0; i <= 100; ++i)
            range.percentiles.push_back(i * scale);
        range.maximum = range.percentiles.back();
        model.ranges.push_back(range);
    }
    model.scaler.kind = ml::ScaleKind::MinMax;
    model.scaler.columns = {{0.0, 100.0, {}, {}}, {0.0, model.ranges[1].maximum, {}, {}}};
    Eigen::MatrixXd centroids(2, 2);
    centroids << 0.1, 1.0 / 3.0, 0.9, 0x1.fffffffffffffp-2;
    model.clustering = model::kMeansClusters(std::move(centroids));
    model.originalCentroids.resize(2, 2);
    model.originalCentroids << 10.0, 10.0 / 3.0, 90.0, 1.45e26;
    model.sizes = {60, 41};
    model.names = {"", "Whales \"ü\""};
    model.colors = {"#0066cc", ""};
    model.inertia = 63.18775211038353;
    model.silhouette = 0.1 + 0.2;
    model.silhouetteKnown = true;
    model.options.nClusters = 2;
    model.options.randomState = 9'007'199'254'740'993ULL;
    model.trainingFile = "wallets.csv";
    model.trainingSha256 = "abc";
    model.trainingRows = 101;
    return model;
}

}  // namespace walletloupe::tests
