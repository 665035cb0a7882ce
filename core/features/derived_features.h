#pragma once

#include "core/features/wallet_tally.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace walletloupe::features {

/// A number that a wallet's history gives.
struct Feature {
    std::string_view name;
    std::string_view unit;  ///< "ETH", "wei", "hours"; empty for a plain number
    /// NaN where the source lacks what it needs, for any of the wallet's rows.
    double (*value)(const WalletTally&);
};

/// All features, in the order in which they are written.
std::span<const Feature> allFeatures();

/// Which of the counted actions a feature counts; none for other features.
std::optional<CountedAction> countedActionOf(std::string_view feature);

/// Coins sent and received for each of chain::otherCoinSymbols, whole coins; NaN where no row is
/// on a chain of it or one does not tell its value. Empty where the wallet has no such coin.
std::vector<double> otherCoinValues(const WalletTally& tally);

/// The values of all features; NaN everywhere for a wallet without rows.
std::vector<double> featureValues(const WalletTally& tally);

}  // namespace walletloupe::features
