#pragma once

#include "core/wallets/wallet_list.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace walletloupe::ui {

/// An explorer that histories can be asked of.
struct FetchProvider {
    QString name;   ///< "etherscan", or the URL that was typed
    QString title;  ///< "Etherscan"
    double callsPerSecond = 2.5;
    bool needsKey = false;
};

/// What a user wants fetched, and from whom.
struct FetchFormOptions {
    std::vector<wallets::ListedWallet> wallets;
    QString provider;  ///< its name, or its URL
    std::uint64_t chain = 1;
    std::uint64_t fromBlock = 0;
    std::optional<std::uint64_t> toBlock;  ///< none: the newest
    double callsPerSecond = 0.0;           ///< 0: no limit of our own
    bool includeLiquidations = false;      ///< also who was liquidated by others
};

/// Where the key of a provider is.
enum class KeyLocation { None, Environment, Session, Keychain };

}  // namespace walletloupe::ui
