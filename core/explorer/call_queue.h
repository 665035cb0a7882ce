#pragma once

#include "core/base/random.h"
#include "core/explorer/explorer_client.h"
#include "core/explorer/rate_limiter.h"
#include "core/explorer/request_builder.h"
#include "core/explorer/retry.h"

#include <QPointer>
#include <QTimer>

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>

class QNetworkReply;

namespace walletloupe::explorer {

/// A call that nobody has answered yet.
struct PendingCall {
    std::uint64_t number = 0;  ///< in the order of asking
    ExplorerCall call;
    QPointer<QObject> receiver;
    ExplorerClient::Answer answer;
    Tries tries;
    RateLimiter::Time notBefore = RateLimiter::Time::min();
    RateLimiter::Time sentAt;
};

/// The calls of one client, from asking to answering. Signals are emitted in the name of `owner`,
/// which must outlive it.
class CallQueue final {
public:
    CallQueue(ExplorerClient& owner, QNetworkAccessManager& network, const Clock& clock,
              ClientSettings settings);
    ~CallQueue();

    void add(const ExplorerCall& call, QObject* receiver, ExplorerClient::Answer answer);
    void setPaused(bool paused);
    void cancelAll();

    const ClientSettings& settings() const { return m_settings; }
    std::uint64_t callsSent() const { return m_callsSent; }

private:
    using Calls = std::map<std::uint64_t, PendingCall>;

    void wakeIn(std::chrono::nanoseconds wait);
    void sendWhatIsDue();
    void dropCallsWithoutReceiver();
    std::optional<RateLimiter::Time> nextDeparture(RateLimiter::Time now) const;
    void send(PendingCall pending, RateLimiter::Time now);
    PendingCall takeDue(RateLimiter::Time now);
    void finish(QNetworkReply* networkReply);
    void settle(PendingCall pending, const Reply& reply);
    int attemptsFor(const ExplorerCall& call, ReplyKind kind) const;
    std::chrono::milliseconds updateRateLimit(const PendingCall& pending, const Reply& reply);
    Reply read(const PendingCall& pending, QNetworkReply& networkReply) const;
    Calls takeAll();

    ExplorerClient& m_owner;
    QNetworkAccessManager& m_network;
    const Clock& m_clock;
    const ClientSettings m_settings;
    RateLimiter m_rateLimiter;
    Random m_jitter;
    QTimer m_timer;
    Calls m_waiting;
    std::map<QNetworkReply*, PendingCall> m_underWay;
    std::uint64_t m_callsAsked = 0;
    std::uint64_t m_callsSent = 0;
    bool m_isPaused = false;
};

}  // namespace walletloupe::explorer
