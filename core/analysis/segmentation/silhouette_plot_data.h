#pragma once

#include "core/analysis/segmentation/labelled_columns.h"
#include "core/analysis/segmentation/labelling.h"
#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/model/segmentation_model.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace walletloupe::analysis {

/// The scored wallets of one cluster, the best first.
struct ClusterSilhouette {
    std::int64_t size = 0;          ///< wallets of the cluster, scored or not
    std::vector<double> values;     ///< descending, -1..1
    std::vector<std::size_t> rows;  ///< of the table, one a value
    double mean = 0.0;              ///< of `values`; NaN of none
    std::size_t belowZero = 0;      ///< values below 0: wallets nearer to another cluster
};

/// Silhouettes as a knife plot shows them (Rousseeuw 1987).
struct SilhouettePlotData {
    bool isKnown = false;                         ///< false for one cluster, or as many as wallets
    std::vector<ClusterSilhouette> clusterBands;  ///< k
    double mean = 0.0;                            ///< of all wallets
    bool sampled = false;                         ///< a stratified sample stands for all wallets
    double standardError = 0.0;                   ///< of the mean; 0 when every wallet was scored
};

/// Silhouettes of the labelled wallets in scaled space; the same sample as a fit with the model's
/// seed takes. Errors: as of applyScaler; Cancelled.
Result<SilhouettePlotData> silhouettePlotData(const model::SegmentationModel& model,
                                              const std::vector<LabelledColumn>& columns,
                                              const Labelling& labelling,
                                              const Executor& executor = {});

}  // namespace walletloupe::analysis
