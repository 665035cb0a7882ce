#pragma once

#include "core/chain/compound_action.h"
#include "core/chain/transaction.h"
#include "core/features/action_tally.h"
#include "core/features/wallet_tally.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace walletloupe::features {

/// One row of a wallet's history with its names turned into numbers.
struct TallyRow {
    const chain::Transaction& transaction;
    std::optional<std::uint32_t> function;  ///< none where the source does not tell
    std::optional<std::uint32_t> protocol;  ///< none for no protocol
    const std::vector<chain::CompoundAction>& actions;
};

/// Adds up one wallet's rows, in any order.
///
/// Keeps eight bytes a row (the time, because gaps need the order of time), the distinct
/// counterparties and functions, and the moves of a Comet's base token.
class TallyBuilder final {
public:
    explicit TallyBuilder(const chain::Address& wallet) : m_wallet(wallet) {}

    void add(const TallyRow& row);
    std::uint64_t rows() const noexcept { return m_tally.rows; }
    /// The tally; call once.
    WalletTally finish();

private:
    void addParties(const chain::Transaction& transaction);
    void addValue(const chain::Transaction& transaction, bool isSent, bool isReceived);
    void addGas(const chain::Transaction& transaction);
    void addBlock(const chain::Transaction& transaction);
    void finishTimes();
    void finishDays();
    void finishCounterparties();

    chain::Address m_wallet;
    WalletTally m_tally;
    ActionTally m_actions;
    std::vector<std::int64_t> m_times;
    std::unordered_map<chain::Address, std::uint64_t, chain::AddressHash> m_recipients;
    std::unordered_set<chain::Address, chain::AddressHash> m_senders;
    std::unordered_map<std::uint32_t, std::uint64_t> m_functions;
    std::unordered_set<std::uint32_t> m_protocols;
};

}  // namespace walletloupe::features
