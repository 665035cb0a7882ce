#include "ui/export/window_picture.h"

#include "core/workflow/risk/risk_session.h"
#include "core/workflow/segmentation/segmentation_session.h"

#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <utility>

namespace walletloupe::ui {
namespace {

/// One step of work may lead to the next, and layouts follow a moment after their contents.
constexpr std::chrono::milliseconds settlingTime{300};

}  // namespace

WindowPicture::WindowPicture(QWidget& window, const workflow::SegmentationSession& session,
                             const workflow::RiskSession& risk, QString path, Done done,
                             QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_session(session)
    , m_risk(risk)
    , m_path(std::move(path))
    , m_done(std::move(done))
    , m_settling(new QTimer(this))
{
    m_settling->setSingleShot(true);
    m_settling->setInterval(settlingTime);
    connect(m_settling, &QTimer::timeout, this, &WindowPicture::drawWhenIdle);
    connect(&session, &workflow::SegmentationSession::activityChanged, m_settling,
            qOverload<>(&QTimer::start));
    connect(&risk, &workflow::RiskSession::activityChanged, m_settling,
            qOverload<>(&QTimer::start));
    m_settling->start();
}

void WindowPicture::drawWhenIdle()
{
    if (m_session.isBusy() || m_risk.isBusy() || !m_done)
        return;
    const Done done = std::exchange(m_done, nullptr);
    if (m_window.grab().save(m_path, "PNG"))
        done({});
    else
        done(failure(
            ErrorCode::WriteFailed,
            m_path.toStdString() + " cannot be written. Check the folder and its permissions."));
}

}  // namespace walletloupe::ui
