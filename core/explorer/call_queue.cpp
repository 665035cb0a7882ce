#include "core/explorer/call_queue.h"

#include "core/explorer/network_reply.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>
#include <utility>

namespace walletloupe::explorer {
namespace {

using std::chrono::milliseconds;
using Time = RateLimiter::Time;

constexpr int deadlineFactor = 4;

bool isData(ReplyKind kind)
{
    return kind == ReplyKind::Rows || kind == ReplyKind::Empty || kind == ReplyKind::Block;
}

bool holdsQueueBack(ReplyKind kind)
{
    return kind == ReplyKind::Throttled || kind == ReplyKind::KeyLocked ||
           kind == ReplyKind::KeyMissing;
}

void answer(const PendingCall& pending, const Reply& reply)
{
    if (pending.receiver)
        pending.answer(reply);
}

/// The key goes before anything is cut, so that no half of it is left.
std::string presentable(const std::string& text, const QString& key)
{
    constexpr std::size_t longest = 10'000;
    std::string shown = withoutKey(text, key);
    if (shown.size() > longest)
        shown = QString::fromStdString(shown).left(longest).toStdString() + " ...";
    return shown;
}

}  // namespace

CallQueue::CallQueue(ExplorerClient& owner, QNetworkAccessManager& network, const Clock& clock,
                     ClientSettings settings)
    : m_owner(owner)
    , m_network(network)
    , m_clock(clock)
    , m_settings(std::move(settings))
    , m_rateLimiter(m_settings.callsPerSecond, m_settings.shortestWait)
    , m_jitter(m_settings.jitterSeed)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_owner, [this] { sendWhatIsDue(); });
}

CallQueue::~CallQueue()
{
    takeAll();
}

void CallQueue::add(const ExplorerCall& call, QObject* receiver, ExplorerClient::Answer answer)
{
    PendingCall pending;
    pending.number = m_callsAsked++;
    pending.call = call;
    pending.receiver = receiver ? receiver : &m_owner;
    pending.answer = std::move(answer);
    m_waiting.emplace(pending.number, std::move(pending));
    wakeIn(milliseconds(0));
}

void CallQueue::setPaused(bool paused)
{
    m_isPaused = paused;
    wakeIn(milliseconds(0));
}

void CallQueue::wakeIn(std::chrono::nanoseconds wait)
{
    m_timer.start(std::chrono::ceil<milliseconds>(wait));
}

void CallQueue::sendWhatIsDue()
{
    dropCallsWithoutReceiver();
    const auto most = static_cast<std::size_t>(std::max(m_settings.callsUnderWay, 1));
    while (!m_isPaused && m_underWay.size() < most) {
        const Time now = m_clock.ticks();
        const auto next = nextDeparture(now);
        if (!next)
            return;
        if (*next > now) {
            wakeIn(*next - now);
            return;
        }
        send(takeDue(now), now);
    }
}

void CallQueue::dropCallsWithoutReceiver()
{
    std::erase_if(m_waiting, [](const auto& item) { return item.second.receiver.isNull(); });
}

std::optional<Time> CallQueue::nextDeparture(Time now) const
{
    if (m_waiting.empty())
        return std::nullopt;
    Time ready = Time::max();
    for (const auto& [number, pending] : m_waiting)
        ready = std::min(ready, pending.notBefore);
    return std::max(ready, m_rateLimiter.nextDeparture(now));
}

/// The first in the order of asking whose own wait is over; there is one when this is called.
PendingCall CallQueue::takeDue(Time now)
{
    const auto due = std::find_if(m_waiting.begin(), m_waiting.end(),
                                  [now](const auto& item) { return item.second.notBefore <= now; });
    return std::move(m_waiting.extract(due).mapped());
}

void CallQueue::send(PendingCall pending, Time now)
{
    m_rateLimiter.sent(now);
    ++m_callsSent;
    pending.sentAt = now;
    const QUrl url = withKey(addressOf(m_settings.provider, pending.call), m_settings.key);
    QNetworkReply* reply = m_network.get(requestFor(url, m_settings.timeout));
    m_underWay.emplace(reply, std::move(pending));
    // The timeout is for silence; a reply that drips has to end some time too.
    QTimer::singleShot(deadlineFactor * m_settings.timeout, reply, &QNetworkReply::abort);
    QObject::connect(reply, &QNetworkReply::finished, &m_owner, [this, reply] { finish(reply); });
}

void CallQueue::finish(QNetworkReply* networkReply)
{
    networkReply->deleteLater();
    PendingCall pending = std::move(m_underWay.extract(networkReply).mapped());
    wakeIn(milliseconds(0));
    if (!pending.receiver)
        return;
    const Reply reply = read(pending, *networkReply);
    settle(std::move(pending), reply);
}

Reply CallQueue::read(const PendingCall& pending, QNetworkReply& networkReply) const
{
    Reply reply = readReply(pending.call, rawReply(networkReply, m_clock.now()));
    reply.text = presentable(reply.text, m_settings.key);
    reply.resetsAt = presentable(reply.resetsAt, m_settings.key);
    return reply;
}

/// Whoever is told comes last: it may cancel everything.
void CallQueue::settle(PendingCall pending, const Reply& reply)
{
    const double rate = m_rateLimiter.callsPerSecond();
    const milliseconds hold = updateRateLimit(pending, reply);
    const RetrySettings retry{attemptsFor(pending.call, reply.kind), m_settings.shortestWait,
                              m_settings.longestWait};
    const auto wait = waitBeforeRetry(reply, pending.tries, retry, m_jitter);
    if (wait) {
        pending.notBefore = m_clock.ticks() + *wait;
        m_waiting.emplace(pending.number, pending);
    }
    if (m_rateLimiter.callsPerSecond() != rate)
        Q_EMIT m_owner.rateChanged(m_rateLimiter.callsPerSecond());
    if (wait)
        Q_EMIT m_owner.waiting(QString::fromStdString(reply.text), std::max(hold, *wait));
    else
        answer(pending, reply);
}

/// The newest block is good to know and not worth a long wait: a provider that cannot tell it may
/// still know histories.
int CallQueue::attemptsFor(const ExplorerCall& call, ReplyKind kind) const
{
    constexpr int most = 3;
    const bool isOptional =
        call.kind == ExplorerCall::Kind::NewestBlock && kind != ReplyKind::Unreachable;
    return isOptional ? std::min(m_settings.attempts, most) : m_settings.attempts;
}

/// How long the whole queue is held back because of this reply.
milliseconds CallQueue::updateRateLimit(const PendingCall& pending, const Reply& reply)
{
    if (holdsQueueBack(reply.kind))
        return m_rateLimiter.throttled(pending.sentAt, m_clock.ticks(), reply.waitFor);
    if (isData(reply.kind))
        m_rateLimiter.succeeded();
    return milliseconds(0);
}

CallQueue::Calls CallQueue::takeAll()
{
    Calls calls = std::exchange(m_waiting, {});
    for (auto& [reply, pending] : std::exchange(m_underWay, {})) {
        reply->disconnect(&m_owner);
        reply->abort();
        reply->deleteLater();
        calls.emplace(pending.number, std::move(pending));
    }
    return calls;
}

void CallQueue::cancelAll()
{
    Reply cancelled;
    cancelled.kind = ReplyKind::Cancelled;
    cancelled.text = "Cancelled.";
    // An answer may ask again or end this client: only what was taken out is looked at.
    for (const auto& [number, pending] : takeAll())
        answer(pending, cancelled);
}

}  // namespace walletloupe::explorer
