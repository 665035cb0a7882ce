#pragma once

#include "core/base/result.h"

#include <QFile>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace walletloupe::replay {

/// One call as the log tells it.
struct LoggedCall {
    std::int64_t milliseconds = 0;  ///< since the start
    std::uint64_t call = 0;         ///< its number, from 1
    std::string verdict;            ///< "rows", "empty", "throttled", "fault cut:200", …
    std::size_t rows = 0;
    std::string asked;  ///< path and parameters; never the key
};

/// All calls in their order, in memory and, where it is opened, in a CSV file that is complete
/// after each call.
class RequestLog final {
public:
    /// Error: WriteFailed.
    Result<void> open(const std::string& path);
    void add(LoggedCall call);
    const std::vector<LoggedCall>& calls() const noexcept { return m_calls; }

private:
    QFile m_file;
    std::vector<LoggedCall> m_calls;
};

/// The most calls that came within one second, the first included and the last, one second
/// later, not.
std::size_t maxCallsInASecond(const std::vector<std::int64_t>& milliseconds);

}  // namespace walletloupe::replay
