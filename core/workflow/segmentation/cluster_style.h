#pragma once

#include "core/analysis/segmentation/cluster_findings.h"
#include "core/analysis/segmentation/segmentation.h"

#include <memory>
#include <string>
#include <vector>

namespace walletloupe::workflow {

/// How the user calls and paints the clusters.
struct ClusterStyle {
    std::vector<std::string> names;   ///< k; empty texts where a cluster has no name
    std::vector<std::string> colors;  ///< k; "#rrggbb", empty where none was chosen

    bool operator==(const ClusterStyle&) const = default;
};

/// Clusters as a session holds them; all of it is immutable and shared.
struct ClusteredWallets {
    /// Null when the model came from a file.
    std::shared_ptr<const analysis::Segmentation> segmentation;
    std::shared_ptr<const model::SegmentationModel> model;
    std::shared_ptr<const analysis::Labelling> labelling;
    std::shared_ptr<const analysis::ClusterFindings> findings;  ///< null until examined
};

/// The same clusters with other names and colours; nothing is fitted or labelled anew.
/// Error: Usage for a count other than k, or a colour that is none.
Result<ClusteredWallets> restyled(const ClusteredWallets& wallets, const ClusterStyle& style);

}  // namespace walletloupe::workflow
