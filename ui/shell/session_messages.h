#pragma once

#include <QString>

#include <functional>
#include <memory>

namespace walletloupe::model {
struct SegmentationModel;
}

namespace walletloupe::workflow {
class SegmentationSession;
}

namespace walletloupe::ui {

class ProblemStrip;

/// What the actions of the messages do.
struct MessageActions {
    /// Leads to the view that tells more.
    std::function<void()> showDrift;
    /// Asks where to save a model of another wallet file.
    std::function<void(const std::shared_ptr<const model::SegmentationModel>& model,
                       const QString& walletFile)>
        saveModel;
};

/// Says on the strip what the analyst should know of fits and labels, and takes it back when a
/// new model makes it obsolete.
void connectSessionMessages(workflow::SegmentationSession& session, ProblemStrip& strip,
                            const MessageActions& actions);

}  // namespace walletloupe::ui
