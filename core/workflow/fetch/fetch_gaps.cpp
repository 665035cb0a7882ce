#include "core/workflow/fetch/fetch_gaps.h"

#include <utility>

namespace walletloupe::workflow {
namespace {

/// Whether nothing at all is known of the wallet.
bool isMissing(const WalletCoverage& wallet)
{
    return wallet.status != FetchStatus::Partial;
}

}  // namespace

void FetchGaps::take(FetchCoverage coverage, analysis::TransactionFeatures& features)
{
    for (const WalletCoverage& wallet : coverage.wallets) {
        features.expect(wallet.address, wallet.wallet);
        if (wallet.isWhole()) {
            recordUsable(wallet.address);
            continue;
        }
        const auto [gap, isNew] = m_gaps.emplace(wallet.address, wallet);
        // Of two files with a gap the one that knows less counts.
        if (!isNew && !isMissing(gap->second) && isMissing(wallet))
            gap->second = wallet;
    }
    m_coverages.push_back(std::move(coverage));
}

void FetchGaps::recordUnusable(const std::string& owner, analysis::TransactionFeatures& features)
{
    chain::Address address;
    if (chain::readAddress(owner, address) != chain::AddressReading::Good)
        return;
    m_unusable.insert(address);
    features.expect(address, owner);
}

std::optional<WalletCoverage> FetchGaps::gapOf(const analysis::WalletFeatures& wallet) const
{
    WalletCoverage found;
    found.wallet = wallet.wallet;
    if (chain::readAddress(wallet.wallet, found.address) != chain::AddressReading::Good)
        return std::nullopt;
    if (const auto gap = m_gaps.find(found.address); gap != m_gaps.end())
        return gap->second;
    if (!m_unusable.contains(found.address))
        return std::nullopt;
    const bool isInPart = wallet.rows > 0 || m_usable.contains(found.address);
    found.status = isInPart ? FetchStatus::Partial : FetchStatus::Failed;
    found.reason = isInPart ? "another file of it could not be used" : "its file could not be used";
    return found;
}

std::vector<Message> FetchGaps::mark(analysis::FeatureTable& table) const
{
    std::vector<Message> messages;
    if (m_gaps.empty() && m_unusable.empty())
        return messages;
    for (analysis::WalletFeatures& wallet : table.wallets) {
        const auto gap = gapOf(wallet);
        if (!gap)
            continue;
        wallet.extent =
            isMissing(*gap) ? analysis::HistoryExtent::Missing : analysis::HistoryExtent::Partial;
        messages.push_back(gapMessage(*gap));
    }
    return messages;
}

}  // namespace walletloupe::workflow
