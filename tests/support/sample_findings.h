#pragma once

#include "core/analysis/segmentation/cluster_findings.h"
#include "core/analysis/segmentation/segmentation.h"
#include "tests/support/sample_labelling.h"
#include "tests/support/wallet_tables.h"

#include <gtest/gtest.h>

#include <limits>
#include <memory>

namespace walletloupe::tests {

/// Two clear groups of 40 and 20 wallets, fitted, labelled and examined.
inline std::shared_ptr<const analysis::ClusterFindings> twoGroupFindings()
{
    const auto table = std::make_shared<const wallets::WalletTable>(twoGroups());
    analysis::SegmentOptions options;
    options.kMeans.nClusters = 2;
    auto fitted = analysis::segmentWallets(*table, options);
    EXPECT_TRUE(fitted) << fitted.error().message;
    const auto shared = std::make_shared<const analysis::Segmentation>(std::move(*fitted));
    auto findings =
        analysis::examineClusters(table, {shared, &shared->model}, {shared, &shared->labelling});
    EXPECT_TRUE(findings) << findings.error().message;
    return std::make_shared<const analysis::ClusterFindings>(std::move(*findings));
}

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
    analysis::SilhouettePlotData& silhouette = findings->silhouette;
    silhouette.isKnown = true;
    silhouette.mean = 0.35;
    silhouette.clusterBands = {{4, {0.9, 0.7, 0.4, -0.6}, {0, 1, 0, 1}, 0.35, 1},
                               {1, {0.35}, {2}, 0.35, 0}};
    return findings;
}

}  // namespace walletloupe::tests
