#include "ui/shell/main_window.h"

#include "core/workflow/segmentation/result_saver.h"
#include "core/workflow/segmentation/segmentation_session.h"
#include "ui/charts/chart_frame.h"
#include "ui/page/feature_selection.h"
#include "ui/page/file_dialogs.h"
#include "ui/page/problem_strip.h"
#include "ui/page/requests.h"
#include "ui/page/sample_file.h"
#include "ui/page/session_text.h"
#include "ui/page/tried_wallet.h"
#include "ui/parts/themed_icon.h"
#include "ui/shell/actions.h"
#include "ui/shell/close_confirmation.h"
#include "ui/shell/file_drop.h"
#include "ui/shell/help_dialogs.h"
#include "ui/shell/import_messages.h"
#include "ui/shell/menus.h"
#include "ui/shell/model_import.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/run_status.h"
#include "ui/shell/save_commands.h"
#include "ui/shell/session_files.h"
#include "ui/shell/session_messages.h"
#include "ui/shell/status_line.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QSettings>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

#include <utility>

namespace walletloupe::ui {
namespace {

using workflow::SegmentationSession;

constexpr QSize smallestWindow{720, 480};
const QString geometryKey = QStringLiteral("window/geometry");
const QString pageKey = QStringLiteral("window/place");

}  // namespace

MainWindow::MainWindow(const Sessions& sessions, QSettings& settings,
                       RunInBackground runInBackground, QWidget* parent)
    : QMainWindow(parent)
    , m_actions(new Actions(this))
    , m_strip(new ProblemStrip)
    , m_services(makeServices(sessions, settings, std::move(runInBackground)))
    , m_session(sessions.segmentation)
    , m_pages(new PageStack(m_services))
    , m_saves(new SaveCommands(m_session, sessions.saver, *m_actions, m_services.files, this))
    , m_closing(new CloseConfirmation(*this, m_services.sessions, m_services.files, this))
{
    buildFrame();
    buildMenus();
    connectActions();
    connectFiles();
    connectSession();
    restore();
}

Services MainWindow::makeServices(const Sessions& sessions, QSettings& settings,
                                  RunInBackground runInBackground)
{
    return {sessions,
            settings,
            *new FileDialogs(*this, settings, this),
            *m_strip,
            *new Requests(this),
            *new FeatureSelection(this),
            *new TriedWallet(this),
            {*m_actions->openWallets, *m_actions->openSample, *m_actions->openModel,
             *m_actions->cancel},
            std::move(runInBackground)};
}

void MainWindow::buildFrame()
{
    setWindowTitle(windowTitleFor(m_session));
    setWindowIcon(themedIcon(QStringLiteral("walletloupe")));
    auto* centre = new QWidget;
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
    setContextMenuPolicy(Qt::NoContextMenu);
    RunStatus* status = makeStatusLine(*m_actions->cancel, m_services.sessions);
    statusBar()->addWidget(status, 1);
    statusBar()->setSizeGripEnabled(false);
    connectPages(status);
}

void MainWindow::buildMenus()
{
    auto* recent = new RecentFiles(m_services.settings, this);
    addMenus(*this, *m_actions, m_pages->pages(), recent->menu());
    addToolBar(makeToolBar(*m_actions, recent->menu()));
    addToolBar(Qt::LeftToolBarArea, makeNavigationRail(*m_actions));
    connect(recent, &RecentFiles::chosen, this, &MainWindow::openFile);
    connect(&m_session, &SegmentationSession::opened, recent, [recent](const QString& path) {
        if (!isSampleFile(path))
            recent->add(path);
    });
}

void MainWindow::connectActions()
{
    connect(m_actions->pages, &QActionGroup::triggered, this,
            [this](const QAction* action) { showPage(action->data().toString()); });
    connect(m_actions->themes, &QActionGroup::triggered, this, [this](const QAction* action) {
        changeTheme(*qApp, m_services.settings, Theme(action->data().toInt()));
    });
    connect(m_actions->cancel, &QAction::triggered, &m_session, &SegmentationSession::cancel);
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::close);
    connectHelp(*m_actions, m_pages->pages(), *this);
}

