#pragma once

#include "core/workflow/risk/feature_result.h"
#include "core/workflow/risk/features_csv.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace walletloupe::tests {

inline workflow::FeatureRequest requestFor(
    std::vector<std::string> files,
    analysis::TransactionScope scope = analysis::TransactionScope::All)
{
    workflow::FeatureRequest request;
    request.transactions = std::move(files);
    request.options.scope = scope;
    return request;
}

inline workflow::FeatureResult runOf(const workflow::FeatureRequest& request, unsigned threads = 1)
{
    auto run = workflow::computeFeatures(request, Executor(threads));
    EXPECT_TRUE(run) << run.error().message;
    return run ? std::move(*run) : workflow::FeatureResult();
}

/// features.csv as one text.
inline std::string featuresCsv(const analysis::FeatureTable& table, unsigned threads = 0)
{
    std::string csv;
    workflow::writeFeaturesCsv(table, Executor(threads),
                               [&csv](std::string_view text) { csv += text; });
    return csv;
}

inline double valueOf(const analysis::WalletFeatures& wallet, std::string_view name)
{
    const auto all = features::allFeatures();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& f) { return f.name == name; });
    EXPECT_NE(found, all.end()) << name;
    return wallet.values[static_cast<std::size_t>(found - all.begin())];
}

}  // namespace walletloupe::tests
