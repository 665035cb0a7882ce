#pragma once

class QAction;

namespace walletloupe::ui {

class RunStatus;
struct Sessions;

/// What the sessions do, one at a time, what they saved, and what the window holds. Sessions and
/// `cancel` outlive it.
RunStatus* makeStatusLine(QAction& cancel, const Sessions& sessions);

}  // namespace walletloupe::ui
