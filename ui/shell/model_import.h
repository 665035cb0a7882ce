#pragma once

#include <QString>

class QSettings;
class QWidget;

namespace walletloupe::workflow {
class SegmentationSession;
}

namespace walletloupe::ui {

/// Whether a file is a model rather than a table: by its name (.wlm.json), or because it begins
/// as JSON does.
bool looksLikeModel(const QString& path);

/// Whether a file is a scikit-learn model (a pickle, plain or compressed, or a skops file) or ONNX.
bool looksLikePickle(const QString& path);

/// Asks over `window` for the pickles of a scikit-learn model and hands them to the session.
/// `kMeans` is the file to begin with, if any; all outlive the dialog.
void chooseSklearnFiles(QWidget& window, QSettings& settings,
                        workflow::SegmentationSession& session, const QString& kMeans = {});

}  // namespace walletloupe::ui
