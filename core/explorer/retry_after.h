#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace walletloupe::explorer {

/// The wait that the HTTP header Retry-After asks for: seconds or a date (RFC 9110, 10.2.3). At
/// least 0, at most a day; none where it says nothing readable.
std::optional<std::chrono::milliseconds> waitOfRetryAfter(
    const std::string& header, std::chrono::system_clock::time_point now);

}  // namespace walletloupe::explorer
