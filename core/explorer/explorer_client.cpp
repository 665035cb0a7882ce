#include "core/explorer/explorer_client.h"

#include "core/explorer/network_reply.h"
#include "core/explorer/pacing.h"
#include "core/explorer/request_builder.h"
#include "core/explorer/retry.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace walletloupe::explorer {
namespace {

using std::chrono::milliseconds;
using Time = Pacing::Time;

/// A call that nobody has answered yet.
struct PendingCall {
    std::uint64_t number = 0;  ///< in the order of asking
    ExplorerCall call;
    QPointer<QObject> receiver;
    ExplorerClient::Answer answer;
    Tries tries;
    Time notBefore = Time::min();
    Time sentAt;
};

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

class ExplorerClient::Queue final {
public:
    Queue(ExplorerClient& owner, QNetworkAccessManager& network, const Clock& clock,
          ClientSettings settings);
    ~Queue();

    void add(const ExplorerCall& call, QObject* receiver, Answer answer);
    void setPaused(bool paused);
    void cancelAll();

    const ClientSettings& settings() const { return m_settings; }
    std::uint64_t callsSent() const { return m_callsSent; }

private:
    using Calls = std::map<std::uint64_t, PendingCall>;

    void wakeIn(std::chrono::nanoseconds wait);
    void sendWhatIsDue();
    void dropOrphans();
    std::optional<Time> nextDeparture(Time now) const;
    void send(PendingCall pending, Time now);
    PendingCall takeDue(Time now);
    void finish(QNetworkReply* networkReply);
    void settle(PendingCall pending, const Reply& reply);
    milliseconds pace(const PendingCall& pending, const Reply& reply);
    Reply read(const PendingCall& pending, QNetworkReply& networkReply) const;
    Calls takeAll();

    ExplorerClient& m_owner;
    QNetworkAccessManager& m_network;
    const Clock& m_clock;
    const ClientSettings m_settings;
    Pacing m_pacing;
    Random m_jitter;
    QTimer m_timer;
    Calls m_waiting;
    std::map<QNetworkReply*, PendingCall> m_underWay;
    std::uint64_t m_callsAsked = 0;
    std::uint64_t m_callsSent = 0;
    bool m_isPaused = false;
};

ExplorerClient::Queue::Queue(ExplorerClient& owner, QNetworkAccessManager& network,
                             const Clock& clock, ClientSettings settings)
    : m_owner(owner)
    , m_network(network)
    , m_clock(clock)
    , m_settings(std::move(settings))
    , m_pacing(m_settings.callsPerSecond, m_settings.shortestWait)
    , m_jitter(m_settings.jitterSeed)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_owner, [this] { sendWhatIsDue(); });
}

ExplorerClient::Queue::~Queue()
{
    takeAll();
}

void ExplorerClient::Queue::add(const ExplorerCall& call, QObject* receiver, Answer answer)
{
    PendingCall pending;
    pending.number = m_callsAsked++;
    pending.call = call;
    pending.receiver = receiver ? receiver : &m_owner;
    pending.answer = std::move(answer);
    m_waiting.emplace(pending.number, std::move(pending));
    wakeIn(milliseconds(0));
}

void ExplorerClient::Queue::setPaused(bool paused)
{
    m_isPaused = paused;
    wakeIn(milliseconds(0));
}

void ExplorerClient::Queue::wakeIn(std::chrono::nanoseconds wait)
{
    m_timer.start(std::chrono::ceil<milliseconds>(wait));
}

