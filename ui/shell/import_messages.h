#pragma once

#include "core/wallets/wallet_table.h"
#include "ui/page/messages.h"

#include <functional>
#include <vector>

namespace walletloupe::ui {

/// What the strip says of a file that was read: warnings about the whole, and how much of it
/// could not be used, with a button that calls `showRows`.
std::vector<StripMessage> importMessages(const wallets::WalletTable& table,
                                         std::function<void()> showRows);

}  // namespace walletloupe::ui
