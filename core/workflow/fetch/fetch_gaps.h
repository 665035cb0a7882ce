#pragma once

#include "core/analysis/risk/transaction_features.h"
#include "core/base/message.h"
#include "core/workflow/fetch/fetch_coverage.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace walletloupe::workflow {

/// Whose history is not whole: by the coverages that stand beside files of transactions, and by
/// the files that could not be used.
class FetchGaps final {
public:
    /// Notes what stands beside a file, and makes sure that its wallets are in the result, those
    /// without rows too.
    void take(FetchCoverage coverage, analysis::TransactionFeatures& features);
    /// Notes that nothing of a file of this wallet's history can be used, and makes sure that it
    /// is in the result.
    void recordUnusable(const std::string& owner, analysis::TransactionFeatures& features);
    /// Notes that a file of this wallet's history could be used, though it may be empty.
    void recordUsable(const chain::Address& owner) { m_usable.insert(owner); }
    /// Marks the wallets that are not whole; says of each how far it is read.
    std::vector<Message> mark(analysis::FeatureTable& table) const;
    std::vector<FetchCoverage> takeCoverages() { return std::move(m_coverages); }

private:
    std::optional<WalletCoverage> gapOf(const analysis::WalletFeatures& wallet) const;

    std::vector<FetchCoverage> m_coverages;
    std::unordered_map<chain::Address, WalletCoverage, chain::AddressHash> m_gaps;
    std::unordered_set<chain::Address, chain::AddressHash> m_unusable;
    std::unordered_set<chain::Address, chain::AddressHash> m_usable;
};

}  // namespace walletloupe::workflow
