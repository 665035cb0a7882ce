#pragma once

#include "core/chain/amount.h"
#include "core/chain/native_coin.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace walletloupe::features {

/// Exact sums of whole numbers.
struct Moments {
    std::uint64_t count = 0;
    chain::WideInteger sum = 0;
    chain::WideInteger squares = 0;

    void add(const chain::WideInteger& value)
    {
        ++count;
        sum += value;
        squares += value * value;
    }
};

/// The five things that a wallet does with Compound and that are counted.
enum class CountedAction { Deposit, Borrow, Repay, Redeem, Liquidation, Count };
inline constexpr auto countedActions = static_cast<std::size_t>(CountedAction::Count);

struct ActionCount {
    std::uint64_t count = 0;
    bool isExact = true;
};

/// What is counted while rows come, in whole numbers. A count of rows that tell something says
/// for how many of `rows` it is known.
struct WalletCounts {
    std::uint64_t rows = 0;
    std::uint64_t sent = 0;                 ///< rows whose sender is the wallet
    std::uint64_t received = 0;             ///< rows whose recipient is the wallet
    std::uint64_t receivedFromUnknown = 0;  ///< of these, in sources that tell no senders
    std::uint64_t rowsWithStatus = 0;
    std::uint64_t failed = 0;
    std::uint64_t rowsWithBlock = 0;
    std::uint64_t firstBlock = 0;
    std::uint64_t lastBlock = 0;
    std::uint64_t rowsWithFunction = 0;
    std::uint64_t rowsWithGasCost = 0;
    std::uint64_t largestGasUsed = 0;
    std::uint64_t rowsInEther = 0;    ///< on a chain whose coin is ether
    std::uint64_t rowsWithValue = 0;  ///< on any chain
    std::uint64_t zeroValues = 0;     ///< on any chain
    chain::Amount largestValue = 0;   ///< of the rows in ether
    chain::Amount smallestValue = 0;
};

/// What a wallet moved of a coin that is not ether.
struct CoinTally {
    std::uint64_t rows = 0;           ///< on chains of that coin
    std::uint64_t rowsWithValue = 0;  ///< of these
    chain::WideInteger sent = 0;      ///< smallest units, of which 10^18 are a coin
    chain::WideInteger received = 0;
};
using CoinTallies = std::array<CoinTally, chain::otherCoinSymbols.size()>;

/// What a wallet's rows add up to: whole numbers only, the same for every order of the rows.
struct WalletTally : WalletCounts {
    Moments values;  ///< wei, of the rows in ether; `values.count` of them tell theirs
    chain::WideInteger valueSent = 0;
    chain::WideInteger valueReceived = 0;

    std::optional<CoinTallies> otherCoins;  ///< none where no row is on a chain of one

    Moments gasUsed;
    Moments gasPrices;                ///< wei a unit of gas
    chain::WideInteger gasCosts = 0;  ///< wei; sum of gasUsed x gasPrice

    std::int64_t firstTime = 0;  ///< Unix seconds
    std::int64_t lastTime = 0;
    Moments gaps;  ///< seconds between rows, in the order of time
    std::uint64_t smallestGap = 0;
    std::uint64_t largestGap = 0;
    std::uint64_t activeDays = 0;    ///< distinct UTC days
    std::uint64_t maxInUtcDay = 0;   ///< rows
    std::uint64_t maxIn24Hours = 0;  ///< rows in any 24 hours, the end of which does not count

    std::uint64_t recipients = 0;          ///< distinct, of the rows sent
    std::uint64_t rowsToTopRecipient = 0;  ///< rows sent to the commonest
    std::uint64_t senders = 0;             ///< distinct, of the rows received

    std::uint64_t functions = 0;  ///< distinct
    std::uint64_t rowsWithTopFunction = 0;
    std::uint64_t protocols = 0;  ///< distinct tags

    std::array<ActionCount, countedActions> actions;
};

}  // namespace walletloupe::features
