#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "tests/support/replay/chain_scenario.h"
#include "tests/support/replay/fault_script.h"
#include "tests/support/replay/rate_rule.h"
#include "tests/support/replay/replay_rules.h"
#include "tests/support/replay/request_log.h"
#include "tests/support/replay/served_events.h"
#include "tests/support/replay/served_history.h"

#include <QHttpServer>
#include <QObject>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

class QHttpServerRequest;
class QTcpSocket;

namespace walletloupe::replay {

struct WireReply;

struct ReplayConfig {
    std::shared_ptr<const ServedHistory> history;
    std::shared_ptr<const ServedEvents> events;  ///< null: none
    RuleSettings rules;
    std::size_t callsPerSecond = 3;     ///< 0: no limit
    std::optional<std::uint64_t> head;  ///< the newest block; none: 100 above the last row
    FaultScript script;
    std::uint16_t port = 0;  ///< 0: any free one
    std::string logPath;     ///< empty: no file
};

/// An explorer on this machine that answers as Etherscan V2 does, and goes wrong where its script
/// says so. It needs an event loop.
class ReplayExplorer final : public QObject {
    Q_OBJECT

public:
    /// `clock` must outlive it.
    explicit ReplayExplorer(const Clock& clock, QObject* parent = nullptr);

    /// Begins to answer; once. The port. Errors: Usage (the port is taken), WriteFailed (the log).
    Result<std::uint16_t> start(ReplayConfig config);

    /// What to give to `fetch --provider`.
    QString address() const;
    const RequestLog& log() const noexcept { return m_log; }
    /// Blocks and hashes as they stand when everything in the script has happened.
    ChainView finalChain() const { return m_scenario.end(); }

private:
    void take(const QHttpServerRequest& request, QTcpSocket* socket);
    WireReply replyTo(const Query& query, LoggedCall& call);
    WireReply ordinaryReply(const Query& query, const Fault* fault, LoggedCall& call) const;

    const Clock& m_clock;
    std::chrono::steady_clock::time_point m_begin;
    ReplayConfig m_config;
    std::unique_ptr<ReplayRules> m_rules;
    ChainScenario m_scenario{{}};
    RateRule m_rate{0};
    RequestLog m_log;
    QHttpServer m_server;
    std::uint16_t m_port = 0;
};

}  // namespace walletloupe::replay
