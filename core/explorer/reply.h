#pragma once

#include "core/chain/history_row.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace walletloupe::explorer {

/// What a reply means, whatever its HTTP code. Only Rows, Empty and Block are data; none of the
/// others may ever be taken for "no activity".
enum class ReplyKind {
    Rows,
    Empty,             ///< the provider says that there is nothing in the range
    Block,             ///< the number of the newest block
    Throttled,         ///< too many calls a second
    QuotaUsedUp,       ///< nothing more until tomorrow, or until `resetsAt`
    KeyMissing,        ///< the key is wrong, new, or not given
    KeyLocked,         ///< too many bad keys: wait
    ChainUnsupported,  ///< this provider, or its free tier, does not serve the chain
    WindowTooLarge,    ///< page x rows above the limit
    RangeTooLarge,     ///< the provider ran out of time: ask for fewer blocks
    Busy,              ///< an error of the moment: HTTP 5xx, a protection page, "server too busy"
    Broken,            ///< cut off, no JSON, or JSON that ends too early
    TimedOut,          ///< no answer in time
    Unreachable,       ///< no connection: host unknown, refused, TLS
    Redirected,        ///< another address answers; it is not followed with a key
    AddressRefused,    ///< the provider takes the wallet for no address
    DataIncomplete,    ///< the provider says that it has not indexed everything yet
    Unexpected,        ///< anything else, shown in full
    Cancelled,         ///< nobody wants it any more
};

struct Reply {
    ReplyKind kind = ReplyKind::Unexpected;
    std::vector<chain::HistoryRow> rows;               ///< only with Rows
    std::uint64_t block = 0;                           ///< only with Block
    std::string text;                                  ///< what the provider said, without the key
    std::optional<std::chrono::milliseconds> waitFor;  ///< what it asked us to wait
    std::string resetsAt;                              ///< as it says it, with QuotaUsedUp
};

}  // namespace walletloupe::explorer
