#pragma once

#include "core/base/random.h"
#include "core/explorer/reply.h"

#include <chrono>
#include <optional>

namespace walletloupe::explorer {

struct RetrySettings {
    int attempts = 6;  ///< of one call, the first included; being throttled has its own count
    std::chrono::milliseconds firstWait{1000};
    std::chrono::milliseconds longestWait{60000};
};

/// What became of one call so far.
struct Tries {
    int failed = 0;  ///< replies of all kinds but Throttled
    int throttled = 0;
    int odd = 0;  ///< of the failed: of a kind that is tried again once only
};

/// Counts `reply` and decides whether its call is tried again, and how long it waits before; none
/// when the reply is the answer.
///
/// Errors of the moment wait 1, 2, 4 ... times the first wait, less a random half of it, and
/// always what the provider asks for. KeyMissing gets one more try, because a good key is refused
/// under throttling now and then; so does Unexpected, because what stands between may have spoken.
/// Being throttled waits for the queue alone, eight times as often as errors.
std::optional<std::chrono::milliseconds> waitBeforeRetry(const Reply& reply, Tries& tries,
                                                         const RetrySettings& settings,
                                                         Random& jitter);

}  // namespace walletloupe::explorer
