#pragma once

#include "core/analysis/cluster_findings.h"
#include "core/analysis/segmentation.h"
#include "tests/support/wallet_tables.h"

#include <gtest/gtest.h>

#include <memory>

namespace walletloupe::tests {

/// Two clear groups of 40 and 20 wallets, fitted, labelled and examined.
inline std::shared_ptr<const analysis::ClusterFindings> twoGroupFindings()
{
    const auto table = std::make_shared<const table::WalletTable>(twoGroups());
    analysis::SegmentOptions options;
    options.kMeans.nClusters = 2;
    auto fitted = analysis::segmentWallets(*table, options);
    EXPECT_TRUE(fitted) << fitted.error().message;
    const auto shared = std::make_shared<const analysis::Segmentation>(std::move(*fitted));
    auto findings = analysis::examineClusters(table, {shared, &shared->model},
                                              {shared, &shared->labelling});
    EXPECT_TRUE(findings) << findings.error().message;
    return std::make_shared<const analysis::ClusterFindings>(std::move(*findings));
}

}  // namespace walletloupe::tests
