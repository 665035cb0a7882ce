#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QString>

#include <functional>

class QTimer;
class QWidget;

namespace walletloupe::workflow {
class RiskSession;
class SegmentationSession;
}  // namespace walletloupe::workflow

namespace walletloupe::ui {

/// Draws a window into a PNG once nothing is running any more and its parts have settled.
class WindowPicture final : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(Result<void>)>;

    /// Waits from now on; calls `done` once, in the event loop. Window and sessions outlive
    /// this object.
    WindowPicture(QWidget& window, const workflow::SegmentationSession& session,
                  const workflow::RiskSession& risk, QString path, Done done,
                  QObject* parent = nullptr);

private:
    void drawWhenIdle();

    QWidget& m_window;
    const workflow::SegmentationSession& m_session;
    const workflow::RiskSession& m_risk;
    QString m_path;
    Done m_done;
    QTimer* m_settling;
};

}  // namespace walletloupe::ui
