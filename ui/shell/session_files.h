#pragma once

class QSettings;
class QWidget;

namespace walletloupe::workflow {
class SegmentationSession;
}

namespace walletloupe::ui {

struct Actions;
class FileDialogs;

/// The commands that open or import a model ask for its file and hand it to the session. All
/// outlive the window.
void connectSessionFiles(const Actions& actions, FileDialogs& files,
                         workflow::SegmentationSession& session, QWidget& window,
                         QSettings& settings);

}  // namespace walletloupe::ui
