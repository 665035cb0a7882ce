#include "ui/shell/status_line.h"

#include "core/workflow/fetch/fetch_session.h"
#include "core/workflow/risk/risk_session.h"
#include "core/workflow/segmentation/result_saver.h"
#include "core/workflow/segmentation/segmentation_session.h"
#include "ui/page/services.h"
#include "ui/page/session_text.h"
#include "ui/shell/run_status.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <memory>

namespace walletloupe::ui {
namespace {

using workflow::FetchSession;
using workflow::RiskSession;
using workflow::SegmentationSession;

/// What each session does; the first that does anything is shown.
using Activities = std::array<QString, 3>;

std::size_t shownOf(const Activities& activities)
{
    const auto* const first = std::find_if(activities.begin(), activities.end(),
                                           [](const QString& each) { return !each.isEmpty(); });
    return first == activities.end() ? 0 : static_cast<std::size_t>(first - activities.begin());
}

template <class Session>
void follow(const Session& session, std::size_t place,
            const std::shared_ptr<Activities>& activities, RunStatus* status)
{
    QObject::connect(&session, &Session::activityChanged, status,
                     [activities, place, status](const QString& what) {
                         (*activities)[place] = what;
                         status->setActivity((*activities)[shownOf(*activities)]);
                     });
    QObject::connect(&session, &Session::progressed, status,
                     [activities, place, status](double fraction) {
                         if (shownOf(*activities) == place)
                             status->setProgress(fraction);
                     });
}

QString activityOf(const FetchSession& session)
{
    if (!session.isBusy())
        return {};
    return session.isPaused() ? QCoreApplication::translate("StatusLine", "Fetching is paused")
                              : QCoreApplication::translate("StatusLine", "Fetching histories");
}

/// It lasts for hours: whatever else is done is shown instead.
void followLast(const FetchSession& session, const std::shared_ptr<Activities>& activities,
                RunStatus* status)
{
    const auto show = [&session, activities, status] {
        activities->back() = activityOf(session);
        status->setActivity((*activities)[shownOf(*activities)]);
    };
    QObject::connect(&session, &FetchSession::busyChanged, status, show);
    QObject::connect(&session, &FetchSession::pausedChanged, status, show);
    QObject::connect(&session, &FetchSession::progressChanged, status,
                     [&session, activities, status] {
                         if (session.isBusy() && shownOf(*activities) + 1 == activities->size())
                             status->setProgress(session.progress().fraction);
                     });
}

}  // namespace

RunStatus* makeStatusLine(QAction& cancel, const Sessions& sessions)
{
    const SegmentationSession& session = sessions.segmentation;
    auto* status = new RunStatus(cancel);
    const auto activities = std::make_shared<Activities>();
    follow(session, 0, activities, status);
    follow(sessions.risk, 1, activities, status);
    followLast(sessions.fetch, activities, status);
    QObject::connect(&sessions.saver, &workflow::ResultSaver::saved, status, &RunStatus::showSaved);
    QObject::connect(&sessions.risk, &RiskSession::saved, status, &RunStatus::showSaved);
    QObject::connect(&sessions.fetch, &FetchSession::written, status, &RunStatus::showSaved);
    QObject::connect(&session, &SegmentationSession::labellingChanged, status,
                     [&session, status] { status->setSummary(sessionSummary(session)); });
    return status;
}

}  // namespace walletloupe::ui
