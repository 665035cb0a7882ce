#pragma once

class QSettings;
class QWidget;

namespace walletloupe::workflow {
class SegmentationSession;
}

namespace walletloupe::ui {

struct Actions;
class FileCommands;

/// The menus' commands on models, labels and comparisons to the dialogs that ask for a name, and
/// these to the session. All outlive the window.
void connectSessionFiles(const Actions& actions, FileCommands& files,
                         workflow::SegmentationSession& session, QWidget& window,
                         QSettings& settings);

}  // namespace walletloupe::ui
