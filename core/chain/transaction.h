#pragma once

#include "core/chain/address.h"
#include "core/chain/amount.h"
#include "core/chain/native_coin.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace walletloupe::chain {

enum class TransactionStatus {
    Unknown,    ///< the source does not tell
    Succeeded,  ///< also where a blank receipt status stands beside isError 0
    Failed,
};

/// One row of a wallet's history under the names of Etherscan's txlist. What a source does not
/// tell is empty. Texts point into the source and live as long as its text.
struct Transaction {
    std::uint64_t chain = 1;
    bool hasKnownChain = true;  ///< false where the reader was told of chains, and this is none
    std::int64_t time = 0;      ///< Unix seconds
    std::optional<std::uint64_t> block;
    std::optional<std::uint64_t> index;  ///< position in the block
    std::string_view hash;
    bool hasSenderColumn = false;  ///< the source tells senders
    bool hasSender = false;        ///< false also for the rows of the genesis block
    Address from;
    bool hasRecipient = false;  ///< false when a contract is created
    Address to;
    /// Of the value, where the source tells it beside its numbers; else it is the chain's.
    std::optional<NativeCoin> coin;
    std::optional<Amount> value;           ///< wei, the smallest units of that coin
    std::optional<std::uint64_t> gasUsed;  ///< units of gas
    std::optional<Amount> gasPrice;        ///< wei a unit
    /// wei; the whole cost where the source tells it, else gasUsed x gasPrice is
    std::optional<Amount> fee;
    TransactionStatus status = TransactionStatus::Unknown;
    bool hasFunctionColumn = false;  ///< the source has one of the three texts below
    std::string_view input;          ///< 0x and hexadecimal digits
    std::string_view methodId;       ///< 0x, or 0x and eight digits
    std::string_view functionName;   ///< borrow(uint256 borrowAmount)
    std::string_view protocolTag;    ///< what the source calls the protocol: V2, V3

    NativeCoin nativeCoin() const { return coin ? *coin : nativeCoinOf(chain); }
};

/// A transaction and the wallet whose history it belongs to.
struct OwnedTransaction {
    Address wallet;
    std::string_view spelling;  ///< of the wallet, as the source has it
    Transaction transaction;
};

}  // namespace walletloupe::chain
