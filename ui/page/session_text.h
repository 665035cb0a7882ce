#pragma once

#include <QString>

namespace walletloupe::workflow {
class SegmentationSession;
}

namespace walletloupe::ui {

/// What the window has before it, in one line: "1,992 wallets in 3 clusters · inertia 23.3 · …".
QString sessionSummary(const workflow::SegmentationSession& session);

/// The title of the window: the file's name, the mark of what is unsaved, and the program's.
QString windowTitleFor(const workflow::SegmentationSession& session);

/// The name of the wallet file without its ending, to name what is saved of it.
QString baseNameFor(const workflow::SegmentationSession& session);

}  // namespace walletloupe::ui
