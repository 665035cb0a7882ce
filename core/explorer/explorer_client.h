#pragma once

#include "core/base/clock.h"
#include "core/explorer/provider.h"
#include "core/explorer/reply.h"

#include <QObject>
#include <QString>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace walletloupe::explorer {

class CallQueue;
struct ExplorerCall;  // request_builder.h

struct ClientSettings {
    Provider provider;
    QString key;                  ///< empty: none
    double callsPerSecond = 2.5;  ///< 0: no limit of our own
    std::uint64_t jitterSeed = 1;
    std::chrono::milliseconds timeout{45000};
    int attempts = 6;  ///< of one call, the first included; throttled replies: eight times as many
    int callsUnderWay = 6;  ///< at most, at a time
    /// Before the second attempt, and after being throttled; both grow from there.
    std::chrono::milliseconds shortestWait{1000};
    std::chrono::milliseconds longestWait{60000};
};

/// Asks an explorer, one paced queue for all wallets and chains.
///
/// Calls leave in the order in which they were asked for. Errors of the moment are tried again
/// after a growing, jittered wait, at most `attempts` times; throttling slows the whole queue down,
/// which recovers as replies come. Everything else is answered as it is. The key appears in the
/// request alone. A wrong key holds the queue back like throttling, for a few wrong ones in a row
/// lock the account; whoever gets KeyMissing or QuotaUsedUp should call `cancelAll`.
class ExplorerClient final : public QObject {
    Q_OBJECT

public:
    using Answer = std::function<void(const Reply&)>;

    /// `network` and `clock` must outlive the client. What waits when the client goes is not
    /// answered.
    ExplorerClient(QNetworkAccessManager& network, const Clock& clock, ClientSettings settings,
                   QObject* parent = nullptr);
    ~ExplorerClient() override;

    const Provider& provider() const;

    /// Calls `answer` once, later, unless `receiver` is gone by then. All live on the client's
    /// thread.
    void ask(const ExplorerCall& call, QObject* receiver, Answer answer);
    /// Nothing leaves until `resume`; what is under way is answered.
    void pause();
    void resume();
    /// Answers everything that waits or is under way with Cancelled.
    void cancelAll();

    std::uint64_t callsSent() const;
    /// The most rows that came in one reply so far, and how readers tell.
    std::size_t largestPage() const noexcept { return m_largestPage; }
    void recordPage(std::size_t rows) { m_largestPage = std::max(m_largestPage, rows); }

Q_SIGNALS:
    /// The queue waits, for a reason to show; `text` has no key in it.
    void waiting(const QString& text, std::chrono::milliseconds wait);
    void rateChanged(double callsPerSecond);

private:
    std::unique_ptr<CallQueue> m_queue;
    std::size_t m_largestPage = 0;
};

}  // namespace walletloupe::explorer
