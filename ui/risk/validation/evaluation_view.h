#pragma once

#include "core/workflow/risk/risk_result.h"

#include <QWidget>

#include <memory>

class QLabel;
class QSettings;
class QStackedLayout;

namespace walletloupe::ui {

class ChartFrame;
class FileLine;
class ClassifierCurveChart;
class RiskFiles;

/// How well the scores tell wallets apart that somebody else has labelled.
class EvaluationView final : public QWidget {
    Q_OBJECT

public:
    /// `files` asks for labels; both outlive the view.
    EvaluationView(QSettings& settings, RiskFiles& files, QWidget* parent = nullptr);

    /// Null, or a run without labels, for the invitation to open some.
    void setRun(const std::shared_ptr<const workflow::RiskResult>& run);

private:
    QWidget* makeEmptyState(RiskFiles& files);
    QWidget* makeContent(RiskFiles& files);
    ChartFrame* makeFrame(ClassifierCurveChart* chart, QSettings& settings);
    void showSummary(const workflow::RiskResult& run);
    void showThreshold(const QString& text);

    QStackedLayout* m_states;
    ClassifierCurveChart* m_roc;
    ClassifierCurveChart* m_precision;
    ChartFrame* m_rocFrame;
    ChartFrame* m_precisionFrame;
    FileLine* m_file;
    QLabel* m_summary;
    QLabel* m_warning;
    QLabel* m_threshold;
};

}  // namespace walletloupe::ui
