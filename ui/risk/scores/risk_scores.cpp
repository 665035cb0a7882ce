#include "ui/risk/scores/risk_scores.h"

#include "core/workflow/risk/risk_session.h"
#include "ui/risk/detail/risk_detail.h"
#include "ui/risk/detail/risk_wallet_view.h"
#include "ui/risk/scores/risk_charts.h"
#include "ui/risk/scores/risk_table.h"

namespace walletloupe::ui {
namespace {

using workflow::RiskSession;

constexpr int spacing = 8;
constexpr int chartsHeight = 184;

analysis::RiskScores riskScoresOf(const std::shared_ptr<const workflow::RiskResult>& run)
{
    if (!run)
        return {};
    return {{run, &run->prepared}, {run, &run->scored}, {run, &run->stability}};
}

void fill(QSplitter& splitter, QWidget* first, QWidget* second)
{
    splitter.setChildrenCollapsible(false);
    splitter.setHandleWidth(spacing);
    splitter.addWidget(first);
    splitter.addWidget(second);
    splitter.setStretchFactor(0, 2);
    splitter.setStretchFactor(1, 3);
}

}  // namespace

RiskScores::RiskScores(const Services& services, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_table(new RiskTable)
    , m_charts(new RiskCharts(services.settings, *m_table))
    , m_detail(new RiskDetail(services.settings, services.runInBackground))
{
    auto* all = new QSplitter(Qt::Vertical);
    fill(*all, m_charts, m_table);
    all->setStretchFactor(0, 0);
    all->setSizes({chartsHeight, 2 * chartsHeight});
    fill(*this, all, m_detail);
    setObjectName(QStringLiteral("riskSplitter"));
    connect(m_table, &RiskTable::walletChosen, this, &RiskScores::showWallet);
    connectDetail(services.sessions.risk);
}

void RiskScores::connectDetail(RiskSession& session)
{
    connect(m_detail, &RiskDetail::historyRequested, &session, &RiskSession::readHistory);
    connect(&session, &RiskSession::historyRead, m_detail, &RiskDetail::setHistory);
    connect(&session, &RiskSession::historyFailed, m_detail, &RiskDetail::setHistoryFailed);
}

void RiskScores::setRun(const std::shared_ptr<const workflow::RiskResult>& run)
{
    m_run = run;
    const analysis::RiskScores riskScores = riskScoresOf(run);
    m_charts->setRiskScores(riskScores);
    m_table->setRiskScores(riskScores);
}

void RiskScores::showWallet(int index)
{
    m_detail->setWallet(index < 0 ? RiskWalletView()
                                  : riskWalletView(m_run, static_cast<std::size_t>(index)));
}

void RiskScores::showView(const QString& name)
{
    m_charts->showView(name);
}

void RiskScores::focusFirst()
{
    m_table->focusFirst();
}

}  // namespace walletloupe::ui
