#pragma once

#include <functional>

namespace walletloupe::workflow {
class SegmentationSession;
}

namespace walletloupe::ui {

class ProblemStrip;

/// Says on the strip what the analyst should know of fits and labels, and takes it back when a
/// new model makes it obsolete. `showDrift` leads to the view that tells more.
void connectSessionMessages(workflow::SegmentationSession& session, ProblemStrip& strip,
                            std::function<void()> showDrift);

}  // namespace walletloupe::ui
