#pragma once

#include "core/workflow/risk_run.h"

#include <QWidget>

#include <memory>

class QStackedLayout;

namespace walletloupe::ui {

class DriftView;
class FileLine;

/// How far the wallets have moved away from the population that their scores compare them with.
class ReferenceView final : public QWidget {
    Q_OBJECT

public:
    explicit ReferenceView(QWidget* parent = nullptr);

    /// Null, or a run without a reference, for the invitation to open one.
    void setRun(const std::shared_ptr<const workflow::RiskRun>& run);

Q_SIGNALS:
    void referenceRequested();
    /// The wallets are to be compared with one another.
    void referenceDropped();

private:
    QWidget* makeEmptyState();
    QWidget* makeContent();

    QStackedLayout* m_states;
    FileLine* m_file;
    DriftView* m_drift;
};

}  // namespace walletloupe::ui