void ExplorerClient::Queue::sendWhatIsDue()
{
    dropOrphans();
    while (!m_isPaused && m_underWay.size() < static_cast<std::size_t>(m_settings.callsUnderWay)) {
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

void ExplorerClient::Queue::dropOrphans()
{
    std::erase_if(m_waiting, [](const auto& item) { return item.second.receiver.isNull(); });
}

std::optional<Time> ExplorerClient::Queue::nextDeparture(Time now) const
{
    if (m_waiting.empty())
        return std::nullopt;
    Time ready = Time::max();
    for (const auto& [number, pending] : m_waiting)
        ready = std::min(ready, pending.notBefore);
    return std::max(ready, m_pacing.nextDeparture(now));
}

/// The first in the order of asking whose own wait is over; there is one when this is called.
PendingCall ExplorerClient::Queue::takeDue(Time now)
{
    const auto due = std::find_if(m_waiting.begin(), m_waiting.end(),
                                  [now](const auto& item) { return item.second.notBefore <= now; });
    return std::move(m_waiting.extract(due).mapped());
}

void ExplorerClient::Queue::send(PendingCall pending, Time now)
{
    m_pacing.sent(now);
    ++m_callsSent;
    pending.sentAt = now;
    const QUrl url = withKey(addressOf(m_settings.provider, pending.call), m_settings.key);
    QNetworkReply* reply = m_network.get(requestFor(url, m_settings.timeout));
    m_underWay.emplace(reply, std::move(pending));
    QObject::connect(reply, &QNetworkReply::finished, &m_owner, [this, reply] { finish(reply); });
}

void ExplorerClient::Queue::finish(QNetworkReply* networkReply)
{
    networkReply->deleteLater();
    auto found = m_underWay.extract(networkReply);
    wakeIn(milliseconds(0));
    if (found.empty() || !found.mapped().receiver)
        return;
    const Reply reply = read(found.mapped(), *networkReply);
    settle(std::move(found.mapped()), reply);
}

Reply ExplorerClient::Queue::read(const PendingCall& pending, QNetworkReply& networkReply) const
{
    Reply reply = readReply(pending.call, rawReply(networkReply, m_clock.now()));
    reply.text = presentable(reply.text, m_settings.key);
    reply.resetsAt = presentable(reply.resetsAt, m_settings.key);
    return reply;
}

/// Whoever is told comes last: it may cancel everything, or end this client.
void ExplorerClient::Queue::settle(PendingCall pending, const Reply& reply)
{
    const milliseconds hold = pace(pending, reply);
    const RetrySettings retry{m_settings.attempts, m_settings.shortestWait, m_settings.longestWait};
    const auto wait = waitBeforeRetry(reply, pending.tries, retry, m_jitter);
    if (!wait) {
        answer(pending, reply);
        return;
    }
    pending.notBefore = m_clock.ticks() + *wait;
    m_waiting.emplace(pending.number, std::move(pending));
    Q_EMIT m_owner.waiting(QString::fromStdString(reply.text), std::max(hold, *wait));
}

/// How long the whole queue is held back because of this reply.
milliseconds ExplorerClient::Queue::pace(const PendingCall& pending, const Reply& reply)
{
    const double before = m_pacing.callsPerSecond();
    milliseconds hold{0};
    if (holdsQueueBack(reply.kind))
        hold = m_pacing.throttled(pending.sentAt, m_clock.ticks(), reply.waitFor);
    else if (isData(reply.kind))
        m_pacing.succeeded();
    if (m_pacing.callsPerSecond() != before)
        Q_EMIT m_owner.rateChanged(m_pacing.callsPerSecond());
    return hold;
}

ExplorerClient::Queue::Calls ExplorerClient::Queue::takeAll()
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

void ExplorerClient::Queue::cancelAll()
{
    Reply cancelled;
    cancelled.kind = ReplyKind::Cancelled;
    cancelled.text = "Cancelled.";
    // An answer may ask again or end this client: only what was taken out is looked at.
    for (const auto& [number, pending] : takeAll())
        answer(pending, cancelled);
}

ExplorerClient::ExplorerClient(QNetworkAccessManager& network, const Clock& clock,
                               ClientSettings settings, QObject* parent)
    : QObject(parent), m_queue(std::make_unique<Queue>(*this, network, clock, std::move(settings)))
{
}

ExplorerClient::~ExplorerClient() = default;

const Provider& ExplorerClient::provider() const
{
    return m_queue->settings().provider;
}

void ExplorerClient::ask(const ExplorerCall& call, QObject* receiver, Answer answer)
{
    m_queue->add(call, receiver, std::move(answer));
}

void ExplorerClient::pause()
{
    m_queue->setPaused(true);
}

void ExplorerClient::resume()
{
    m_queue->setPaused(false);
}

void ExplorerClient::cancelAll()
{
    m_queue->cancelAll();
}

std::uint64_t ExplorerClient::callsSent() const
{
    return m_queue->callsSent();
}

}  // namespace walletloupe::explorer
