#pragma once

#include "core/base/result.h"
#include "ui/shell/place.h"
#include "ui/shell/sessions.h"
#include "ui/wallets/wallets_page.h"

#include <QMainWindow>

class QSettings;

namespace walletloupe::ui {

struct Actions;
class ClosingQuestion;
class FileCommands;
class PlacesView;
class ProblemStrip;
class RiskPlace;
class SaveCommands;

/// The window: it makes the places and wires them to the session, nothing else.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// Sessions and `settings` outlive the window. A theme must have been applied.
    MainWindow(const Sessions& sessions, QSettings& settings, RunInBackground runInBackground,
               QWidget* parent = nullptr);

    /// Opens a wallet file, or transactions or a model when it looks like that; asks for what
    /// belongs to a pickle.
    void openFile(const QString& path);
    /// Transactions all together, else the first file.
    void openFiles(const QStringList& paths);
    /// Transactions at the place Risk, else wallets.
    void openSample();
    void showPlace(Place place);
    /// Brings one view of the places Explore and Risk to the front.
    void showView(const QString& name);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildFrame();
    void buildStatusBar();
    void connectActions();
    void connectFiles();
    void connectPlaces();
    void connectSession();
    void showFile();
    void showError(const Error& error);
    void restore();

    Sessions m_sessions;
    workflow::SegmentationSession& m_session;
    QSettings& m_settings;
    Actions* m_actions;
    ProblemStrip* m_strip;
    PlacesView* m_places;
    FileCommands* m_files;
    SaveCommands* m_saves;
    ClosingQuestion* m_closing;
    RiskPlace* m_risk;
};

}  // namespace walletloupe::ui
