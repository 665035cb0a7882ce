#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>

namespace walletloupe::replay {

/// So many calls in any second, and no more: those that are refused do not count.
class RateRule final {
public:
    /// 0: no limit.
    explicit RateRule(std::size_t callsPerSecond) : m_most(callsPerSecond) {}

    /// Whether a call at that moment, in milliseconds, is within the limit.
    bool allows(std::int64_t milliseconds);

private:
    std::size_t m_most;
    std::deque<std::int64_t> m_calls;  ///< of the last second
};

}  // namespace walletloupe::replay
