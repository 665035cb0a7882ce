#pragma once

#include "core/analysis/segmentation/labelled_columns.h"
#include "core/analysis/segmentation/labelling.h"
#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/model/segmentation_model.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace walletloupe::analysis {

/// One feature of one cluster, in original units. A cluster without wallets has NaN everywhere.
struct FeatureProfile {
    double mean = 0.0;
    double median = 0.0;
    /// Cohen's d against all other wallets: (mean - mean of the rest) / pooledStdDev. Infinite
    /// where the means differ and nothing spreads; 0 where they are equal; NaN without a rest.
    double difference = 0.0;
    /// sqrt(((n1 - 1) s1^2 + (n2 - 1) s2^2) / (n1 + n2 - 2)) of the cluster and the rest.
    double pooledStdDev = 0.0;
};

struct ClusterProfile {
    std::int64_t size = 0;
    double share = 0.0;                    ///< of the labelled wallets, 0..1
    std::vector<FeatureProfile> features;  ///< d, in the model's order
    /// Indices of the features that set the cluster apart, the largest difference first; those
    /// below `smallestDifference` are left out.
    std::vector<std::size_t> apart;
};

/// From here on Cohen calls a difference small; below it is none.
inline constexpr double smallestDifference = 0.2;

struct ClusterProfiles {
    std::vector<std::string> features;  ///< d, as the model spells them
    std::vector<std::string> units;     ///< d
    std::vector<ClusterProfile> clusters;
};

/// What each of the model's clusters looks like in the labelled wallets, `columns` being those of
/// the model's features (Cohen, "Statistical Power Analysis for the Behavioral Sciences", 1988,
/// section 2.5). Error: Cancelled.
Result<ClusterProfiles> profileClusters(const model::SegmentationModel& model,
                                        const std::vector<LabelledColumn>& columns,
                                        const Labelling& labelling, const Executor& executor = {});

}  // namespace walletloupe::analysis
