#include "ui/shell/main_window.h"

#include "core/workflow/result_saver.h"
#include "core/workflow/segmentation_session.h"
#include "ui/parts/themed_icon.h"
#include "ui/shell/actions.h"
#include "ui/shell/closing_question.h"
#include "ui/shell/fetch_place.h"
#include "ui/shell/file_commands.h"
#include "ui/shell/file_drop.h"
#include "ui/shell/help_dialogs.h"
#include "ui/shell/import_messages.h"
#include "ui/shell/menus.h"
#include "ui/shell/model_import.h"
#include "ui/shell/places_view.h"
#include "ui/shell/problem_strip.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/risk_place.h"
#include "ui/shell/run_status.h"
#include "ui/shell/sample_file.h"
#include "ui/shell/save_commands.h"
#include "ui/shell/session_files.h"
#include "ui/shell/session_messages.h"
#include "ui/shell/session_words.h"
#include "ui/shell/status_line.h"
#include "ui/shell/transactions_file.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QSettings>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace walletloupe::ui {
namespace {

using workflow::SegmentationSession;

constexpr QSize smallestWindow{720, 480};
const QString geometryKey = QStringLiteral("window/geometry");
const QString placeKey = QStringLiteral("window/place");

}  // namespace

MainWindow::MainWindow(const Sessions& sessions, QSettings& settings,
                       RunInBackground runInBackground, QWidget* parent)
    : QMainWindow(parent)
    , m_sessions(sessions)
    , m_session(sessions.segmentation)
    , m_settings(settings)
    , m_actions(new Actions(this))
    , m_strip(new ProblemStrip)
    , m_places(new PlacesView(m_session, settings, std::move(runInBackground)))
    , m_files(new FileCommands(*this, settings, this))
    , m_saves(new SaveCommands(m_session, sessions.saver, *m_actions, *m_files, this))
    , m_closing(new ClosingQuestion(*this, m_sessions, *m_files, this))
    , m_risk(new RiskPlace(
          {sessions.risk, m_places->riskPage(), *m_actions, *m_strip, *this, settings}, this))
{
    buildFrame();
    buildStatusBar();
    connectActions();
    connectFiles();
    connectPlaces();
    connectSession();
    restore();
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
    layout->addWidget(m_places, 1);
    setCentralWidget(centre);
    setContextMenuPolicy(Qt::NoContextMenu);
}

void MainWindow::buildStatusBar()
{
    RunStatus* status = makeStatusLine(*m_actions->cancel, m_sessions);
    statusBar()->addWidget(status, 1);
    statusBar()->setSizeGripEnabled(false);
    connect(m_places, &PlacesView::exported, status, &RunStatus::remarkSaved);
}

void MainWindow::connectActions()
{
    connect(m_actions->places, &QActionGroup::triggered, this,
            [this](const QAction* action) { showPlace(Place(action->data().toInt())); });
    connect(m_actions->themes, &QActionGroup::triggered, this, [this](const QAction* action) {
        changeTheme(*qApp, m_settings, Theme(action->data().toInt()));
    });
    connect(m_actions->cancel, &QAction::triggered, &m_session, &SegmentationSession::cancel);
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::close);
    connectHelp(*m_actions, *this);
    connect(m_actions->openSample, &QAction::triggered, this, &MainWindow::openSample);
    connect(m_actions->openWallets, &QAction::triggered, m_files, &FileCommands::askForWallets);
    connectSessionFiles(*m_actions, *m_files, m_session, *this, m_settings);
}

void MainWindow::connectFiles()
{
    auto* recent = new RecentFiles(m_settings, this);
    addMenus(*this, *m_actions, recent->menu());
    addToolBar(makeToolBar(*m_actions, recent->menu()));
    addToolBar(Qt::LeftToolBarArea, makeNavigationRail(*m_actions));
    auto* drop = new FileDrop(*this);
    connect(recent, &RecentFiles::chosen, this, &MainWindow::openFile);
    connect(drop, &FileDrop::dropped, this, &MainWindow::openFiles);
    connect(m_files, &FileCommands::walletsChosen, this, &MainWindow::openFile);
    connect(&m_session, &SegmentationSession::opened, recent, [recent](const QString& path) {
        if (!isSampleFile(path))
            recent->add(path);
    });
}

