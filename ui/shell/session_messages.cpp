#include "ui/shell/session_messages.h"

#include "core/workflow/segmentation/segmentation_session.h"
#include "ui/page/problem_strip.h"
#include "ui/tables/drift_view.h"

#include <QCoreApplication>

namespace walletloupe::ui {
namespace {

using workflow::SegmentationSession;

const QString fitOrigin = QStringLiteral("fit");
const QString driftOrigin = QStringLiteral("drift");

QString tr(const char* text)
{
    return QCoreApplication::translate("SessionMessages", text);
}

void warnOfDrift(const SegmentationSession& session, ProblemStrip& strip,
                 const std::function<void()>& showDrift)
{
    strip.drop(driftOrigin);
    const auto findings = session.findings();
    if (findings && session.hasOpenedModel() && analysis::driftedCount(findings->drift) > 0)
        strip.add({Tone::Warning, driftSummary(findings->drift), tr("Show the drift"), showDrift,
                   driftOrigin});
}

void warnOfLostStyles(const SegmentationSession& session, ProblemStrip* target,
                      const MessageActions& actions)
{
    QObject::connect(&session, &SegmentationSession::styleLost, target,
                     [target](const std::function<void()>& bringBack) {
                         target->add({Tone::Info,
                                      tr("The clusters that were named before are gone, and so "
                                         "are their names."),
                                      tr("Bring them back"), bringBack, fitOrigin});
                     });
    QObject::connect(
        &session, &SegmentationSession::styleLeft, target,
        [target, save = actions.saveModel](const auto& model, const QString& walletFile) {
            target->add(
                {Tone::Warning,
                 tr("The names and colours of the clusters of %1 are in no file.").arg(walletFile),
                 tr("Save them…"),
                 [save, model, walletFile] { save(model, walletFile); },
                 {}});
        });
}

}  // namespace

void connectSessionMessages(SegmentationSession& session, ProblemStrip& strip,
                            const MessageActions& actions)
{
    ProblemStrip* const target = &strip;
    QObject::connect(&session, &SegmentationSession::modelChanged, target,
                     [target] { target->drop(fitOrigin); });
    QObject::connect(
        &session, &SegmentationSession::findingsChanged, target,
        [&session, target, show = actions.showDrift] { warnOfDrift(session, *target, show); });
    warnOfLostStyles(session, target, actions);
    QObject::connect(&session, &SegmentationSession::noticed, target,
                     [target](const QString& text) {
                         target->add({Tone::Info, text, {}, {}, fitOrigin});
                     });
}

}  // namespace walletloupe::ui
