#include "ui/shell/evaluation_view.h"

#include "ui/charts/chart_frame.h"
#include "ui/charts/rate_curve_chart.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/form_parts.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace walletloupe::ui {
namespace {

enum State { Empty, Ready };

constexpr int spacing = 8;
constexpr int chartGap = 12;

QString intervalText(const risk::Interval& interval)
{
    const auto number = [](double value) { return QString::number(value, 'f', 2); };
    return EvaluationView::tr("%1 (95 %: %2 to %3)")
        .arg(number(interval.value), number(interval.low), number(interval.high));
}

}  // namespace

EvaluationView::EvaluationView(QSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_states(new QStackedLayout(this))
    , m_roc(new RateCurveChart(RateCurveChart::Kind::Roc))
    , m_precision(new RateCurveChart(RateCurveChart::Kind::PrecisionRecall))
    , m_rocFrame(makeFrame(m_roc, settings))
    , m_precisionFrame(makeFrame(m_precision, settings))
    , m_file(new ElidedLabel(Qt::ElideMiddle))
    , m_summary(makeSentence())
    , m_warning(makeSentence())
    , m_threshold(makeHint({}))
{
    m_states->addWidget(makeEmptyState());
    m_states->addWidget(makeContent());
    showThreshold({});
}

ChartFrame* EvaluationView::makeFrame(RateCurveChart* chart, QSettings& settings)
{
    auto* frame = new ChartFrame(chart, *chart, settings, ChartFrame::Style::Compact);
    connect(frame, &ChartFrame::exported, this, &EvaluationView::exported);
    connect(frame, &ChartFrame::exportFailed, this, &EvaluationView::exportFailed);
    connect(chart, &RateCurveChart::cursorMoved, this, &EvaluationView::showThreshold);
    return frame;
}

QWidget* EvaluationView::makeEmptyState()
{
    auto* state = new EmptyState(
        QStringLiteral("check"), tr("No labels yet"),
        tr("Open a CSV with a column of wallets and a column of 1 for positive and 0 for negative "
           "ones, say known frauds: curves with their confidence intervals tell how well these "
           "scores find them, and whether a date alone would."));
    connect(state->addButton(tr("Open labels…"), QStringLiteral("open")), &QAbstractButton::clicked,
            this, &EvaluationView::labelsRequested);
    return state;
}

QWidget* EvaluationView::makeHeader()
{
    auto* header = new QWidget;
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    m_file->setAccessibleName(tr("File of labels"));
    auto* other = makeLinkButton(tr("Other labels…"));
    auto* drop = makeLinkButton(tr("Without labels"));
    drop->setToolTip(tr("Do not judge the scores by labels any more"));
    connect(other, &QPushButton::clicked, this, &EvaluationView::labelsRequested);
    connect(drop, &QPushButton::clicked, this, &EvaluationView::labelsDropped);
    layout->addWidget(m_file, 1);
    layout->addWidget(other);
    layout->addWidget(drop);
    return header;
}

QWidget* EvaluationView::makeContent()
{
    auto* content = new QWidget;
    auto* charts = new QHBoxLayout;
    charts->setSpacing(chartGap);
    charts->addWidget(m_rocFrame, 1);
    charts->addWidget(m_precisionFrame, 1);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, spacing / 2, 0, spacing / 2);
    layout->setSpacing(spacing);
    layout->addWidget(makeHeader());
    layout->addWidget(m_summary);
    layout->addWidget(m_warning);
    layout->addLayout(charts, 1);
    layout->addWidget(m_threshold);
    setTone(m_warning, Tone::Warning);
    return makePageScrollArea(content);
}

void EvaluationView::setRun(const std::shared_ptr<const workflow::RiskRun>& run)
{
    const bool isJudged = run && run->evaluation;
    m_states->setCurrentIndex(isJudged ? Ready : Empty);
    const std::shared_ptr<const risk::Evaluation> score =
        isJudged ? std::shared_ptr<const risk::Evaluation>(run, &run->evaluation->score) : nullptr;
    const auto bands = run ? run->scored.profile.bands : ScoreBins::Bands{};
    for (RateCurveChart* chart : {m_roc, m_precision})
        chart->setEvaluation(score, bands);
    if (isJudged)
        showRemarks(*run);
    m_rocFrame->updateState();
    m_precisionFrame->updateState();
}

/// The first remark is what was found, the others are what to beware of.
void EvaluationView::showRemarks(const workflow::RiskRun& run)
{
    const analysis::RiskEvaluation& evaluation = *run.evaluation;
    const QString path = QString::fromStdString(run.request.labels);
    m_file->showText(QFileInfo(path).fileName());
    m_file->setToolTip(path);
    QStringList warnings;
    for (std::size_t i = 0; i < evaluation.remarks.size(); ++i) {
        const QString text = QString::fromStdString(evaluation.remarks[i]);
        if (i == 0)
            m_summary->setText(text);
        else
            warnings.append(text);
    }
    m_warning->setText(warnings.join(u'\n'));
    m_warning->setVisible(!warnings.isEmpty());
    m_rocFrame->setCaption(tr("area %1").arg(intervalText(evaluation.score.rocAuc)));
    m_precisionFrame->setCaption(
        tr("average %1").arg(intervalText(evaluation.score.averagePrecision)));
}

void EvaluationView::showThreshold(const QString& text)
{
    m_threshold->setText(text.isEmpty()
                             ? tr("Point at a curve, or go along it with the arrow keys, "
                                  "to see single thresholds. Dots mark where the "
                                  "categories begin, dashes what chance would give.")
                             : text);
}

}  // namespace walletloupe::ui
