#pragma once

#include <chrono>
#include <string>

namespace walletloupe {

/// The time, handed to whoever needs it, so that a test can hold it still.
class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    /// Wall time in UTC.
    virtual std::chrono::system_clock::time_point now() const = 0;
    /// Time that never jumps, for measuring durations.
    virtual std::chrono::steady_clock::time_point ticks() const = 0;
};

class SystemClock final : public Clock {
public:
    std::chrono::system_clock::time_point now() const override;
    std::chrono::steady_clock::time_point ticks() const override;
};

/// `2026-11-21`, in UTC.
std::string isoDate(std::chrono::system_clock::time_point time);

}  // namespace walletloupe
