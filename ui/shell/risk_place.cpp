#include "ui/shell/risk_place.h"

#include "core/workflow/risk_session.h"
#include "ui/shell/actions.h"
#include "ui/shell/file_questions.h"
#include "ui/shell/line_list_dialog.h"
#include "ui/shell/problem_strip.h"
#include "ui/shell/risk_detail.h"
#include "ui/shell/risk_editing.h"
#include "ui/shell/risk_messages.h"
#include "ui/shell/risk_options_bar.h"
#include "ui/shell/risk_page.h"
#include "ui/shell/sample_file.h"

#include <QAction>
#include <QFileInfo>

#include <utility>

namespace walletloupe::ui {
namespace {

using workflow::RiskRequest;
using workflow::RiskSession;

const QString origin = QStringLiteral("risk");

}  // namespace

RiskPlace::RiskPlace(const RiskParts& parts, QObject* parent)
    : QObject(parent)
    , m_session(parts.session)
    , m_page(parts.page)
    , m_actions(parts.actions)
    , m_strip(parts.strip)
    , m_window(parts.window)
    , m_files(new FileQuestions(parts.window, parts.settings, this))
{
    connectActions();
    connectOptions();
    connectSession();
    const auto* editing = new RiskEditing(m_session, m_page.editor(), *m_files, this);
    connect(editing, &RiskEditing::failed, this, &RiskPlace::showError);
    showRequest();
    showRun();
}

void RiskPlace::connectActions()
{
    connect(m_actions.openTransactions, &QAction::triggered, this, &RiskPlace::askForTransactions);
    connect(m_actions.saveScores, &QAction::triggered, this, &RiskPlace::askWhereToSaveScores);
    connect(m_actions.saveExplanations, &QAction::triggered, this,
            &RiskPlace::askWhereToSaveExplanations);
    connect(m_actions.cancel, &QAction::triggered, &m_session, &RiskSession::cancel);
}

void RiskPlace::connectOptions()
{
    const RiskOptionsBar& options = m_page.options();
    connect(&m_page, &RiskPage::openRequested, this, &RiskPlace::askForTransactions);
    connect(&m_page, &RiskPage::sampleRequested, this, &RiskPlace::openSample);
    connect(&m_page, &RiskPage::notesRequested, this,
            [this] { showLines(m_window, tr("Notes on these scores"), m_session.run()->remarks); });
    connect(&options, &RiskOptionsBar::profileChosen, &m_session, &RiskSession::loadProfile);
    connect(&options, &RiskOptionsBar::optionsChosen, &m_session, &RiskSession::setOptions);
    connect(&options, &RiskOptionsBar::profileFileRequested, this, [this] {
        m_files->askForFile(tr("Open risk profile"), tr("Profiles (*.json);;All files (*)"),
                            [this](const QString& path) { m_session.loadProfile(path); });
    });
    connect(&options, &RiskOptionsBar::walletListRequested, this, &RiskPlace::askForWalletList);
    connect(&options, &RiskOptionsBar::referenceRequested, this, &RiskPlace::askForReference);
    connect(&m_page, &RiskPage::referenceRequested, this, &RiskPlace::askForReference);
    connect(&options, &RiskOptionsBar::referenceDropped, this, [this] { compareWith({}); });
    connect(&m_page, &RiskPage::referenceDropped, this, [this] { compareWith({}); });
    connect(&options, &RiskOptionsBar::labelsRequested, this, &RiskPlace::askForLabels);
    connect(&m_page, &RiskPage::labelsRequested, this, &RiskPlace::askForLabels);
    connect(&options, &RiskOptionsBar::labelsDropped, this, [this] { judgeByLabels({}); });
    connect(&m_page, &RiskPage::labelsDropped, this, [this] { judgeByLabels({}); });
    connect(&options, &RiskOptionsBar::saveReferenceRequested, this,
            &RiskPlace::askWhereToSaveReference);
}

void RiskPlace::connectSession()
{
    connect(&m_session, &RiskSession::requestChanged, this, &RiskPlace::showRequest);
    connect(&m_session, &RiskSession::cohortChanged, this, &RiskPlace::showRun);
    connect(&m_session, &RiskSession::stabilityChanged, &m_page,
            [this] { m_page.setStability(m_session.run()); });
    RiskDetail* const detail = &m_page.detail();
    connect(&m_page, &RiskPage::historyRequested, &m_session, &RiskSession::readHistory);
    connect(&m_session, &RiskSession::historyRead, detail, &RiskDetail::setHistory);
    connect(&m_session, &RiskSession::historyFailed, detail, &RiskDetail::setHistoryFailed);
    connect(&m_session, &RiskSession::failed, this, &RiskPlace::showError);
}

void RiskPlace::open(const QStringList& paths)
{
    RiskRequest request = m_session.request();
    // Labels belong to the wallets of a file.
    request.labels.clear();
    request.features.transactions.clear();
    for (const QString& path : paths)
        request.features.transactions.push_back(path.toStdString());
    Q_EMIT shown();
    m_session.open(request);
}

void RiskPlace::openSample()
{
    Q_EMIT shown();
    m_session.openSample(sampleTransactionsPath());
}

void RiskPlace::openFetched(const QString& path)
{
    RiskRequest request = m_session.request();
    request.features.transactions = {path.toStdString()};
    request.features.wallets.clear();
    request.labels.clear();
    Q_EMIT shown();
    m_session.open(request);
}

void RiskPlace::askForTransactions()
{
    m_files->askForFiles(tr("Open transactions"), tr("Tables (*.csv *.tsv *.txt);;All files (*)"),
                         [this](const QStringList& paths) { open(paths); });
}

void RiskPlace::askForWalletList()
{
    m_files->askForFile(tr("Open wallet list"), tr("Tables (*.csv *.tsv *.txt);;All files (*)"),
                        [this](const QString& path) {
                            RiskRequest request = m_session.request();
                            request.features.wallets = path.toStdString();
                            m_session.setOptions(request);
                        });
}

void RiskPlace::askForReference()
{
    m_files->askForFile(tr("Open reference"), tr("References (*.json);;All files (*)"),
                        [this](const QString& path) { compareWith(path); });
}

/// With one another for an empty path.
void RiskPlace::compareWith(const QString& reference)
{
    RiskRequest request = m_session.request();
    request.reference = reference.toStdString();
    m_session.setOptions(request);
}

void RiskPlace::askForLabels()
{
    m_files->askForFile(tr("Open labels"), tr("Tables (*.csv *.tsv *.txt);;All files (*)"),
                        [this](const QString& path) { judgeByLabels(path); });
}

/// By none for an empty path.
void RiskPlace::judgeByLabels(const QString& path)
{
    RiskRequest request = m_session.request();
    request.labels = path.toStdString();
    m_session.setOptions(request);
}

void RiskPlace::askWhereToSaveScores()
{
    m_files->askForTarget(tr("Save scores"), tr("CSV (*.csv)"), tr("%1-scores").arg(baseName()),
                          QStringLiteral("csv"),
                          [this](const QString& path) { m_session.saveScores(path); });
}

void RiskPlace::askWhereToSaveExplanations()
{
    m_files->askForTarget(tr("Save explanations"), tr("JSON (*.json)"),
                          tr("%1-explanations").arg(baseName()), QStringLiteral("json"),
                          [this](const QString& path) { m_session.saveExplanations(path); });
}

void RiskPlace::askWhereToSaveReference()
{
    m_files->askForTarget(tr("Save as reference"), tr("JSON (*.json)"),
                          tr("%1-reference").arg(baseName()), QStringLiteral("json"),
                          [this](const QString& path) { m_session.saveReference(path); });
}

QString RiskPlace::baseName() const
{
    const auto& files = m_session.request().features.transactions;
    return files.size() == 1 ? QFileInfo(QString::fromStdString(files.front())).completeBaseName()
                             : tr("transactions");
}

void RiskPlace::showRequest()
{
    const auto& own = m_session.ownProfile();
    m_page.options().setRequest(
        m_session.request(), own ? std::optional(QString::fromStdString(own->name)) : std::nullopt);
}

void RiskPlace::showRun()
{
    const auto run = m_session.run();
    m_page.setRun(run);
    m_actions.saveScores->setEnabled(run != nullptr);
    m_actions.saveExplanations->setEnabled(run != nullptr);
    m_strip.drop(origin);
    if (!run)
        return;
    for (StripMessage& message : riskMessages(
             *run, [this] { showUnusable(); }, [this] { showDrift(); }))
        m_strip.add(std::move(message));
}

void RiskPlace::showError(const Error& error)
{
    m_strip.add({Tone::Error, QString::fromStdString(error.message), {}, {}, {}});
}

void RiskPlace::showDrift()
{
    Q_EMIT shown();
    m_page.showView(QStringLiteral("drift"));
}

void RiskPlace::showUnusable()
{
    const workflow::FeatureRun& features = m_session.run()->features;
    const std::vector<std::string> rows = workflow::unusableTexts(features);
    std::vector<std::string> lines = features.unusableFiles;
    lines.insert(lines.end(), rows.begin(), rows.end());
    showLines(m_window,
              features.unusableFiles.empty() ? tr("Rows that cannot be used")
              : rows.empty()                 ? tr("Files that cannot be used")
                                             : tr("Files and rows that cannot be used"),
              lines);
}

}  // namespace walletloupe::ui
