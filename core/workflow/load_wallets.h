#pragma once

#include "core/analysis/segmentation.h"
#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/table/wallet_table.h"

#include <memory>
#include <string>

namespace walletloupe::workflow {

/// A wallet table and where it came from.
struct WalletFile {
    std::shared_ptr<const table::WalletTable> table;
    analysis::Origin origin;
};

/// The one file that an argument means: itself, or what a pattern with * or ? in its last part
/// matches. Errors: NotFound for no match; Usage for several.
Result<std::string> resolveInput(const std::string& argument);

/// Reads a wallet file with its digest; "-" is standard input.
Result<WalletFile> loadWallets(const std::string& argument, const table::CsvOptions& options,
                               const Clock& clock, const Progress& progress = {});

}  // namespace walletloupe::workflow
