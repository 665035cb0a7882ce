#pragma once

#include "core/chain/address.h"
#include "core/chain/history_row.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace walletloupe::replay {

/// Whose rows, on which chain, and how many.
struct ServedWallet {
    std::uint64_t chain = 1;
    chain::Address address;
    std::size_t rows = 0;
};

/// The histories that a replay explorer knows. A wallet and a row are meant by their place; the
/// rows of a wallet are in the order of the chain (block, position in the block, hash).
class ServedHistory {
public:
    virtual ~ServedHistory() = default;
    ServedHistory(const ServedHistory&) = delete;
    ServedHistory& operator=(const ServedHistory&) = delete;

    const std::vector<ServedWallet>& wallets() const noexcept { return m_wallets; }
    std::optional<std::size_t> find(std::uint64_t chain, const chain::Address& address) const;
    bool hasChain(std::uint64_t chain) const;

    virtual std::uint64_t blockOf(std::size_t wallet, std::size_t row) const = 0;
    /// Fills `into`, whatever it held.
    virtual void readRow(std::size_t wallet, std::size_t row, chain::HistoryRow& into) const = 0;

    /// The first row of that block or a later one; the number of rows where there is none.
    std::size_t firstRowFrom(std::size_t wallet, std::uint64_t block) const;
    /// The highest block with a row; 0 without rows.
    std::uint64_t lastBlock() const;
    std::size_t rowCount() const;

protected:
    ServedHistory() = default;
    void setWallets(std::vector<ServedWallet> wallets);

private:
    std::vector<ServedWallet> m_wallets;
    std::map<std::pair<std::uint64_t, chain::Address>, std::size_t> m_indexes;
};

}  // namespace walletloupe::replay
