#include "ui/risk/validation/evaluation_view.h"

#include "ui/charts/chart_frame.h"
#include "ui/format/message_text.h"
#include "ui/format/number_text.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/file_line.h"
#include "ui/parts/form_parts.h"
#include "ui/risk/validation/classifier_curve_chart.h"
#include "ui/risk/validation/risk_files.h"

#include <QAbstractButton>
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
    return messageText(analysis::intervalMessage(interval));
}

/// How many rows of the labels do not serve, and the first of them.
QStringList problemWarnings(const workflow::RiskLabels& labels)
{
    QStringList warnings;
    if (const auto count = static_cast<qint64>(labels.problems.size()); count > 0)
        warnings.append(
            EvaluationView::tr("%1 of the labels cannot be used: %2%3")
                .arg(countedText(count, EvaluationView::tr("row"), EvaluationView::tr("rows")),
                     messageText(labels.problems.front()),
                     count > 1 ? EvaluationView::tr(" …") : QString()));
    if (const auto count = static_cast<qint64>(labels.unmatchedLabels); count > 0)
        warnings.append(EvaluationView::tr("%1 not among the wallets of these transactions.")
                            .arg(countedText(count, EvaluationView::tr("labelled address is"),
                                             EvaluationView::tr("labelled addresses are"))));
    return warnings;
}

}  // namespace

EvaluationView::EvaluationView(QSettings& settings, RiskFiles& files, QWidget* parent)
    : QWidget(parent)
    , m_states(new QStackedLayout(this))
    , m_roc(new ClassifierCurveChart(ClassifierCurveChart::Kind::Roc))
    , m_precision(new ClassifierCurveChart(ClassifierCurveChart::Kind::PrecisionRecall))
    , m_rocFrame(makeFrame(m_roc, settings))
    , m_precisionFrame(makeFrame(m_precision, settings))
    , m_file(new FileLine({tr("File of labels"), tr("Other labels…"), tr("Without labels")}))
    , m_summary(makeSentence())
    , m_warning(makeSentence())
    , m_threshold(makeHint({}))
{
    m_states->addWidget(makeEmptyState(files));
    m_states->addWidget(makeContent(files));
    showThreshold({});
}

ChartFrame* EvaluationView::makeFrame(ClassifierCurveChart* chart, QSettings& settings)
{
    auto* frame = new ChartFrame(chart, *chart, settings, ChartFrame::Style::Compact);
    connect(chart, &ClassifierCurveChart::cursorMoved, this, &EvaluationView::showThreshold);
    return frame;
}

QWidget* EvaluationView::makeEmptyState(RiskFiles& files)
{
    auto* state = new EmptyState(
        QStringLiteral("check"), tr("No labels yet"),
        tr("Open a CSV with a column of wallets and a column of 1 for positive and 0 for negative "
           "ones, say known frauds: curves with their confidence intervals tell how well these "
           "scores find them, and whether a date alone would."));
    connect(state->addButton(tr("Open labels…"), QStringLiteral("open")), &QAbstractButton::clicked,
            &files, &RiskFiles::chooseLabels);
    return state;
}

QWidget* EvaluationView::makeContent(RiskFiles& files)
{
    auto* content = new QWidget;
    auto* charts = new QHBoxLayout;
    charts->setSpacing(chartGap);
    charts->addWidget(m_rocFrame, 1);
    charts->addWidget(m_precisionFrame, 1);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, spacing / 2, 0, spacing / 2);
    layout->setSpacing(spacing);
    layout->addWidget(m_file);
    layout->addWidget(m_summary);
    layout->addWidget(m_warning);
    layout->addLayout(charts, 1);
    layout->addWidget(m_threshold);
    setTone(m_warning, Tone::Warning);
    connect(&m_file->other(), &QPushButton::clicked, &files, &RiskFiles::chooseLabels);
    connect(&m_file->none(), &QPushButton::clicked, &files, &RiskFiles::dropLabels);
    return makePageScrollArea(content);
}

void EvaluationView::setRun(const std::shared_ptr<const workflow::RiskResult>& run)
{
    const bool hasLabels = run && run->labels;
    const bool isEvaluated = hasLabels && run->evaluation;
    m_states->setCurrentIndex(hasLabels ? Ready : Empty);
    const std::shared_ptr<const risk::Evaluation> score =
        isEvaluated ? std::shared_ptr<const risk::Evaluation>(run, &run->evaluation->score)
                    : nullptr;
    const auto bands = run ? run->scored.profile.bands : ScoreBins::Bands{};
    for (ClassifierCurveChart* chart : {m_roc, m_precision})
        chart->setEvaluation(score, bands);
    if (hasLabels)
        showSummary(*run);
    m_rocFrame->setCaption(isEvaluated ? tr("area %1").arg(intervalText(score->rocAuc))
                                       : QString());
    m_precisionFrame->setCaption(
        isEvaluated ? tr("average %1").arg(intervalText(score->averagePrecision)) : QString());
    m_rocFrame->updateState();
    m_precisionFrame->updateState();
    m_threshold->setVisible(isEvaluated);
}

void EvaluationView::showSummary(const workflow::RiskResult& run)
{
    m_file->setFile(QString::fromStdString(run.request.labels),
                    tr("column %1").arg(QString::fromStdString(run.labels->column)));
    // What was found comes first, what to beware of after it.
    QStringList figures;
    QStringList warnings;
    if (run.evaluationProblem)
        warnings.append(messageText(*run.evaluationProblem));
    for (const Message& remark : run.evaluation ? run.evaluation->messages : std::vector<Message>())
        (remark.severity == Severity::Info ? figures : warnings).append(messageText(remark));
    m_summary->setText(figures.join(u'\n'));
    m_summary->setVisible(!figures.isEmpty());
    warnings += problemWarnings(*run.labels);
    m_warning->setText(warnings.join(u'\n'));
    m_warning->setVisible(!warnings.isEmpty());
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
