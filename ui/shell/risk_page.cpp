#include "ui/shell/risk_page.h"

#include "ui/parts/elided_label.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/form_parts.h"
#include "ui/shell/evaluation_view.h"
#include "ui/shell/reference_view.h"
#include "ui/shell/risk_charts.h"
#include "ui/shell/risk_detail.h"
#include "ui/shell/risk_editor.h"
#include "ui/shell/risk_messages.h"
#include "ui/shell/risk_options_bar.h"
#include "ui/shell/risk_wallet_view.h"
#include "ui/wallets/risk_table.h"

#include <QHBoxLayout>
#include <QMap>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace walletloupe::ui {
namespace {

enum State { Empty, Ready };
enum View { Wallets, Wallet, Profile, Evaluation, Drift };

/// Below it the detail has a tab of its own.
constexpr int widthForDetail = 1150;

constexpr int pageMargin = 16;
constexpr int spacing = 8;
constexpr int chartsHeight = 184;

analysis::RiskJudgement judgementOf(const std::shared_ptr<const workflow::RiskRun>& run)
{
    if (!run)
        return {};
    return {{run, &run->prepared}, {run, &run->scored}, {run, &run->stability}};
}

QSplitter* makeSplitter(Qt::Orientation orientation, QWidget* first, QWidget* second)
{
    auto* splitter = new QSplitter(orientation);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(spacing);
    splitter->addWidget(first);
    splitter->addWidget(second);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    return splitter;
}

}  // namespace

RiskPage::RiskPage(QSettings& settings, const RunInBackground& runInBackground, QWidget* parent)
    : QWidget(parent)
    , m_states(new QStackedLayout(this))
    , m_options(new RiskOptionsBar)
    , m_coverage(new ElidedLabel(Qt::ElideRight))
    , m_charts(new RiskCharts(settings))
    , m_table(new RiskTable)
    , m_detail(new RiskDetail(settings, runInBackground))
    , m_editor(new RiskEditor(runInBackground))
    , m_evaluation(new EvaluationView(settings))
    , m_reference(new ReferenceView)
    , m_tabs(new QTabBar)
    , m_views(new QStackedWidget)
{
    m_states->addWidget(makeEmptyState());
    m_states->addWidget(makeContent());
    connectParts();
}

QWidget* RiskPage::makeEmptyState()
{
    auto* state = new EmptyState(
        QStringLiteral("risk"), tr("No transactions yet"),
        tr("Open CSV files of transactions, as block explorers export them, or drop them on this "
           "window: every wallet in them gets a score with its reasons. Nothing leaves this "
           "computer."));
    connect(state->addButton(tr("Open transactions…"), QStringLiteral("open")),
            &QAbstractButton::clicked, this, &RiskPage::openRequested);
    connect(state->addButton(tr("Try sample transactions"), QStringLiteral("sample")),
            &QAbstractButton::clicked, this, &RiskPage::sampleRequested);
    return state;
}

void RiskPage::makeViews()
{
    QSplitter* all = makeSplitter(Qt::Vertical, m_charts, m_table);
    all->setStretchFactor(0, 0);
    all->setSizes({chartsHeight, 2 * chartsHeight});
    m_halves = makeSplitter(Qt::Horizontal, all, m_detail);
    m_halves->setObjectName(QStringLiteral("riskSplitter"));
    m_alone = new QSplitter;
    m_views->addWidget(m_halves);
    m_views->addWidget(m_alone);
    m_views->addWidget(m_editor);
    m_views->addWidget(m_evaluation);
    m_views->addWidget(m_reference);
    for (const QString& name :
         {tr("Wallets"), tr("Wallet"), tr("Profile"), tr("Evaluation"), tr("Drift")})
        m_tabs->addTab(name);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setAccessibleName(tr("Views of the scores"));
    m_tabs->setTabVisible(Wallet, false);
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
}

void RiskPage::placeDetail(bool isBeside)
{
    if (isBeside == (m_detail->parentWidget() == m_halves))
        return;
    (isBeside ? m_halves : m_alone)->addWidget(m_detail);
    m_detail->show();
    m_tabs->setTabVisible(Wallet, !isBeside);
    m_tabs->updateGeometry();
    if (isBeside && m_tabs->currentIndex() == Wallet)
        m_tabs->setCurrentIndex(Wallets);
}

void RiskPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeDetail(width() >= widthForDetail);
}

QWidget* RiskPage::makeContent()
{
    makeViews();
    m_coverage->setProperty("role", QStringLiteral("small"));
    m_coverage->setAccessibleName(tr("Coverage"));
    auto* coverage = new QHBoxLayout;
    auto* notes = makeLinkButton(tr("Notes"));
    notes->setToolTip(tr("All that there is to say about how these scores came about"));
    connect(notes, &QPushButton::clicked, this, &RiskPage::notesRequested);
    coverage->addWidget(m_tabs);
    coverage->addSpacing(pageMargin);
    coverage->addWidget(m_coverage, 1);
    coverage->addWidget(notes);
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(pageMargin, spacing / 2, pageMargin, spacing / 2);
    layout->setSpacing(spacing / 2);
    layout->addWidget(m_options);
    layout->addLayout(coverage);
    layout->addWidget(m_views, 1);
    return content;
}

void RiskPage::connectParts()
{
    connect(m_options, &RiskOptionsBar::openRequested, this, &RiskPage::openRequested);
    connect(m_charts, &RiskCharts::categoryChosen, m_table, &RiskTable::setCategory);
    connect(m_table, &RiskTable::categoryChanged, m_charts, &RiskCharts::setChosen);
    connect(m_charts, &RiskCharts::walletChosen, m_table, &RiskTable::chooseWallet);
    connect(m_table, &RiskTable::walletChosen, this, &RiskPage::showWallet);
    connect(m_detail, &RiskDetail::historyRequested, this, &RiskPage::historyRequested);
    connect(m_detail, &RiskDetail::exported, this, &RiskPage::exported);
    connect(m_detail, &RiskDetail::exportFailed, this, &RiskPage::exportFailed);
    connect(m_charts, &RiskCharts::exported, this, &RiskPage::exported);
    connect(m_charts, &RiskCharts::exportFailed, this, &RiskPage::exportFailed);
    connect(m_evaluation, &EvaluationView::labelsRequested, this, &RiskPage::labelsRequested);
    connect(m_evaluation, &EvaluationView::labelsDropped, this, &RiskPage::labelsDropped);
    connect(m_evaluation, &EvaluationView::exported, this, &RiskPage::exported);
    connect(m_evaluation, &EvaluationView::exportFailed, this, &RiskPage::exportFailed);
    connect(m_reference, &ReferenceView::referenceRequested, this, &RiskPage::referenceRequested);
    connect(m_reference, &ReferenceView::referenceDropped, this, &RiskPage::referenceDropped);
}

void RiskPage::setRun(const std::shared_ptr<const workflow::RiskRun>& run)
{
    const int before = m_states->currentIndex();
    m_states->setCurrentIndex(run ? Ready : Empty);
    m_options->setHasRun(run && run->prepared.rows.population > 0);
    m_coverage->showText(run ? coverageText(*run) : QString());
    setStability(run);
    m_evaluation->setRun(run);
    m_reference->setRun(run);
    if (isVisible() && m_states->currentIndex() != before)
        focusFirst();
}

void RiskPage::setStability(const std::shared_ptr<const workflow::RiskRun>& run)
{
    m_run = run;
    const analysis::RiskJudgement judgement = judgementOf(run);
    m_charts->setJudgement(judgement);
    m_table->setJudgement(judgement);
}

void RiskPage::showWallet(int index)
{
    m_detail->setWallet(index < 0 ? RiskWalletView()
                                  : riskWalletView(m_run, static_cast<std::size_t>(index)));
}

void RiskPage::showView(const QString& name)
{
    static const QMap<QString, int> tabs{{QStringLiteral("profile"), Profile},
                                         {QStringLiteral("evaluation"), Evaluation},
                                         {QStringLiteral("drift"), Drift}};
    m_tabs->setCurrentIndex(tabs.value(name, Wallets));
    m_charts->showView(name);
}

void RiskPage::focusFirst()
{
    if (m_states->currentIndex() == Ready)
        m_table->focusFirst();
}

}  // namespace walletloupe::ui
