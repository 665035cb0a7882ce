#pragma once

#include "core/analysis/segmentation/segmentation.h"
#include "core/base/clock.h"
#include "core/base/executor.h"
#include "core/wallets/wallet_table.h"

#include <memory>
#include <string>

namespace walletloupe::workflow {

/// A wallet table and where it came from.
struct WalletFile {
    std::shared_ptr<const wallets::WalletTable> table;
    analysis::Origin origin;
};

/// The one file that an argument means: itself when it exists or is no pattern, else what the
/// pattern (* ? [..] as in a shell, in folders too) matches. Errors: NotFound for no match;
/// Usage for several; Unreadable when there is no telling.
Result<std::string> resolveInput(const std::string& argument);

/// Reads a wallet file, once, with the digest of the bytes that were read; "-" is standard
/// input. Cancelling works while a pipe is silent too.
Result<WalletFile> loadWallets(const std::string& argument, const csv::CsvOptions& options,
                               const Clock& clock, const Executor& executor = {});

}  // namespace walletloupe::workflow
