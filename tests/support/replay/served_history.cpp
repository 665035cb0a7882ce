#include "tests/support/replay/served_history.h"

#include <algorithm>
#include <numeric>

namespace walletloupe::replay {

std::optional<std::size_t> ServedHistory::find(std::uint64_t chain,
                                               const chain::Address& address) const
{
    const auto found = m_indexes.find({chain, address});
    return found == m_indexes.end() ? std::nullopt : std::optional(found->second);
}

bool ServedHistory::hasChain(std::uint64_t chain) const
{
    const auto found = m_indexes.lower_bound({chain, chain::Address()});
    return found != m_indexes.end() && found->first.first == chain;
}

std::size_t ServedHistory::firstRowFrom(std::size_t wallet, std::uint64_t block) const
{
    std::size_t begin = 0;
    std::size_t end = m_wallets[wallet].rows;
    while (begin < end) {
        const std::size_t middle = begin + (end - begin) / 2;
        if (blockOf(wallet, middle) < block)
            begin = middle + 1;
        else
            end = middle;
    }
    return begin;
}

std::uint64_t ServedHistory::lastBlock() const
{
    std::uint64_t last = 0;
    for (std::size_t wallet = 0; wallet < m_wallets.size(); ++wallet) {
        if (const std::size_t rows = m_wallets[wallet].rows; rows > 0)
            last = std::max(last, blockOf(wallet, rows - 1));
    }
    return last;
}

std::size_t ServedHistory::rowCount() const
{
    return std::accumulate(
        m_wallets.begin(), m_wallets.end(), std::size_t(0),
        [](std::size_t sum, const ServedWallet& wallet) { return sum + wallet.rows; });
}

void ServedHistory::setWallets(std::vector<ServedWallet> wallets)
{
    m_wallets = std::move(wallets);
    m_indexes.clear();
    for (std::size_t place = 0; place < m_wallets.size(); ++place)
        m_indexes.emplace(std::pair(m_wallets[place].chain, m_wallets[place].address), place);
}

}  // namespace walletloupe::replay
