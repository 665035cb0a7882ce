#pragma once

#include "core/base/clock.h"

namespace walletloupe::tests {

/// A clock that stands on 2026-01-02 and whose ticks are one second apart.
class FixedClock final : public Clock {
public:
    std::chrono::system_clock::time_point now() const override
    {
        return std::chrono::sys_days{std::chrono::year{2026} / 1 / 2};
    }
    std::chrono::steady_clock::time_point ticks() const override
    {
        m_ticks += std::chrono::seconds(1);
        return m_ticks;
    }

private:
    mutable std::chrono::steady_clock::time_point m_ticks;
};

}  // namespace walletloupe::tests
