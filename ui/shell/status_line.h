#pragma once

class QAction;

namespace walletloupe::workflow {
class RiskSession;
class SegmentationSession;
}  // namespace walletloupe::workflow

namespace walletloupe::ui {

class RunStatus;

/// What the sessions do, one at a time, what they saved, and what the window holds. Sessions and
/// `cancel` outlive it.
RunStatus* makeStatusLine(QAction& cancel, const workflow::SegmentationSession& session,
                          const workflow::RiskSession& risk);

}  // namespace walletloupe::ui
