#pragma once

#include "core/analysis/comparison/scale_comparison.h"

#include <cstddef>
#include <optional>

namespace walletloupe::analysis {

/// Another scaling under which the wallets form groups: of several the one whose groups have the
/// highest silhouette. For a comparison that recommends no k under the scaling of `options`: one
/// whale in an unscaled column hides what a logarithm shows. Tables of more than `rowLimit`
/// wallets are judged by that many, evenly spread. Nothing where no other scaling shows groups.
/// Errors: Cancelled.
Result<std::optional<Message>> otherScaleWithGroups(const wallets::WalletTable& table,
                                                    const SweepOptions& options, const Clock& clock,
                                                    const Executor& executor,
                                                    std::size_t rowLimit = 5'000);

}  // namespace walletloupe::analysis
