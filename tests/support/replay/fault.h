#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace walletloupe::replay {

enum class FaultKind {
    Words,     ///< a refusal with HTTP 200, in the provider's words
    Timeout,   ///< the provider's words for a query that took too long: text in message, no result
    Status,    ///< an HTTP code
    Html,      ///< a page of protection instead of JSON, with HTTP 200
    Redirect,  ///< sends elsewhere
    Cut,       ///< the connection ends after so many bytes of the reply
    Truncate,  ///< the JSON ends after so many bytes; the reply itself is whole
    Stall,     ///< nothing comes for so many milliseconds, then the reply
    Slow,      ///< so many bytes a second
    Repeat,    ///< so many rows come twice
};

/// Something that goes wrong with one reply.
struct Fault {
    FaultKind kind = FaultKind::Words;
    std::string name;          ///< as it was asked for: "429:1"
    std::string words;         ///< of Words
    int status = 200;          ///< of Status
    std::uint64_t amount = 0;  ///< after the colon: bytes, milliseconds, rows, seconds to wait
};

/// Reads one fault, such as `throttle`, `429:1` or `cut:200`. Error: Usage, with those there are.
Result<Fault> readFault(std::string_view text);

/// A line for each fault there is: how it is written and what it does.
std::string faultHelp();

}  // namespace walletloupe::replay
