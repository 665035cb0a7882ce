#pragma once

#include "core/base/result.h"
#include "ui/page/services.h"

#include <QMainWindow>

namespace walletloupe::ui {

struct Actions;
class CloseConfirmation;
class PageStack;
class ProblemStrip;
class RunStatus;
class SaveCommands;

/// The window: menus, navigation and messages around the pages, which it serves and whose content
/// it does not know.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// Sessions and `settings` outlive the window. A theme must have been applied.
    MainWindow(const Sessions& sessions, QSettings& settings, RunInBackground runInBackground,
               QWidget* parent = nullptr);

    /// Opens a file on the page that reads it, else a model or a wallet file; asks for what
    /// belongs to a pickle.
    void openFile(const QString& path);
    /// All together where a page reads one of them, else the first file.
    void openFiles(const QStringList& paths);
    /// Made-up data of the page in front, wallets where it has none of its own.
    void openSample();
    /// By its id; the first page where there is none.
    void showPage(const QString& id);
    /// Brings one view of the pages that have views to the front.
    void showView(const QString& name);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    Services makeServices(const Sessions& sessions, QSettings& settings,
                          RunInBackground runInBackground);
    void buildFrame();
    void buildMenus();
    void connectActions();
    void connectFiles();
    void connectPages(const RunStatus* status);
    void connectSession();
    void showFile();
    void restore();

    Actions* m_actions;
    ProblemStrip* m_strip;
    Services m_services;
    workflow::SegmentationSession& m_session;
    PageStack* m_pages;
    SaveCommands* m_saves;
    CloseConfirmation* m_closing;
};

}  // namespace walletloupe::ui
