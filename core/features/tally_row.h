#pragma once

#include "core/chain/native_coin.h"
#include "core/chain/transaction.h"
#include "core/features/action_tally.h"
#include "core/features/duplicate_row_filter.h"
#include "core/features/text_digest.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace walletloupe::features {

/// A part of a list that several rows share.
struct ListPart {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    template <class Value>
    std::span<const Value> of(const std::vector<Value>& list) const
    {
        return std::span(list).subspan(begin, end - begin);
    }
};

/// One row of a wallet's history as far as tallies need it, with digests for its texts, so that
/// it outlives them.
struct TallyRow {
    /// A row without its protocol and actions.
    explicit TallyRow(const chain::OwnedTransaction& owned);

    chain::Address wallet;
    bool isSent = false;         ///< the wallet is the sender
    bool isReceived = false;     ///< the wallet is the recipient
    bool isAccountCall = false;  ///< others have a contract account act: it is the recipient
    bool isInvolved = false;     ///< it is one of them, or the source does not tell the sender
    bool hasSenderColumn = false;
    chain::TransactionStatus status = chain::TransactionStatus::Unknown;
    std::int64_t time = 0;
    DuplicateRowFilter::Key key;
    std::optional<chain::Address> sender;
    std::optional<chain::Address> recipient;
    std::optional<std::uint64_t> block;
    std::optional<std::uint64_t> gasUsed;
    chain::NativeCoin coin = chain::NativeCoin::Ether;  ///< of `value`
    std::optional<chain::Amount> value;
    std::optional<chain::Amount> gasPrice;
    std::optional<chain::Amount> fee;    ///< in the place of gasUsed x gasPrice
    std::optional<TextDigest> function;  ///< none where the source does not tell
    std::optional<TextDigest> protocol;  ///< none for no protocol
    ListPart actions;                    ///< of TalliedActions
    ListPart moves;
};

}  // namespace walletloupe::features
