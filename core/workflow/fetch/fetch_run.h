#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/explorer/explorer_client.h"
#include "core/explorer/history_reader.h"
#include "core/workflow/fetch/fetch_options.h"

#include <QObject>

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>

namespace walletloupe::workflow {

/// Reads the histories of an order into a store, several wallets at a time and each page by page:
/// a page is kept before the next one is asked for. Lives in a thread with an event loop.
///
/// What the provider says about one wallet ends that wallet; what it says about the key, the
/// quota, the chain or the network ends the run. Nothing that was kept is lost by either.
class FetchRun final : public QObject {
    Q_OBJECT

public:
    /// All must outlive the run.
    struct Context {
        explorer::ExplorerClient& client;
        store::HistoryStore& store;
        const Clock& clock;
    };

    FetchRun(Context parts, FetchOptions fetchOptions, QObject* parent = nullptr);
    ~FetchRun() override;

    void start();
    /// Ends the run as soon as what is under way is dropped; what is kept stays.
    void cancel();

    const FetchReport& report() const { return m_report; }
    /// What went wrong on this side, so that the run ended: the store cannot be written.
    const std::optional<Error>& problem() const { return m_problem; }
    FetchProgress progress() const;

Q_SIGNALS:
    void walletChanged(std::size_t wallet);
    void finished();

private:
    struct Reading {
        explorer::HistoryReader* reader = nullptr;
        std::uint64_t rowsBefore = 0;
    };

    void readKept();
    void readKept(std::size_t wallet);
    void requestNewestBlock();
    void takeNewestBlock(const explorer::Reply& reply);
    void beginAll(std::optional<std::uint64_t> newest);
    std::optional<chain::HistoryPosition> startOf(std::size_t wallet) const;
    void beginNext();
    void begin(std::size_t wallet);
    void read(std::size_t wallet, const chain::HistoryPosition& start);
    void keep(std::size_t wallet, chain::HistoryPage page);
    void beginAgain(std::size_t wallet, const std::string& reason);
    void conclude(std::size_t wallet);
    void stopWallet(std::size_t wallet, const explorer::Reply& why);
    void stopAll(const explorer::Reply& why);
    void fail(Error problem);
    void drop(std::size_t wallet);
    void endWhenIdle();
    void end();

    Context m_context;
    FetchReport m_report;
    std::map<std::size_t, Reading> m_readings;  ///< those under way, by wallet
    std::size_t m_next = 0;                     ///< the first wallet that was not begun
    std::map<std::size_t, int> m_beginnings;    ///< of wallets that were begun again
    std::optional<std::uint64_t> m_newest;      ///< none where the provider does not tell
    bool m_readsToNewest = true;
    int m_failuresInARow = 0;  ///< wallets that ended without a page since the last page
    bool m_isOver = false;
    std::optional<Error> m_problem;
    std::string m_waiting;
    std::chrono::steady_clock::time_point m_began;
};

}  // namespace walletloupe::workflow
