#include "core/explorer/retry.h"

#include <algorithm>

namespace walletloupe::explorer {
namespace {

using std::chrono::milliseconds;

enum class Again { Never, Once, AsAllowed, Throttled };

Again ruleOf(ReplyKind kind)
{
    switch (kind) {
        case ReplyKind::Throttled:
            return Again::Throttled;
        case ReplyKind::Busy:
        case ReplyKind::Broken:
        case ReplyKind::TimedOut:
        case ReplyKind::Unreachable:
        case ReplyKind::KeyLocked:
            return Again::AsAllowed;
        case ReplyKind::KeyMissing:
        case ReplyKind::Unexpected:
            return Again::Once;
        default:
            return Again::Never;
    }
}

constexpr int kThrottlingsPerAttempt = 8;

bool countAndDecide(Again rule, Tries& tries, int attempts)
{
    if (rule == Again::Never)
        return false;
    if (rule == Again::Throttled)
        return ++tries.throttled < attempts * kThrottlingsPerAttempt;
    ++tries.failed;
    if (rule == Again::Once && ++tries.odd > 1)
        return false;
    return tries.failed < attempts;
}

/// Half of the doubled wait for certain, the other half by chance, so that wallets that failed
/// together do not return together.
milliseconds backoff(int failures, const RetrySettings& settings, Random& jitter)
{
    const int doublings = std::clamp(failures - 1, 0, 16);
    const milliseconds whole =
        std::min<milliseconds>(settings.firstWait * (1LL << doublings), settings.longestWait);
    const auto half = static_cast<std::uint64_t>(whole.count() / 2);
    return whole - milliseconds(static_cast<milliseconds::rep>(jitter.below(half + 1)));
}

}  // namespace

std::optional<milliseconds> waitBeforeRetry(const Reply& reply, Tries& tries,
                                            const RetrySettings& settings, Random& jitter)
{
    const Again rule = ruleOf(reply.kind);
    if (!countAndDecide(rule, tries, settings.attempts))
        return std::nullopt;
    if (rule == Again::Throttled)
        return milliseconds(0);
    return std::max(backoff(tries.failed, settings, jitter),
                    reply.waitFor.value_or(milliseconds(0)));
}

}  // namespace walletloupe::explorer
