#pragma once

#include "core/features/action_tally.h"
#include "core/features/exact_sums.h"
#include "core/features/flat_counts.h"
#include "core/features/tally_row.h"
#include "core/features/wallet_tally.h"

#include <array>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <vector>

namespace walletloupe::features {

/// Adds up one wallet's rows, in any order.
///
/// Keeps eight bytes a row (the time, because gaps need the order of time), the distinct
/// counterparties and functions, and the moves of a Comet's base token.
class TallyBuilder final {
public:
    /// What it keeps lies in `memory`, which must outlive it.
    explicit TallyBuilder(const chain::Address& wallet,
                          std::pmr::memory_resource* memory = std::pmr::get_default_resource())
        : m_wallet(wallet)
        , m_times(memory)
        , m_recipients(memory)
        , m_senders(memory)
        , m_functions(memory)
        , m_protocols(memory)
        , m_actions(memory)
    {
    }

    const chain::Address& wallet() const noexcept { return m_wallet; }
    void add(const TallyRow& row, const TalliedActions& actions);
    /// The tally; call once.
    WalletTally finish();
    /// Brings what `add` will change closer to the processor: first the builder itself, then,
    /// when it has come, what it refers to.
    void prepare() const;
    void prepareFor(const TallyRow& row) const;

private:
    void addParties(const TallyRow& row);
    void addValue(const TallyRow& row);
    void addEther(const TallyRow& row, const chain::Amount& value);
    void addOtherCoin(const TallyRow& row);
    void addGas(const TallyRow& row);
    void addBlock(const TallyRow& row);
    void finishSums(WalletTally& tally) const;
    void finishTimes(WalletTally& tally);
    void finishDays(WalletTally& tally) const;
    void finishCounterparties(WalletTally& tally) const;

    struct CoinSum {
        std::uint64_t rows = 0;
        std::uint64_t rowsWithValue = 0;
        AmountSum sent;
        AmountSum received;
    };
    using CoinSums = std::array<CoinSum, chain::otherCoinSymbols.size()>;
    using AddressCounts = FlatCounts<chain::Address, chain::AddressHash>;
    using TextCounts = FlatCounts<TextDigest, TextDigestHash>;

    chain::Address m_wallet;
    WalletCounts m_counts;
    MomentSums m_values;
    AmountSum m_valueSent;
    AmountSum m_valueReceived;
    std::unique_ptr<CoinSums> m_otherCoins;  ///< most wallets have none
    MomentSums m_gasUsed;
    MomentSums m_gasPrices;
    AmountSum m_gasCosts;
    std::pmr::vector<std::int64_t> m_times;
    AddressCounts m_recipients;
    AddressCounts m_senders;
    TextCounts m_functions;
    TextCounts m_protocols;
    ActionTally m_actions;
};

}  // namespace walletloupe::features
