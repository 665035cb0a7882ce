#include "ui/risk/detail/risk_detail.h"

#include "ui/charts/chart_frame.h"
#include "ui/format/number_text.h"
#include "ui/parts/form_parts.h"
#include "ui/risk/detail/activity_view.h"
#include "ui/risk/detail/attribution_chart.h"
#include "ui/risk/detail/risk_header.h"
#include "ui/risk/detail/risk_wallet_text.h"
#include "ui/risk/detail/score_step_view.h"
#include "ui/risk/detail/waterfall_chart.h"
#include "ui/risk/detail/what_if_form.h"

#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace walletloupe::ui {
namespace {

constexpr int spacing = 12;
constexpr int minStepWidth = 260;

constexpr int anomalyTab = 1;

std::shared_ptr<const Waterfall> waterfallOf(const RiskWalletView& view)
{
    return std::make_shared<const Waterfall>(
        Waterfall{view.explanation->score.steps, view.explanation->score.score,
                  view.run->scored.categories[view.wallet], view.run->scored.profile.bands});
}

/// The feature that moved the score most.
std::optional<std::size_t> largestStep(const std::vector<risk::Step>& steps)
{
    std::optional<std::size_t> largest;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].kind == risk::StepKind::Feature &&
            (!largest || std::abs(steps[i].points) > std::abs(steps[*largest].points)))
            largest = i;
    }
    return largest;
}

/// The step of another judgement that is about the same.
std::optional<std::size_t> sameStep(const RiskWalletView& before, const RiskWalletView& after,
                                    const std::optional<std::size_t>& step)
{
    if (!step || !before.explanation || !after.explanation)
        return {};
    const risk::Step& old = before.explanation->score.steps[*step];
    const auto& steps = after.explanation->score.steps;
    const auto found = std::find_if(steps.begin(), steps.end(), [&old](const risk::Step& other) {
        return other.kind == old.kind && other.feature == old.feature;
    });
    return found == steps.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - steps.begin()));
}

/// Whether the same rows of the same files count.
QString transactionsCaption(const analysis::WalletHistory& history)
{
    QString text = RiskDetail::tr("%1 count · %2 outside the scope · %3 repeated")
                       .arg(countText(static_cast<qint64>(history.rows.size())),
                            countText(static_cast<qint64>(history.outOfScope())),
                            countText(static_cast<qint64>(history.duplicates())));
    if (const std::uint64_t rows = history.onUnknownChains(); rows > 0)
        text += RiskDetail::tr(" · %1 on unknown chains").arg(countText(static_cast<qint64>(rows)));
    return text;
}

/// A chart as high as it needs, to be scrolled. The page's transparent ground stops at the widget
/// around it: a chart reads from its palette whether the theme is dark.
QScrollArea* scrolledChart(QWidget* chart)
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(chart);
    layout->addStretch(1);
    return makePageScrollArea(page);
}

}  // namespace

RiskDetail::RiskDetail(QSettings& settings, RunInBackground run, QWidget* parent)
    : QWidget(parent)
    , m_header(new RiskHeader)
    , m_tabs(new QTabWidget)
    , m_waterfall(new WaterfallChart)
    , m_step(new ScoreStepView)
    , m_reason(makeSentence())
    , m_attribution(new AttributionChart)
    , m_anomaly(makeSentence())
    , m_cluster(makeSentence())
    , m_activity(new ActivityView(settings))
    , m_transactions(new HistoryView(tr("Transactions of this wallet")))
    , m_whatIf(new WhatIfForm(std::move(run)))
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeScoreTab(settings), tr("Score"));
    m_tabs->addTab(makeAnomalyTab(settings), tr("Anomaly"));
    m_tabs->addTab(m_activity, tr("Activity"));
    m_tabs->addTab(m_transactions, tr("Transactions"));
    m_tabs->addTab(m_whatIf, tr("What if"));
    m_transactions->layout()->setContentsMargins(0, spacing, 0, 0);
    m_whatIf->setContentsMargins(0, spacing, 0, 0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    layout->addWidget(m_header);
    layout->addWidget(m_tabs, 1);
    connectParts();
    setEnabled(false);
}

QWidget* RiskDetail::makeScoreTab(QSettings& settings)
{
    m_waterfallArea = scrolledChart(m_waterfall);
    m_waterfallFrame = new ChartFrame(m_waterfallArea, *m_waterfall, settings);
    auto* parts = new QSplitter(Qt::Horizontal);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(spacing);
    parts->addWidget(m_waterfallFrame);
    QScrollArea* step = makePageScrollArea(m_step);
    step->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    step->setMinimumWidth(minStepWidth);
    parts->addWidget(step);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    parts->setSizes({3 * minStepWidth / 2, minStepWidth});
    auto* why = new QWidget;
    auto* lines = new QVBoxLayout(why);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(makeHeading(tr("No score")));
    lines->addWidget(m_reason);
    lines->addStretch(1);
    m_scoreStack = new QStackedWidget;
    m_scoreStack->addWidget(parts);
    m_scoreStack->addWidget(why);
    m_scoreStack->setContentsMargins(0, spacing, 0, 0);
    return m_scoreStack;
}

QWidget* RiskDetail::makeAnomalyTab(QSettings& settings)
{
    m_attributionFrame = new ChartFrame(scrolledChart(m_attribution), *m_attribution, settings);
    auto* tab = new QWidget;
    auto* layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, spacing, 0, 0);
    layout->setSpacing(spacing);
    layout->addWidget(m_anomaly);
    layout->addWidget(m_cluster);
    layout->addWidget(m_attributionFrame, 1);
    return tab;
}