void MainWindow::connectFiles()
{
    auto* drop = new FileDrop(*this);
    connect(drop, &FileDrop::dropped, this, &MainWindow::openFiles);
    connect(m_actions->openSample, &QAction::triggered, this, &MainWindow::openSample);
    connect(m_actions->openWallets, &QAction::triggered, this, [this] {
        m_services.files.chooseFile(
            tr("Open wallets"),
            tr("Tables (*.csv *.tsv *.txt);;Models (*.wlm.json);;All files (*)"),
            [this](const QString& path) { openFile(path); });
    });
    connectSessionFiles(*m_actions, m_services.files, m_session, *this, m_services.settings);
}

void MainWindow::connectPages(const RunStatus* status)
{
    for (const Page* page : m_pages->pages()) {
        for (const ChartFrame* frame : page->exportables()) {
            connect(frame, &ChartFrame::exported, status, &RunStatus::showSaved);
            connect(frame, &ChartFrame::exportFailed, this,
                    [this](const Error& error) { m_strip->addError(error); });
        }
    }
    connect(m_pages, &PageStack::currentChanged, m_actions,
            [this](int index) { m_actions->pages->actions().at(index)->setChecked(true); });
}

void MainWindow::connectSession()
{
    const auto showError = [this](const Error& error) { m_strip->addError(error); };
    connect(&m_session, &SegmentationSession::walletsChanged, this, &MainWindow::showFile);
    connect(&m_session, &SegmentationSession::styleChanged, this,
            [this](bool isSaved) { setWindowModified(!isSaved); });
    connect(&m_session, &SegmentationSession::failed, this, showError);
    connect(&m_services.sessions.saver, &workflow::ResultSaver::failed, this, showError);
    connectSessionMessages(m_session, *m_strip,
                           {[this] { Q_EMIT m_services.requests.driftRequested(); },
                            [this](const auto& model, const QString& walletFile) {
                                m_saves->saveModel(model, walletFile);
                            }});
}

void MainWindow::openFile(const QString& path)
{
    if (looksLikeModel(path))
        m_session.openModel(path);
    else if (looksLikePickle(path))
        chooseSklearnFiles(*this, m_services.settings, m_session, path);
    else if (Page* reader = m_pages->readerOf({path}))
        reader->openFiles({path});
    else
        m_session.openWallets(path);
}

void MainWindow::openFiles(const QStringList& paths)
{
    if (Page* reader = m_pages->readerOf(paths))
        reader->openFiles(paths);
    else
        openFile(paths.constFirst());
}

void MainWindow::openSample()
{
    if (m_pages->current().openSample())
        return;
    if (const auto path = sampleWallets())
        m_session.openWallets(*path);
    else
        m_strip->addError(path.error());
}

void MainWindow::showPage(const QString& id)
{
    m_pages->showPage(id);
}

void MainWindow::showView(const QString& name)
{
    m_pages->showView(name);
}

void MainWindow::showFile()
{
    m_strip->clear();
    setWindowTitle(windowTitleFor(m_session));
    const auto showRows = [this] { Q_EMIT m_services.requests.problemRowsRequested(); };
    for (StripMessage& message : importMessages(*m_session.walletTable(), showRows))
        m_strip->add(std::move(message));
}

void MainWindow::restore()
{
    setMinimumSize(smallestWindow);
    resize(1280, 800);
    restoreGeometry(m_services.settings.value(geometryKey).toByteArray());
    showPage(m_services.settings.value(pageKey).toString());
    m_actions->theme(savedTheme(m_services.settings))->setChecked(true);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_closing->mayClose())
        return event->ignore();
    m_services.settings.setValue(geometryKey, saveGeometry());
    m_services.settings.setValue(pageKey, m_pages->currentId());
    m_actions->cancel->trigger();
    QMainWindow::closeEvent(event);
}

}  // namespace walletloupe::ui
