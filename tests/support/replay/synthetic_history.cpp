#include "tests/support/replay/synthetic_history.h"

#include "core/base/random.h"
#include "tests/support/replay/synthetic_row.h"

#include <array>
#include <utility>

namespace walletloupe::replay {
namespace {

chain::Address madeAddress(std::uint64_t walletSeed)
{
    Random random = Random::forStream(walletSeed, 1);
    chain::Address address;
    for (std::uint8_t& byte : address.bytes)
        byte = static_cast<std::uint8_t>(random.below(256));
    return address;
}

/// How many of the rows each wallet has.
std::vector<std::size_t> shares(const SyntheticSettings& settings)
{
    std::vector<std::uint64_t> weights;
    Random random(settings.seed);
    std::uint64_t sum = 0;
    for (std::size_t wallet = 0; wallet < settings.wallets; ++wallet) {
        const std::uint64_t draw = random.below(20);
        const bool isEmpty = wallet >= 2 && wallet + 1 == settings.wallets;
        weights.push_back(isEmpty ? 0 : 1 + draw * draw + (wallet == 0 ? 1000 : 0));
        sum += weights.back();
    }
    std::vector<std::size_t> rows;
    std::size_t left = settings.rows;
    for (const std::uint64_t weight : weights) {
        rows.push_back(settings.rows * weight / sum);
        left -= rows.back();
    }
    if (!rows.empty())
        rows.front() += left;
    return rows;
}

std::uint64_t seedOf(std::uint64_t seed, std::size_t wallet)
{
    return Random::forStream(seed, wallet + 1).next();
}

}  // namespace

SyntheticHistory::SyntheticHistory(const SyntheticSettings& settings) : m_seed(settings.seed)
{
    std::vector<ServedWallet> wallets;
    for (const std::size_t rows : shares(settings)) {
        const std::uint64_t walletSeed = seedOf(m_seed, wallets.size());
        const bool isLarge = wallets.empty() && rows >= 2 * settings.largeBlock;
        m_layouts.emplace_back(walletSeed, rows, isLarge ? settings.largeBlock : 0);
        wallets.push_back({settings.chain, madeAddress(walletSeed), rows});
    }
    setWallets(std::move(wallets));
}

std::uint64_t SyntheticHistory::blockOf(std::size_t wallet, std::size_t row) const
{
    return m_layouts[wallet].positionOf(row).block;
}

void SyntheticHistory::readRow(std::size_t wallet, std::size_t row, chain::HistoryRow& into) const
{
    makeRow({m_seed, seedOf(m_seed, wallet), wallets()[wallet].address, row,
             m_layouts[wallet].positionOf(row)},
            into);
}

}  // namespace walletloupe::replay
