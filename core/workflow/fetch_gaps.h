#pragma once

#include "core/analysis/transaction_features.h"
#include "core/base/result.h"
#include "core/workflow/fetch_coverage.h"

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace walletloupe::workflow {

/// What was not fetched whole, by the coverages that stand beside files of transactions.
class FetchGaps final {
public:
    /// Notes what stands beside a file, and makes sure that its wallets are in the result, those
    /// without rows too. Errors: those of loadCoverage.
    Result<void> take(const std::string& transactions, analysis::TransactionFeatures& features);
    /// Marks the wallets that are not whole; gives a text for each: "0x…: partial, read up to …".
    std::vector<std::string> mark(analysis::FeatureTable& table) const;
    std::vector<FetchCoverage> takeCoverages() { return std::move(m_coverages); }

private:
    std::vector<FetchCoverage> m_coverages;
    std::unordered_map<chain::Address, WalletCoverage, chain::AddressHash> m_gaps;
};

}  // namespace walletloupe::workflow
