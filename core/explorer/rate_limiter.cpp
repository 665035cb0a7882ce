#include "core/explorer/rate_limiter.h"

#include <algorithm>
#include <cmath>

namespace walletloupe::explorer {
namespace {

constexpr int kEighths = 8;
constexpr int kSuccessesPerStep = 4;
constexpr int kMostDoublings = 3;

}  // namespace

RateLimiter::RateLimiter(double callsPerSecond, Wait shortestHold)
    : m_fullRate(std::max(callsPerSecond, 0.0)), m_shortestHold(shortestHold)
{
}

double RateLimiter::callsPerSecond() const
{
    return m_fullRate * m_eighths / kEighths;
}

std::chrono::nanoseconds RateLimiter::spacing() const
{
    const double rate = callsPerSecond();
    if (rate <= 0.0)
        return std::chrono::nanoseconds(0);
    constexpr double longest = 86400e9;
    return std::chrono::nanoseconds(
        static_cast<std::int64_t>(std::ceil(std::min(1e9 / rate, longest))));
}

RateLimiter::Time RateLimiter::nextDeparture(Time now) const
{
    Time next = now;
    if (m_lastSent)
        next = std::max(next, *m_lastSent + spacing());
    return m_heldUntil ? std::max(next, *m_heldUntil) : next;
}

void RateLimiter::sent(Time at)
{
    m_lastSent = at;
}

RateLimiter::Wait RateLimiter::throttled(Time sentAt, Time now, std::optional<Wait> asked)
{
    if (!m_slowedAt || sentAt >= *m_slowedAt) {
        m_eighths = std::max(m_eighths / 2, 1);
        m_slowedAt = now;
        m_successes = 0;
        ++m_throttlings;
    }
    const int doublings = std::clamp(m_throttlings - 1, 0, kMostDoublings);
    const Wait hold = std::max(m_shortestHold * (1 << doublings), asked.value_or(Wait(0)));
    m_heldUntil = std::max(m_heldUntil.value_or(now), now + hold);
    return std::chrono::ceil<Wait>(*m_heldUntil - now);
}

void RateLimiter::succeeded()
{
    m_throttlings = 0;
    if (m_eighths == kEighths || ++m_successes < kSuccessesPerStep)
        return;
    m_successes = 0;
    ++m_eighths;
}

}  // namespace walletloupe::explorer
