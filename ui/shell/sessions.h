#pragma once

namespace walletloupe::workflow {
class ApiKeys;
class FetchSession;
class ResultSaver;
class RiskSession;
class SegmentationSession;
}  // namespace walletloupe::workflow

namespace walletloupe::ui {

/// What the window shows and asks; all of it outlives the window.
struct Sessions {
    workflow::SegmentationSession& segmentation;
    workflow::ResultSaver& saver;
    workflow::RiskSession& risk;
    workflow::FetchSession& fetch;
    workflow::ApiKeys& keys;
};

}  // namespace walletloupe::ui
