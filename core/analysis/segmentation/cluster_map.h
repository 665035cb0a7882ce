#pragma once

#include "core/analysis/segmentation/labelling.h"
#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/ml/projection/pca.h"
#include "core/model/segmentation_model.h"
#include "core/wallets/wallet_table.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace walletloupe::analysis {

/// A place on the map: scaled features along the first two principal components.
struct MapPoint {
    double x = 0.0;
    double y = 0.0;

    bool operator==(const MapPoint&) const = default;
};

/// Labelled wallets on the plane in which they spread most; immutable.
struct ClusterMap {
    std::shared_ptr<const model::SegmentationModel> model;
    ml::Pca pca;                      ///< 2 components of the labelled rows
    std::vector<MapPoint> points;     ///< one a labelled row, in the labelling's order
    std::vector<MapPoint> centroids;  ///< k
    MapPoint least;                   ///< the smallest x and the smallest y of all of them
    MapPoint most;

    /// Where a wallet stands, given its d values in original units, in the order of the model's
    /// features; nothing for a wrong count or values that the scaling cannot take.
    std::optional<MapPoint> place(const std::vector<double>& values) const;
    /// The `count` features that weigh most in axis 0 or 1, the heaviest first; those without any
    /// weight are not among them.
    std::vector<std::string> strongest(int axis, std::size_t count) const;
};

/// Draws the map of labelled wallets: their features are scaled by the model once more, because
/// an opened model comes without its matrix. Errors: as of labelWallets; Cancelled.
Result<ClusterMap> mapClusters(const wallets::WalletTable& table,
                               std::shared_ptr<const model::SegmentationModel> model,
                               const Labelling& labelling, const Executor& executor = {});

/// The map as CSV: wallet, cluster, pc1, pc2; one row a labelled wallet, in the table's order.
std::string mapCsv(const wallets::WalletTable& table, const Labelling& labelling,
                   const ClusterMap& map);

}  // namespace walletloupe::analysis
