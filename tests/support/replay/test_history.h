#pragma once

#include "tests/support/replay/served_history.h"

#include <string>
#include <utility>
#include <vector>

namespace walletloupe::replay {

/// Histories of a test: rows in given blocks, the hash of each its place.
class TestHistory final : public ServedHistory {
public:
    struct Wallet {
        chain::Address address;
        std::vector<std::uint64_t> blocks;
    };

    explicit TestHistory(std::vector<Wallet> wallets) : m_wallets(std::move(wallets))
    {
        std::vector<ServedWallet> served;
        for (const Wallet& wallet : m_wallets)
            served.push_back({1, wallet.address, wallet.blocks.size()});
        setWallets(std::move(served));
    }

    std::uint64_t blockOf(std::size_t wallet, std::size_t row) const override
    {
        return m_wallets[wallet].blocks[row];
    }
    void readRow(std::size_t wallet, std::size_t row, chain::HistoryRow& into) const override
    {
        into = {};
        into.block = blockOf(wallet, row);
        into[chain::RowField::BlockNumber] = std::to_string(into.block);
        into[chain::RowField::Hash] = "h" + std::to_string(row);
        into[chain::RowField::BlockHash] = "b" + std::to_string(into.block);
    }

private:
    std::vector<Wallet> m_wallets;
};

inline constexpr char kTestWallet[] = "0x00000000000000000000000000000000000000aa";

inline chain::Address testAddress(std::string_view text = kTestWallet)
{
    chain::Address address;
    chain::readAddress(text, address);
    return address;
}

}  // namespace walletloupe::replay
