#pragma once

#include "core/analysis/segmentation/cluster_map.h"
#include "core/analysis/segmentation/cluster_profile.h"
#include "core/analysis/segmentation/drift.h"
#include "core/analysis/segmentation/labelling.h"
#include "core/analysis/segmentation/silhouette_plot_data.h"
#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/model/segmentation_model.h"
#include "core/wallets/wallet_table.h"

#include <memory>
#include <vector>

namespace walletloupe::analysis {

/// What the labels of a table say about the clusters; immutable, shared by all views.
struct ClusterFindings {
    std::shared_ptr<const wallets::WalletTable> table;
    std::shared_ptr<const model::SegmentationModel> model;
    std::shared_ptr<const Labelling> labelling;
    std::shared_ptr<const ClusterMap> map;
    std::vector<FeatureDrift> drift;  ///< one a feature of the model
    ClusterProfiles profiles;
    SilhouettePlotData silhouette;
};

/// Examines labelled wallets: the same for a fit and for an opened model. Errors: as of
/// labelWallets; Cancelled.
Result<ClusterFindings> examineClusters(std::shared_ptr<const wallets::WalletTable> table,
                                        std::shared_ptr<const model::SegmentationModel> model,
                                        std::shared_ptr<const Labelling> labelling,
                                        const Executor& executor = {});

}  // namespace walletloupe::analysis
