#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace walletloupe::workflow {

/// What is said of one wallet: "0x…" and "partial, read up to block 499: Max daily rate limit".
struct WalletMessage {
    std::string wallet;
    std::string words;

    bool operator==(const WalletMessage&) const = default;
};

/// What is said of some wallets, and of how many.
struct WalletsText {
    std::size_t wallets = 0;
    std::string text;
};

/// Texts where the same words of several wallets are said once: "32 wallets: failed: Max daily
/// rate limit reached (0x…, 0x… and 30 more)". In the order of the first of each.
std::vector<WalletsText> mergeEqualMessages(const std::vector<WalletMessage>& messages);

}  // namespace walletloupe::workflow