void RiskDetail::connectParts()
{
    connect(m_tabs, &QTabWidget::currentChanged, this, &RiskDetail::showWhatIf);
    connect(m_waterfall, &WaterfallChart::stepChosen, this, [this](std::size_t step) {
        m_step->showStep(m_view, step);
        scrollToChosenStep();
    });
    connect(&m_step->anomalyLink(), &QPushButton::clicked, this,
            [this] { m_tabs->setCurrentIndex(anomalyTab); });
    const auto retry = [this] {
        m_isAsked = false;
        requestHistory();
    };
    connect(&m_step->retry(), &QPushButton::clicked, this, retry);
    connect(&m_activity->retry(), &QPushButton::clicked, this, retry);
    connect(&m_transactions->retry(), &QPushButton::clicked, this, retry);
}

void RiskDetail::setWallet(const RiskWalletView& view)
{
    const RiskWalletView before = std::exchange(m_view, view);
    setEnabled(bool(m_view));
    m_hasNewWhatIf = true;
    showWhatIf();
    if (!m_view) {
        m_history.reset();
        return;
    }
    const bool isSameWallet = before && before.address() == m_view.address();
    m_header->setWallet(m_view);
    showScore(isSameWallet ? sameStep(before, m_view, m_waterfall->chosenStep()) : std::nullopt);
    showAnomaly();
    if (isSameWallet && workflow::haveSameRows(*before.run, *m_view.run) &&
        (m_history || m_isAsked)) {
        if (m_history)
            setHistory(m_history);
        return;
    }
    m_history.reset();
    m_isAsked = false;
    requestHistory();
}

void RiskDetail::showScore(const std::optional<std::size_t>& step)
{
    const bool isScored = m_view.explanation != nullptr;
    m_waterfall->setWaterfall(isScored ? waterfallOf(m_view) : nullptr);
    m_waterfallFrame->setCaption(
        isScored ? tr("Profile %1").arg(QString::fromStdString(m_view.run->scored.profile.name))
                 : QString());
    m_reason->setText(reasonWithoutScore(m_view));
    m_scoreStack->setCurrentIndex(isScored ? 0 : 1);
    m_step->clear();
    if (!isScored)
        return;
    const auto chosen = step ? step : largestStep(m_view.explanation->score.steps);
    m_waterfall->chooseStep(chosen);
    if (chosen)
        m_step->showStep(m_view, *chosen);
}

void RiskDetail::scrollToChosenStep()
{
    if (!m_waterfall->cursorMark())
        return;
    const QPoint centre = m_waterfall->markArea(*m_waterfall->cursorMark()).center().toPoint();
    const QPoint place = m_waterfall->mapTo(m_waterfallArea->widget(), centre);
    m_waterfallArea->ensureVisible(0, place.y());
}

void RiskDetail::showAnomaly()
{
    const bool isScored = m_view.explanation != nullptr;
    const QString forest = anomalySentence(m_view);
    m_anomaly->setText(!isScored          ? reasonWithoutScore(m_view)
                       : forest.isEmpty() ? tr("This profile has no Isolation Forest.")
                                          : forest);
    m_cluster->setText(isScored ? clusterSentence(m_view) : QString());
    m_cluster->setVisible(!m_cluster->text().isEmpty());
    const bool hasShares = isScored && !m_view.explanation->anomalyShares.empty();
    m_attribution->setShares(
        hasShares ? m_view.explanation->anomalyShares : AttributionChart::Shares(),
        hasShares ? m_view.explanation->expectedAnomaly : 0.0);
    m_attributionFrame->setCaption(
        tr("What each feature adds to the forest's score, beyond that of a usual wallet"));
    m_attributionFrame->setVisible(hasShares);
}

void RiskDetail::showMessage(HistoryState state, const QString& message)
{
    m_header->setHistory(m_view, nullptr);
    m_step->showMessage(state, message);
    m_activity->showMessage(state, message);
    m_transactions->showMessage(state, message);
}

void RiskDetail::showWhatIf()
{
    if (!m_hasNewWhatIf || m_tabs->currentWidget() != m_whatIf)
        return;
    m_hasNewWhatIf = false;
    if (m_view.explanation)
        m_whatIf->setWallet({m_view.run, &m_view.run->prepared}, {m_view.run, &m_view.run->scored},
                            m_view.wallet);
    else
        m_whatIf->clear();
}

void RiskDetail::requestHistory()
{
    if (!m_view || m_isAsked)
        return;
    showMessage(HistoryState::Waiting, tr("Reading the transactions of this wallet …"));
    if (!isVisible())
        return;
    m_isAsked = true;
    Q_EMIT historyRequested(m_view.wallet);
}

void RiskDetail::setHistory(std::shared_ptr<const analysis::WalletHistory> history)
{
    if (!m_view || !history || history->wallet != m_view.address())
        return;
    m_history = history;
    m_header->setHistory(m_view, history.get());
    m_step->setHistory(history);
    m_activity->setHistory(*history);
    const QString caption = transactionsCaption(*history);
    m_transactions->showHistory(std::move(history), caption);
}

void RiskDetail::setHistoryFailed(const QString& reason)
{
    showMessage(HistoryState::Failed, reason);
}

void RiskDetail::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    requestHistory();
}

}  // namespace walletloupe::ui
