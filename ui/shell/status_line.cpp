#include "ui/shell/status_line.h"

#include "core/workflow/risk_session.h"
#include "core/workflow/segmentation_session.h"
#include "ui/shell/run_status.h"
#include "ui/shell/session_words.h"

#include <array>
#include <memory>

namespace walletloupe::ui {
namespace {

using workflow::RiskSession;
using workflow::SegmentationSession;

/// What each session does; the first that does anything is shown.
using Activities = std::array<QString, 2>;

std::size_t shownOf(const Activities& activities)
{
    return activities[0].isEmpty() ? 1 : 0;
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
    QObject::connect(&session, &Session::saved, status, &RunStatus::remarkSaved);
}

}  // namespace

RunStatus* makeStatusLine(QAction& cancel, const SegmentationSession& session,
                          const RiskSession& risk)
{
    auto* status = new RunStatus(cancel);
    const auto activities = std::make_shared<Activities>();
    follow(session, 0, activities, status);
    follow(risk, 1, activities, status);
    QObject::connect(&session, &SegmentationSession::labellingChanged, status,
                     [&session, status] { status->setSummary(sessionSummary(session)); });
    return status;
}

}  // namespace walletloupe::ui
