#pragma once

#include "ui/parts/run_in_background.h"

class QAction;
class QSettings;

namespace walletloupe::workflow {
class ApiKeys;
class FetchSession;
class ResultSaver;
class RiskSession;
class SegmentationSession;
}  // namespace walletloupe::workflow

namespace walletloupe::ui {

class FeatureSelection;
class FileDialogs;
class Messages;
class Requests;
class TriedWallet;

/// What the window shows and asks; all of it outlives the window.
struct Sessions {
    workflow::SegmentationSession& segmentation;
    workflow::ResultSaver& saver;
    workflow::RiskSession& risk;
    workflow::FetchSession& fetch;
    workflow::ApiKeys& keys;
};

/// Commands of the window that pages offer too, or that concern them.
struct WindowActions {
    QAction& openWallets;
    QAction& openSample;
    QAction& openModel;
    QAction& cancel;  ///< whatever is running
};

/// What a page is served with; all of it outlives the page.
struct Services {
    Sessions sessions;
    QSettings& settings;
    FileDialogs& files;
    Messages& messages;
    Requests& requests;
    FeatureSelection& features;
    TriedWallet& tried;
    WindowActions actions;
    RunInBackground runInBackground;
};

}  // namespace walletloupe::ui
