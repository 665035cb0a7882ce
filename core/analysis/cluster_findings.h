#pragma once

#include "core/analysis/cluster_map.h"
#include "core/analysis/cluster_profile.h"
#include "core/analysis/drift.h"
#include "core/analysis/labelling.h"
#include "core/analysis/silhouette_blades.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/segmentation_model.h"
#include "core/table/wallet_table.h"

#include <memory>
#include <vector>

namespace walletloupe::analysis {

/// What the labels of a table say about the clusters; immutable, shared by all views.
struct ClusterFindings {
    std::shared_ptr<const table::WalletTable> table;
    std::shared_ptr<const model::SegmentationModel> model;
    std::shared_ptr<const Labelling> labelling;
    std::shared_ptr<const ClusterMap> map;
    std::vector<FeatureDrift> drift;  ///< one a feature of the model
    ClusterProfiles profiles;
    SilhouetteBlades silhouette;
};

/// Examines labelled wallets: the same for a fit and for an opened model. `threads` 0 means all
/// cores; the result never depends on it. Errors: as of labelWallets; Cancelled.
Result<ClusterFindings> examineClusters(std::shared_ptr<const table::WalletTable> table,
                                        std::shared_ptr<const model::SegmentationModel> model,
                                        std::shared_ptr<const Labelling> labelling,
                                        unsigned threads = 0, const Progress& progress = {});

}  // namespace walletloupe::analysis
