#pragma once

#include <chrono>
#include <optional>

namespace walletloupe::explorer {

/// When the next call may leave. Knows no timer: times are arguments.
///
/// Calls leave at least 1/rate apart, so that no second sees more than the rate, rounded up. Being
/// throttled halves the rate, down to an eighth of the full one, and holds everything back; every
/// few replies give an eighth back. A full rate of 0 spaces nothing, but throttling still holds.
class RateLimiter final {
public:
    using Time = std::chrono::steady_clock::time_point;
    using Wait = std::chrono::milliseconds;

    /// `shortestHold` is how long the first throttling holds at least.
    RateLimiter(double callsPerSecond, Wait shortestHold);

    /// The moment of the next call, `now` or later.
    Time nextDeparture(Time now) const;
    void sent(Time at);
    /// A call that left at `sentAt` was throttled. Calls of one burst slow down once. Gives how
    /// long all calls are held back from `now` on: what was asked for, and at least the shortest
    /// hold, which doubles up to eight times while nothing else is answered.
    Wait throttled(Time sentAt, Time now, std::optional<Wait> asked);
    /// A call was answered with data.
    void succeeded();

    /// The present rate; 0 for no limit.
    double callsPerSecond() const;

private:
    std::chrono::nanoseconds spacing() const;

    double m_fullRate;
    Wait m_shortestHold;
    int m_eighths = 8;
    int m_successes = 0;    ///< since the rate last changed
    int m_throttlings = 0;  ///< without a success between them
    std::optional<Time> m_lastSent;
    std::optional<Time> m_slowedAt;
    std::optional<Time> m_heldUntil;
};

}  // namespace walletloupe::explorer
