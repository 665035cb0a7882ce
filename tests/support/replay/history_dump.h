#pragma once

#include "core/base/result.h"
#include "tests/support/replay/chain_scenario.h"
#include "tests/support/replay/served_history.h"

#include <string>

namespace walletloupe::replay {

/// Writes every row up to the head of `chain` as transactions.csv: the names of txlist,
/// wallet_address and chain_id; wallet by wallet, in the order of the chain. Error: WriteFailed.
Result<void> writeTransactions(const ServedHistory& history, const ChainView& chain,
                               const std::string& path);

/// Writes the addresses of the wallets of one chain, each once, under the header wallet_address.
/// Error: WriteFailed.
Result<void> writeWalletList(const ServedHistory& history, std::uint64_t chain,
                             const std::string& path);

}  // namespace walletloupe::replay
