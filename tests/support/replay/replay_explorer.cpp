#include "tests/support/replay/replay_explorer.h"

#include "tests/support/replay/fault_reply.h"

#include <QHostAddress>
#include <QHttpServerResponder>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrlQuery>

#include <algorithm>
#include <utility>

namespace walletloupe::replay {
namespace {

Query queryOf(const QUrlQuery& query)
{
    Query parameters;
    for (const auto& [name, value] : query.queryItems(QUrl::FullyDecoded))
        parameters.emplace(name.toStdString(), value.toStdString());
    return parameters;
}

std::string withoutKey(const QUrl& url)
{
    QUrlQuery query(url);
    query.removeAllQueryItems(QStringLiteral("apikey"));
    return (url.path() + QLatin1Char('?') + query.toString(QUrl::FullyEncoded)).toStdString();
}

std::string limitText(std::size_t callsPerSecond)
{
    return "Max calls per sec rate limit reached (" + std::to_string(callsPerSecond) + "/sec)";
}

WireReply json(const std::string& body)
{
    WireReply reply;
    reply.body = QByteArray(body.data(), static_cast<qsizetype>(body.size()));
    return reply;
}

ScenarioSettings scenarioOf(const ReplayConfig& config)
{
    const std::uint64_t ofEvents = config.events ? config.events->lastBlock() : 0;
    const std::uint64_t last = std::max(config.history->lastBlock(), ofEvents);
    return {config.head.value_or(last + 100), config.script.growth, config.script.reorganisations};
}

}  // namespace

ReplayExplorer::ReplayExplorer(const Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock)
{
}

Result<std::uint16_t> ReplayExplorer::start(ReplayConfig config)
{
    m_config = std::move(config);
    m_rules =
        std::make_unique<ReplayRules>(*m_config.history, m_config.rules, m_config.events.get());
    m_scenario = ChainScenario(scenarioOf(m_config));
    m_rate = RateRule(m_config.callsPerSecond);
    m_begin = m_clock.ticks();
    if (!m_config.logPath.empty()) {
        if (auto opened = m_log.open(m_config.logPath); !opened)
            return failure(std::move(opened.error()));
    }
    for (const char* path : {"/v2/api", "/api"}) {
        m_server.route(QString::fromLatin1(path), QHttpServerRequest::Method::Get,
                       [this](const QHttpServerRequest& request, QHttpServerResponder&& responder) {
                           take(request, responder.socket());
                       });
    }
    m_port = m_server.listen(QHostAddress::LocalHost, m_config.port);
    if (m_port == 0)
        return failure(ErrorCode::Usage, "Port " + std::to_string(m_config.port) +
                                             " cannot be used: take another one, or 0 for any.");
    return m_port;
}

QString ReplayExplorer::address() const
{
    return QStringLiteral("http://127.0.0.1:%1/v2/api").arg(m_port);
}

void ReplayExplorer::take(const QHttpServerRequest& request, QTcpSocket* socket)
{
    LoggedCall call;
    call.milliseconds =
        std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.ticks() - m_begin).count();
    call.call = m_log.calls().size() + 1;
    call.asked = withoutKey(request.url());
    const WireReply reply = replyTo(queryOf(request.query()), call);
    m_log.add(std::move(call));
    sendReply(socket, reply);
}

WireReply ReplayExplorer::replyTo(const Query& query, LoggedCall& call)
{
    if (!m_rate.allows(call.milliseconds)) {
        call.verdict = "throttled";
        return json(refusalBody(limitText(m_config.callsPerSecond)));
    }
    const Fault* fault = m_config.script.faultAt(call.call);
    if (fault == nullptr || !replacesRows(*fault))
        return ordinaryReply(query, fault, call);
    call.verdict = "fault " + fault->name;
    return replyInstead(*fault);
}

WireReply ReplayExplorer::ordinaryReply(const Query& query, const Fault* fault,
                                        LoggedCall& call) const
{
    Moment moment{m_scenario.at(call.call), call.call, 0};
    if (fault != nullptr && fault->kind == FaultKind::Repeat)
        moment.repeatRows = fault->amount;
    Answer answer = m_rules->answer(query, moment);
    call.verdict = std::move(answer.verdict);
    call.rows = answer.rows;
    WireReply reply = json(answer.body);
    if (fault != nullptr) {
        call.verdict = "fault " + fault->name;
        spoil(reply, *fault);
    }
    return reply;
}

}  // namespace walletloupe::replay
