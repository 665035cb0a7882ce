#include "ui/risk/risk_page.h"

#include "core/text/sentence.h"
#include "core/workflow/risk/risk_session.h"
#include "ui/charts/chart_frame.h"
#include "ui/page/make_action.h"
#include "ui/page/messages.h"
#include "ui/page/requests.h"
#include "ui/page/sample_file.h"
#include "ui/page/transactions_file.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/line_list_dialog.h"
#include "ui/risk/detail/risk_detail.h"
#include "ui/risk/profile/risk_editor.h"
#include "ui/risk/risk_messages.h"
#include "ui/risk/risk_options_bar.h"
#include "ui/risk/scores/risk_scores.h"
#include "ui/risk/validation/evaluation_view.h"
#include "ui/risk/validation/reference_view.h"
#include "ui/risk/validation/risk_files.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMap>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <utility>

namespace walletloupe::ui {
namespace {

using workflow::RiskSession;

enum State { Empty, Ready };
enum View { Wallets, Wallet, Profile, Evaluation, Drift };

const QString origin = QStringLiteral("risk");

/// Below it the detail has a tab of its own.
constexpr int widthForDetail = 1150;

constexpr int pageMargin = 16;
constexpr int spacing = 8;

}  // namespace

PageInfo RiskPage::info()
{
    return {QStringLiteral("risk"),
            tr("&Risk"),
            QStringLiteral("risk"),
            tr("Scores from transactions"),
            {QStringLiteral("scores"), QStringLiteral("components"), QStringLiteral("profile"),
             QStringLiteral("evaluation"), QStringLiteral("drift")}};
}

RiskPage::RiskPage(const Services& services, QWidget* parent)
    : Page(services, parent)
    , m_session(services.sessions.risk)
    , m_files(new RiskFiles(services, this))
    , m_open(makeAction(this, QStringLiteral("open"), tr("Open &transactions…"),
                        tr("Open CSV files of transactions, to score their wallets"),
                        Qt::CTRL | Qt::Key_T))
    , m_saveScores(makeAction(this, QStringLiteral("export"), tr("Save s&cores as CSV…"),
                              tr("Save every wallet's score and category as CSV")))
    , m_saveExplanations(makeAction(this, QStringLiteral("export"), tr("Save e&xplanations…"),
                                    tr("Save the steps of every score as JSON")))
    , m_states(new QStackedLayout(this))
    , m_options(new RiskOptionsBar(m_session, *m_files))
    , m_coverage(new ElidedLabel(Qt::ElideRight))
    , m_scores(new RiskScores(services))
    , m_editor(new RiskEditor(services))
    , m_evaluation(new EvaluationView(services.settings, *m_files))
    , m_reference(new ReferenceView(*m_files))
    , m_tabs(new QTabBar)
    , m_views(new QStackedWidget)
    , m_alone(new QSplitter)
{
    m_states->addWidget(makeEmptyState());
    m_states->addWidget(makeContent());
    connectActions();
    connectSession();
    showRun();
}

PageActions RiskPage::pageActions() const
{
    return {{m_open}, {m_saveScores, m_saveExplanations}};
}

void RiskPage::connectActions()
{
    connect(m_open, &QAction::triggered, m_files, &RiskFiles::chooseTransactionFiles);
    connect(m_saveScores, &QAction::triggered, m_files, &RiskFiles::chooseScoresPath);
    connect(m_saveExplanations, &QAction::triggered, m_files, &RiskFiles::chooseExplanationsPath);
    connect(m_files, &RiskFiles::transactionsChosen, this, &RiskPage::openFiles);
    connect(&services().requests, &Requests::scoresRequested, this, &RiskPage::openFetched);
}

void RiskPage::connectSession()
{
    connect(&services().actions.cancel, &QAction::triggered, &m_session, &RiskSession::cancel);
    connect(&m_session, &RiskSession::cohortChanged, this, &RiskPage::showRun);
    connect(&m_session, &RiskSession::stabilityChanged, this, [this] {
        m_run = m_session.run();
        m_scores->setRun(m_run);
    });
    connect(&m_session, &RiskSession::failed, this,
            [this](const Error& error) { services().messages.addError(error); });
}

QWidget* RiskPage::makeEmptyState()
{
    auto* state = new EmptyState(
        QStringLiteral("risk"), tr("No transactions yet"),
        tr("Open CSV files of transactions, as block explorers export them, or drop them on this "
           "window: every wallet in them gets a score with its reasons. Nothing leaves this "
           "computer."));
    connect(state->addButton(tr("Open transactions…"), QStringLiteral("open")),
            &QAbstractButton::clicked, m_open, &QAction::trigger);
    connect(state->addButton(tr("Try sample transactions"), QStringLiteral("sample")),
            &QAbstractButton::clicked, this, &RiskPage::openSample);
    return state;
}

void RiskPage::makeViews()
{
    m_views->addWidget(m_scores);
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
    RiskDetail& detail = m_scores->detail();
    if (isBeside == (detail.parentWidget() == m_scores))
        return;
    (isBeside ? m_scores : m_alone)->addWidget(&detail);
    detail.show();
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

QLayout* RiskPage::makeCoverageLine()
{
    m_coverage->setProperty("role", QStringLiteral("small"));
    m_coverage->setAccessibleName(tr("Coverage"));
    auto* notes = makeLinkButton(tr("Notes"));
    notes->setToolTip(tr("All that there is to say about how these scores came about"));
    connect(notes, &QPushButton::clicked, this, [this] {
        showLines(*window(), tr("Notes on these scores"), text::sentences(m_run->messages));
    });
    auto* coverage = new QHBoxLayout;
    coverage->addWidget(m_tabs);
    coverage->addSpacing(pageMargin);
    coverage->addWidget(m_coverage, 1);
    coverage->addWidget(notes);
    return coverage;
}

QWidget* RiskPage::makeContent()
{
    makeViews();
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(pageMargin, spacing / 2, pageMargin, spacing / 2);
    layout->setSpacing(spacing / 2);
    layout->addWidget(m_options);
    layout->addLayout(makeCoverageLine());
    layout->addWidget(m_views, 1);
    return content;
}

QList<ChartFrame*> RiskPage::exportables() const
{
    return findChildren<ChartFrame*>();
}

bool RiskPage::reads(const QString& path) const
{
    return looksLikeTransactions(path);
}

void RiskPage::openFiles(const QStringList& paths)
{
    workflow::RiskRequest request = m_session.request();
    // Labels belong to the wallets of a file.
    request.labels.clear();
    request.features.transactions.clear();
    for (const QString& path : paths)
        request.features.transactions.push_back(path.toStdString());
    Q_EMIT frontRequested();
    m_session.open(request);
}

bool RiskPage::openSample()
{
    Q_EMIT frontRequested();
    m_session.openSample(sampleTransactionsPath());
    return true;
}

void RiskPage::openFetched(const QString& path)
{
    workflow::RiskRequest request = m_session.request();
    request.features.transactions = {path.toStdString()};
    request.features.wallets.clear();
    request.labels.clear();
    Q_EMIT frontRequested();
    m_session.open(request);
}

void RiskPage::showRun()
{
    const int before = m_states->currentIndex();
    m_run = m_session.run();
    m_states->setCurrentIndex(m_run ? Ready : Empty);
    m_coverage->showText(m_run ? coverageText(*m_run) : QString());
    m_scores->setRun(m_run);
    m_evaluation->setRun(m_run);
    m_reference->setRun(m_run);
    m_saveScores->setEnabled(m_run != nullptr);
    m_saveExplanations->setEnabled(m_run != nullptr);
    services().messages.drop(origin);
    if (m_run)
        showMessages(*m_run);
    if (isVisible() && m_states->currentIndex() != before)
        focusFirst();
}

void RiskPage::showMessages(const workflow::RiskResult& run)
{
    const auto showDrift = [this] {
        Q_EMIT frontRequested();
        showView(QStringLiteral("drift"));
    };
    for (StripMessage& message : riskMessages(
             run, [this] { showUnusable(); }, showDrift))
        services().messages.add(std::move(message));
}

void RiskPage::showUnusable()
{
    const workflow::FeatureResult& features = m_run->features;
    const std::vector<std::string> rows = text::sentences(workflow::unusableMessages(features));
    std::vector<std::string> lines = text::sentences(features.unusableFiles);
    lines.insert(lines.end(), rows.begin(), rows.end());
    showLines(*window(),
              features.unusableFiles.empty() ? tr("Rows that cannot be used")
              : rows.empty()                 ? tr("Files that cannot be used")
                                             : tr("Files and rows that cannot be used"),
              lines);
}

void RiskPage::showView(const QString& name)
{
    static const QMap<QString, int> tabs{{QStringLiteral("profile"), Profile},
                                         {QStringLiteral("evaluation"), Evaluation},
                                         {QStringLiteral("drift"), Drift}};
    m_tabs->setCurrentIndex(tabs.value(name, Wallets));
    m_scores->showView(name);
}

void RiskPage::focusFirst()
{
    if (m_states->currentIndex() == Ready)
        m_scores->focusFirst();
}

}  // namespace walletloupe::ui
