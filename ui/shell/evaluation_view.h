#pragma once

#include "core/base/result.h"
#include "core/workflow/risk_run.h"

#include <QWidget>

#include <memory>

class QLabel;
class QSettings;
class QStackedLayout;

namespace walletloupe::ui {

class ChartFrame;
class FileLine;
class RateCurveChart;

/// How well the scores tell wallets apart that somebody else has labelled.
class EvaluationView final : public QWidget {
    Q_OBJECT

public:
    explicit EvaluationView(QSettings& settings, QWidget* parent = nullptr);

    /// Null, or a run without labels, for the invitation to open some.
    void setRun(const std::shared_ptr<const workflow::RiskRun>& run);

Q_SIGNALS:
    void labelsRequested();
    /// The scores are not to be judged by labels any more.
    void labelsDropped();
    void exported(const QString& path);
    void exportFailed(const walletloupe::Error& error);

private:
    QWidget* makeEmptyState();
    QWidget* makeContent();
    ChartFrame* makeFrame(RateCurveChart* chart, QSettings& settings);
    void showWords(const workflow::RiskRun& run);
    void showThreshold(const QString& text);

    QStackedLayout* m_states;
    RateCurveChart* m_roc;
    RateCurveChart* m_precision;
    ChartFrame* m_rocFrame;
    ChartFrame* m_precisionFrame;
    FileLine* m_file;
    QLabel* m_summary;
    QLabel* m_warning;
    QLabel* m_threshold;
};

}  // namespace walletloupe::ui
