#include "core/workflow/segmentation/segmentation_session.h"

#include "core/analysis/segmentation/labelling.h"
#include "core/messages/common_messages.h"
#include "core/messages/segmentation_messages.h"
#include "core/model/model_file.h"
#include "core/text/sentence.h"

#include <QFileInfo>

#include <utility>

namespace walletloupe::workflow {
namespace {

template <class T>
using Shared = std::shared_ptr<const T>;

template <class T>
Result<Shared<T>> shared(Result<T> result)
{
    if (!result)
        return errorOf(result);
    return std::make_shared<const T>(std::move(*result));
}

QString fileName(const QString& path)
{
    return QFileInfo(path).fileName();
}

}  // namespace

SegmentationSession::SegmentationSession(const Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock)
{
    for (jobs::JobRunner* runner :
         {&m_loads, &m_fits, &m_sweeps, &m_examinations, &m_inspections, &m_styles}) {
        connect(runner, &jobs::JobRunner::busyChanged, this,
                &SegmentationSession::announceActivity);
        connect(runner, &jobs::JobRunner::progressed, this,
                [this, runner](double fraction) { forwardProgress(*runner, fraction); });
    }
}

SegmentationSession::~SegmentationSession() = default;

bool SegmentationSession::isBusy() const
{
    return m_loads.isBusy() || m_fits.isBusy() || m_sweeps.isBusy() || m_examinations.isBusy() ||
           m_inspections.isBusy() || m_styles.isBusy();
}

void SegmentationSession::cancel()
{
    m_loads.cancel();
    m_fits.cancel();
    m_sweeps.cancel();
    m_examinations.cancel();
    m_inspections.cancel();
}

void SegmentationSession::openWallets(const QString& path)
{
    begin(m_loads, m_loadText, tr("Reading %1").arg(fileName(path)));
    m_loads.run<WalletFile>(
        [path = path.toStdString(), &clock = m_clock](const Executor& executor) {
            return loadWallets(path, {}, clock, executor);
        },
        this,
        [this, path](Result<WalletFile> loaded) {
            if (!loaded)
                return report(loaded.error());
            Q_EMIT opened(path);
            adoptTable(std::move(*loaded));
        });
}

void SegmentationSession::adoptTable(WalletFile file)
{
    m_fits.cancel();
    m_sweeps.cancel();
    ++m_sweepRun;
    const auto left = m_styleIsSaved || m_modelIsOpened ? nullptr : m_model;
    const QString leftFile =
        left ? fileName(QString::fromStdString(m_file.table->source)) : QString();
    m_file = std::move(file);
    m_comparison.reset();
    m_segmentation.reset();
    if (!m_modelIsOpened)
        adoptModelFrom(nullptr, false);
    Q_EMIT walletsChanged();
    if (left)
        Q_EMIT styleLeft(left, leftFile);
    inspect();
    changeLabelling(nullptr);
    if (m_modelIsOpened)
        applyModelToTable();
}

void SegmentationSession::fit(const analysis::SegmentOptions& options)
{
    if (!m_file.table)
        return;
    begin(m_fits, m_fitText, tr("Fitting %1 clusters").arg(options.kMeans.nClusters));
    m_fits.run<Shared<analysis::Segmentation>>(
        [file = m_file, options](const Executor& executor) {
            return shared(analysis::segmentWallets(*file.table, options, file.origin, executor));
        },
        this,
        [this, table = m_file.table](auto fitted) {
            if (table != m_file.table)
                return;
            if (!fitted)
                return report(fitted.error());
            adoptFit(std::move(*fitted));
        });
}

void SegmentationSession::adoptFit(Shared<analysis::Segmentation> segmentation)
{
    const bool losesStyle = !m_styleIsSaved;
    const ClusteredWallets before = clusteredWallets();
    const bool wasOpened = m_modelIsOpened;
    m_segmentation = segmentation;
    adoptModelFrom({segmentation, &segmentation->model}, false);
    changeLabelling({segmentation, &segmentation->labelling});
    if (losesStyle)
        offerBack(before, wasOpened);
    for (const Message& warning : segmentation->warnings)
        Q_EMIT noticed(QString::fromStdString(text::sentence(warning)));
}

void SegmentationSession::chooseK(const analysis::ComparisonOptions& options)
{
    if (!m_file.table)
        return;
    begin(m_sweeps, m_sweepText, tr("Choosing k"));
    const quint64 sweepRun = ++m_sweepRun;
    Q_EMIT sweepStarted();
    m_sweeps.run<Shared<analysis::ScaleComparison>>(
        [this, sweepRun, file = m_file, options, &clock = m_clock](const Executor& executor) {
            // This object waits for its runners before it goes, so the posted call is safe.
            const auto onStep = [this, sweepRun](ml::ScaleKind scale,
                                                 const analysis::SweepStep& step) {
                QMetaObject::invokeMethod(
                    this, [this, sweepRun, scale, step] { forwardStep(sweepRun, scale, step); },
                    Qt::QueuedConnection);
            };
            return shared(analysis::compareScales(*file.table, options, clock, onStep, executor));
        },
        this, [this, sweepRun](auto compared) { endSweep(sweepRun, std::move(compared)); });
}

void SegmentationSession::endSweep(quint64 sweepRun,
                                   Result<Shared<analysis::ScaleComparison>> comparison)
{
    if (sweepRun != m_sweepRun)
        return;
    if (!comparison) {
        report(comparison.error());
        Q_EMIT sweepStopped(comparison.error());
        return;
    }
    m_comparison = std::move(*comparison);
    Q_EMIT sweepFinished();
}

void SegmentationSession::forwardStep(quint64 sweepRun, ml::ScaleKind scale,
                                      const analysis::SweepStep& step)
{
    if (sweepRun == m_sweepRun)
        Q_EMIT sweepStepped(scale, step);
}

void SegmentationSession::openModel(const QString& path, const SklearnFiles& files)
{
    begin(m_loads, m_loadText, tr("Opening %1").arg(fileName(path)));
    m_loads.run<Shared<model::SegmentationModel>>(
        [path = path.toStdString(), files, &clock = m_clock](const Progress&) {
            return shared(files.kMeans.empty() ? model::readModel(path)
                                               : importSklearn(files, clock));
        },
        this,
        [this, path](auto model) {
            if (!model)
                return report(model.error());
            Q_EMIT opened(path);
            adoptOpenedModel(std::move(*model));
        });
}

void SegmentationSession::adoptOpenedModel(Shared<model::SegmentationModel> model)
{
    const bool losesStyle = !m_styleIsSaved;
    const ClusteredWallets before = clusteredWallets();
    const bool wasOpened = m_modelIsOpened;
    m_fits.cancel();
    m_segmentation.reset();
    adoptModelFrom(std::move(model), true);
    changeLabelling(nullptr);
    if (losesStyle)
        offerBack(before, wasOpened);
    if (m_file.table)
        applyModelToTable();
}

void SegmentationSession::adoptModelFrom(Shared<model::SegmentationModel> model, bool isOpened)
{
    m_model = std::move(model);
    m_modelIsOpened = isOpened;
    m_predictor = m_model ? std::make_shared<const analysis::WalletPredictor>(m_model) : nullptr;
    Q_EMIT modelChanged();
    setStyleSaved(true);
}

void SegmentationSession::applyModelToTable()
{
    begin(m_fits, m_fitText, tr("Labelling wallets"));
    m_fits.run<Shared<analysis::Labelling>>(
        [model = m_model, table = m_file.table](const Executor& executor) {
            return shared(analysis::labelWallets(*model, *table, executor));
        },
        this,
        [this, table = m_file.table](auto labelling) {
            if (table != m_file.table)
                return;
            if (labelling) {
                changeLabelling(std::move(*labelling));
                for (const Message& warning : m_labelling->warnings)
                    Q_EMIT noticed(QString::fromStdString(text::sentence(warning)));
                if (const auto unplaced = analysis::unlabelledWallets(*m_labelling))
                    Q_EMIT noticed(QString::fromStdString(text::sentence(*unplaced)));
                return;
            }
            const Error& error = labelling.error();
            report({error.code, {}, messages::modelCannotLabel({messages::messageOf(error)})});
        });
}

void SegmentationSession::changeLabelling(Shared<analysis::Labelling> labelling)
{
    m_examinations.cancel();
    m_labelling = std::move(labelling);
    m_findings.reset();
    Q_EMIT labellingChanged();
    if (m_labelling)
        examine();
    else
        Q_EMIT findingsChanged();
}

/// The labels can be used already; what is said about them follows.
void SegmentationSession::examine()
{
    if (!m_labelling)
        return;
    m_findings.reset();
    Q_EMIT findingsChanged();
    m_examinations.run<Shared<analysis::ClusterFindings>>(
        [table = m_file.table, model = m_model, labelling = m_labelling](const Executor& executor) {
            return shared(analysis::examineClusters(table, model, labelling, executor));
        },
        this,
        [this, labelling = m_labelling](auto findings) {
            if (labelling != m_labelling)
                return;
            if (!findings) {
                report(findings.error());
                Q_EMIT examinationStopped(findings.error());
                return;
            }
            m_findings = std::move(*findings);
            Q_EMIT findingsChanged();
        });
}

/// Of the file alone: no model has a say in it.
void SegmentationSession::inspect()
{
    if (!m_file.table)
        return;
    Q_EMIT inspectionChanged(nullptr);
    m_inspections.run<Shared<analysis::ColumnInspection>>(
        [table = m_file.table](const Executor& executor) {
            return shared(analysis::inspectWallets(table, {}, executor));
        },
        this,
        [this, table = m_file.table](auto inspection) {
            if (table != m_file.table)
                return;
            if (!inspection) {
                report(inspection.error());
                Q_EMIT inspectionStopped(inspection.error());
                return;
            }
            Q_EMIT inspectionChanged(*inspection);
        });
}

void SegmentationSession::report(const Error& error)
{
    if (error.code != ErrorCode::Cancelled)
        Q_EMIT failed(error);
}

void SegmentationSession::begin(const jobs::JobRunner& runner, QString& text, const QString& what)
{
    text = what;
    if (runner.isBusy())
        announceActivity();
}

void SegmentationSession::announceActivity()
{
    if (m_loads.isBusy())
        Q_EMIT activityChanged(m_loadText);
    else if (m_fits.isBusy())
        Q_EMIT activityChanged(m_fitText);
    else if (m_sweeps.isBusy())
        Q_EMIT activityChanged(m_sweepText);
    else
        Q_EMIT activityChanged(m_examinations.isBusy()  ? tr("Examining the clusters")
                               : m_inspections.isBusy() ? tr("Inspecting the columns")
                                                        : QString());
}

/// Only of what `announceActivity` names.
void SegmentationSession::forwardProgress(const jobs::JobRunner& runner, double fraction)
{
    const jobs::JobRunner* named = m_loads.isBusy()          ? &m_loads
                                   : m_fits.isBusy()         ? &m_fits
                                   : m_sweeps.isBusy()       ? &m_sweeps
                                   : m_examinations.isBusy() ? &m_examinations
                                                             : &m_inspections;
    if (&runner == named)
        Q_EMIT progressed(fraction);
}

}  // namespace walletloupe::workflow