void MainWindow::connectPlaces()
{
    connect(m_places, &PlacesView::openWalletsRequested, m_files, &FileCommands::askForWallets);
    connect(m_places, &PlacesView::openModelRequested, m_files, &FileCommands::askForModel);
    connect(m_places, &PlacesView::sampleRequested, this, &MainWindow::openSample);
    connect(m_places, &PlacesView::exportFailed, this, &MainWindow::showError);
    connect(m_places, &PlacesView::placeChanged, m_actions,
            [this](Place place) { m_actions->place(place)->setChecked(true); });
    connect(m_risk, &RiskPlace::shown, this, [this] { showPlace(Place::Risk); });
    auto* fetch = new FetchPlace(
        {m_sessions, m_places->fetchPage(), *m_actions, *m_strip, *this, m_settings}, this);
    connect(fetch, &FetchPlace::judgeRequested, m_risk, &RiskPlace::openFetched);
}

void MainWindow::connectSession()
{
    connect(&m_session, &SegmentationSession::walletsChanged, this, &MainWindow::showFile);
    connect(&m_session, &SegmentationSession::styleChanged, this,
            [this](bool isSaved) { setWindowModified(!isSaved); });
    connect(&m_session, &SegmentationSession::failed, this, &MainWindow::showError);
    connect(&m_sessions.saver, &workflow::ResultSaver::failed, this, &MainWindow::showError);
    connectSessionMessages(m_session, *m_strip,
                           {[this] { m_places->showDrift(); },
                            [this](const auto& model, const QString& walletFile) {
                                m_saves->saveModel(model, walletFile);
                            }});
}

void MainWindow::openFile(const QString& path)
{
    if (looksLikeModel(path))
        m_session.openModel(path);
    else if (looksLikePickle(path))
        askForSklearnModel(*this, m_settings, m_session, path);
    else if (looksLikeTransactions(path))
        m_risk->open({path});
    else
        m_session.openWallets(path);
}

void MainWindow::openFiles(const QStringList& paths)
{
    if (std::any_of(paths.begin(), paths.end(), looksLikeTransactions))
        m_risk->open(paths);
    else
        openFile(paths.constFirst());
}

void MainWindow::openSample()
{
    if (m_places->place() == Place::Risk)
        m_risk->openSample();
    else if (const auto path = sampleWallets())
        m_session.openWallets(*path);
    else
        showError(path.error());
}

void MainWindow::showPlace(Place place)
{
    m_places->showPlace(place);
}

void MainWindow::showView(const QString& name)
{
    m_places->showView(name);
}

void MainWindow::showFile()
{
    m_strip->clear();
    const auto table = m_session.walletTable();
    setWindowTitle(windowTitleFor(m_session));
    for (StripMessage& message : importMessages(*table, [this] { m_places->showProblemRows(); }))
        m_strip->add(std::move(message));
}

void MainWindow::showError(const Error& error)
{
    m_strip->add({Tone::Error, QString::fromStdString(error.message), {}, {}, {}});
}

void MainWindow::restore()
{
    setMinimumSize(smallestWindow);
    resize(1280, 800);
    restoreGeometry(m_settings.value(geometryKey).toByteArray());
    showPlace(placeFromName(m_settings.value(placeKey).toString()));
    m_actions->place(m_places->place())->setChecked(true);
    m_actions->theme(savedTheme(m_settings))->setChecked(true);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_closing->mayClose())
        return event->ignore();
    m_settings.setValue(geometryKey, saveGeometry());
    m_settings.setValue(placeKey, placeName(m_places->place()));
    m_actions->cancel->trigger();
    QMainWindow::closeEvent(event);
}

}  // namespace walletloupe::ui
