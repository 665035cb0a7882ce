#pragma once

#include "core/base/message.h"

#include <cstddef>
#include <string>
#include <vector>

namespace walletloupe::text {

/// A text on some wallets, and on how many.
struct WalletsText {
    std::size_t wallets = 0;
    std::string text;
};

/// Messages that differ only in their wallet are told once: "32 wallets: failed: Max daily rate
/// limit reached (0x…, 0x… and 30 more)". In the order of the first of each.
std::vector<WalletsText> groupedByWallets(const std::vector<Message>& messages);

}  // namespace walletloupe::text
