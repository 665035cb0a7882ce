#include "tests/support/replay/fault.h"

#include "tests/support/replay/history_query.h"

#include <algorithm>
#include <array>
#include <optional>

namespace walletloupe::replay {
namespace {

/// What a fault is called, and what it does.
struct FaultName {
    std::string_view name;
    FaultKind kind;
    std::string_view amount;  ///< what follows the colon; empty: nothing
    std::string_view words;   ///< of Words; else what it does
};

constexpr std::array<FaultName, 16> names{{
    {"throttle", FaultKind::Words, "", "Max calls per sec rate limit reached (3/sec)"},
    {"quota", FaultKind::Words, "",
     "Max daily rate limit reached. 100000 (100%) of 100000 day/limit"},
    {"pool", FaultKind::Words, "", "Community Free API Limit reached. Resets 00:00:00 UTC"},
    {"tier", FaultKind::Words, "",
     "Free API access is not supported for this chain. Please upgrade your api plan for full chain "
     "coverage. https://etherscan.io/apis"},
    {"away", FaultKind::Words, "",
     "Free API access is temporarily unavailable. Please try again later"},
    {"badkey", FaultKind::Words, "", "Invalid API Key (#err2)|NO"},
    {"keylock", FaultKind::Words, "", "Too many invalid api key attempts, please try again later"},
    {"busy", FaultKind::Words, "",
     "Unexpected err, timeout occurred or server too busy. Please try again later"},
    {"timeout", FaultKind::Timeout, "", "the query took too long: ask for fewer blocks"},
    {"html", FaultKind::Html, "", "a page of protection instead of JSON"},
    {"redirect", FaultKind::Redirect, "", "HTTP 302 to another host"},
    {"cut", FaultKind::Cut, "BYTES", "the connection ends after so many bytes, head included"},
    {"truncate", FaultKind::Truncate, "BYTES", "the JSON ends after so many bytes"},
    {"stall", FaultKind::Stall, "MILLISECONDS", "nothing comes for so long, then the reply"},
    {"slow", FaultKind::Slow, "BYTES", "so many bytes a second"},
    {"repeat", FaultKind::Repeat, "ROWS", "so many rows come twice"},
}};

Result<Fault> unknown(std::string_view text)
{
    std::string known;
    for (const FaultName& name : names) {
        known += std::string(name.name) +
                 (name.amount.empty() ? std::string() : ":" + std::string(name.amount)) + ", ";
    }
    return failure(ErrorCode::Usage, "There is no fault '" + std::string(text) + "': take " +
                                         known + "429:SECONDS, or an HTTP code from 400 to 599.");
}

/// An HTTP code, with the seconds of Retry-After behind a colon.
std::optional<Fault> readStatus(std::string_view text, std::string_view name,
                                std::optional<std::uint64_t> amount, bool hasAmount)
{
    const auto code = wholeNumber(name);
    if (!code || *code < 400 || *code > 599 || (hasAmount && !amount))
        return std::nullopt;
    return Fault{
        FaultKind::Status, std::string(text), {}, static_cast<int>(*code), amount.value_or(0)};
}

}  // namespace

Result<Fault> readFault(std::string_view text)
{
    const std::size_t colon = text.find(':');
    const bool hasAmount = colon != std::string_view::npos;
    const std::string_view name = text.substr(0, colon);
    const auto amount = hasAmount ? wholeNumber(text.substr(colon + 1)) : std::nullopt;
    if (const auto status = readStatus(text, name, amount, hasAmount))
        return *status;
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const FaultName& known) { return known.name == name; });
    if (found == names.end() || hasAmount == found->amount.empty() || (hasAmount && !amount))
        return unknown(text);
    return Fault{found->kind, std::string(text), std::string(found->words), 200,
                 amount.value_or(0)};
}

std::string faultHelp()
{
    std::string help;
    for (const FaultName& name : names) {
        std::string line = "  " + std::string(name.name);
        if (!name.amount.empty())
            line += ":" + std::string(name.amount);
        line.resize(std::max<std::size_t>(line.size() + 2, 22), ' ');
        help += line + std::string(name.words) + "\n";
    }
    return help +
           "  429:SECONDS         HTTP 429, with Retry-After\n"
           "  400 … 599           that HTTP code\n";
}

}  // namespace walletloupe::replay
