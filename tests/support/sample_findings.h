#pragma once

#include "core/analysis/cluster_findings.h"
#include "tests/support/sample_labelling.h"

#include <limits>
#include <memory>

namespace walletloupe::tests {

/// Two clusters, the second called Whales, two features, and five scored wallets, one of them
/// nearer to the other cluster.
inline std::shared_ptr<analysis::ClusterFindings> twoClusters()
{
    auto findings = std::make_shared<analysis::ClusterFindings>();
    findings->table = threeWallets();
    findings->labelling = threeLabels();
    findings->profiles.features = {"tx_count", "balance"};
    findings->profiles.units = {"transactions", "ETH"};
    findings->profiles.clusters = {
        {3, 0.75, {{9.5, 9.0, -2.5, 4.0}, {0.25, 0.25, 0.125, 1.0}}, {0}},
        {1, 0.25, {{100.0, 100.0, 2.5, 4.0}, {0.5, 0.5, 12.0, 1.0}}, {1, 0}}};
    analysis::SilhouetteBlades& silhouette = findings->silhouette;
    silhouette.isKnown = true;
    silhouette.mean = 0.35;
    silhouette.blades = {{4, {0.9, 0.7, 0.4, -0.6}, {0, 1, 0, 1}, 0.35, 1},
                         {1, {0.35}, {2}, 0.35, 0}};
    return findings;
}

}  // namespace walletloupe::tests
