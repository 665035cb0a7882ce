#pragma once

#include "core/workflow/risk/risk_result.h"

#include <QWidget>

#include <memory>

class QStackedLayout;

namespace walletloupe::ui {

class DriftView;
class FileLine;
class RiskFiles;

/// How far the wallets have moved away from the population that their scores compare them with.
class ReferenceView final : public QWidget {
    Q_OBJECT

public:
    /// `files` asks for references and outlives the view.
    explicit ReferenceView(RiskFiles& files, QWidget* parent = nullptr);

    /// Null, or a run without a reference, for the invitation to open one.
    void setRun(const std::shared_ptr<const workflow::RiskResult>& run);

private:
    QWidget* makeEmptyState(RiskFiles& files);
    QWidget* makeContent(RiskFiles& files);

    QStackedLayout* m_states;
    FileLine* m_file;
    DriftView* m_drift;
};

}  // namespace walletloupe::ui
