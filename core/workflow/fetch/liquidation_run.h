#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/explorer/history_reader.h"
#include "core/workflow/fetch/liquidation_plan.h"
#include "core/workflow/fetch/liquidations.h"

#include <QObject>

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace walletloupe::workflow {

/// Asks the questions of a plan, several at a time, and says of each wallet how often others
/// liquidated it. Lives in a thread with an event loop.
///
/// A question that fails leaves a gap in what is known of its wallet; one that fails for a reason
/// that concerns all wallets ends the run. Nothing is kept in the store.
class LiquidationRun final : public QObject {
    Q_OBJECT

public:
    /// All must outlive the run.
    struct Context {
        explorer::ExplorerClient& client;
        const store::HistoryStore& store;
        const chain::ContractRegistry& registry;
        const Clock& clock;
    };

    /// `report` is that of the histories; `plan` is of its wallets.
    LiquidationRun(Context parts, FetchReport report, std::vector<LiquidationQuestion> plan,
                   QObject* parent = nullptr);
    ~LiquidationRun() override;

    void start();
    void cancel();

    /// The histories' report, with liquidations.
    const FetchReport& report() const { return m_report; }
    /// What went wrong on this side: the store cannot be read.
    const std::optional<Error>& problem() const { return m_problem; }
    FetchProgress progress() const;

Q_SIGNALS:
    void finished();

private:
    struct Reading {
        explorer::HistoryReader* reader = nullptr;
        HistoryRows rows;
    };
    /// What was answered about a wallet so far.
    struct Answers {
        std::size_t open = 0;
        HistoryRows transfers;  ///< of all tokens asked for
    };

    void beginNext();
    void begin(std::size_t question);
    void take(std::size_t question, const chain::HistoryPage& page);
    void answer(std::size_t question, HistoryRows rows);
    void stop(std::size_t question, const explorer::Reply& why);
    void close(std::size_t question);
    void add(std::size_t wallet, std::vector<Liquidation> found);
    void countLiquidations(std::size_t wallet);
    Reading drop(std::size_t question);
    void leaveGaps(const std::string& reason);
    void end();
    ReceivedLiquidations& about(std::size_t wallet)
    {
        return *m_report.wallets[wallet].liquidations;
    }

    Context m_context;
    FetchReport m_report;
    std::vector<LiquidationQuestion> m_plan;
    std::vector<Answers> m_answers;             ///< one a wallet
    std::map<std::size_t, Reading> m_readings;  ///< those under way, by question
    std::size_t m_next = 0;                     ///< the first question that was not begun
    std::size_t m_done = 0;
    bool m_isOver = false;
    std::optional<Error> m_problem;
    std::string m_waiting;
    std::uint64_t m_callsBefore = 0;
    std::chrono::steady_clock::time_point m_began;
};

}  // namespace walletloupe::workflow
