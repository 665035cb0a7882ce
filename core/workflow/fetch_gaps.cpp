#include "core/workflow/fetch_gaps.h"

#include <utility>

namespace walletloupe::workflow {
namespace {

/// Whether nothing at all is known of the wallet.
bool isMissing(const WalletCoverage& wallet)
{
    return wallet.status != FetchStatus::Partial;
}

}  // namespace

Result<void> FetchGaps::take(const std::string& transactions,
                             analysis::TransactionFeatures& features)
{
    auto loaded = loadCoverage(transactions);
    if (!loaded)
        return failure(std::move(loaded.error()));
    if (!*loaded)
        return {};
    for (const WalletCoverage& wallet : (*loaded)->wallets) {
        features.expect(wallet.address, wallet.wallet);
        if (wallet.isWhole())
            continue;
        const auto [gap, isNew] = m_gaps.emplace(wallet.address, wallet);
        // Of two files with a gap the one that knows less counts.
        if (!isNew && !isMissing(gap->second) && isMissing(wallet))
            gap->second = wallet;
    }
    m_coverages.push_back(std::move(**loaded));
    return {};
}

std::vector<std::string> FetchGaps::mark(analysis::FeatureTable& table) const
{
    std::vector<std::string> texts;
    if (m_gaps.empty())
        return texts;
    for (analysis::WalletFeatures& wallet : table.wallets) {
        chain::Address address;
        if (chain::readAddress(wallet.wallet, address) != chain::AddressReading::Good)
            continue;
        const auto gap = m_gaps.find(address);
        if (gap == m_gaps.end())
            continue;
        wallet.extent = isMissing(gap->second) ? analysis::HistoryExtent::Missing
                                               : analysis::HistoryExtent::Partial;
        texts.push_back(gapText(gap->second));
    }
    return texts;
}

}  // namespace walletloupe::workflow
