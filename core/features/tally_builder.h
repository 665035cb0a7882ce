#pragma once

#include "core/chain/compound_action.h"
#include "core/chain/transaction.h"
#include "core/features/action_tally.h"
#include "core/features/exact_sums.h"
#include "core/features/flat_counts.h"
#include "core/features/wallet_tally.h"

#include <cstdint>
#include <optional>
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

    const chain::Address& wallet() const noexcept { return m_wallet; }
    void add(const TallyRow& row);
    /// The tally; call once.
    WalletTally finish();
    /// Brings what `add` will change closer to the processor.
    void prepare() const;

private:
    void addParties(const chain::Transaction& transaction);
    void addValue(const chain::Transaction& transaction, bool isSent, bool isReceived);
    void addGas(const chain::Transaction& transaction);
    void addBlock(const chain::Transaction& transaction);
    void finishSums(WalletTally& tally) const;
    void finishTimes(WalletTally& tally);
    void finishDays(WalletTally& tally) const;
    void finishCounterparties(WalletTally& tally) const;

    using AddressCounts = FlatCounts<chain::Address, chain::AddressHash>;
    using NumberCounts = FlatCounts<std::uint32_t, NumberHash>;

    chain::Address m_wallet;
    WalletCounts m_counts;
    MomentSums m_values;
    AmountSum m_valueSent;
    AmountSum m_valueReceived;
    MomentSums m_gasUsed;
    MomentSums m_gasPrices;
    AmountSum m_gasCosts;
    std::vector<std::int64_t> m_times;
    AddressCounts m_recipients;
    AddressCounts m_senders;
    NumberCounts m_functions;
    NumberCounts m_protocols;
    ActionTally m_actions;
};

}  // namespace walletloupe::features
