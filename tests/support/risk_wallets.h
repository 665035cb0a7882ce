#pragma once

#include "core/analysis/risk/transaction_features.h"
#include "core/base/random.h"
#include "core/model/risk_profile_file.h"
#include "tests/support/test_folders.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace walletloupe::tests {

/// A profile as it comes with the program: "classic", "standard".
inline risk::Profile shippedProfile(const std::string& name)
{
    const std::string path = tests::sourceFolder() + "/resources/profiles/" + name + ".json";
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    auto profile = model::parseRiskProfile(text, path);
    EXPECT_TRUE(profile) << profile.error().message;
    return profile ? std::move(*profile) : risk::Profile();
}

inline std::size_t featureIndex(std::string_view name)
{
    const auto all = features::allFeatures();
    return static_cast<std::size_t>(
        std::find_if(all.begin(), all.end(), [&](const auto& f) { return f.name == name; }) -
        all.begin());
}

inline double& valueOf(analysis::WalletFeatures& wallet, std::string_view name)
{
    return wallet.values[featureIndex(name)];
}

/// Wallets with 1 to 60 transactions and made-up values, many of them shares with ties.
inline analysis::FeatureTable riskTable(std::size_t wallets, std::uint64_t seed)
{
    Random random(seed);
    analysis::FeatureTable table;
    for (std::size_t i = 0; i < wallets; ++i) {
        analysis::WalletFeatures wallet;
        wallet.wallet = "w" + std::to_string(i);
        wallet.rows = 1 + random.below(60);
        wallet.values.resize(features::allFeatures().size());
        for (double& value : wallet.values)
            value = static_cast<double>(random.below(20)) / 20.0 * (1.0 + random.uniform());
        valueOf(wallet, "total_transactions") = static_cast<double>(wallet.rows);
        valueOf(wallet, "error_rate") = random.below(3) == 0 ? random.uniform() : 0.0;
        table.wallets.push_back(std::move(wallet));
    }
    return table;
}

}  // namespace walletloupe::tests
