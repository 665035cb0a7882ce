#include "core/workflow/segmentation_session.h"

#include "core/analysis/labelling.h"
#include "core/model/model_file.h"
#include "core/table/csv_writer.h"
#include "core/workflow/labels_csv.h"
#include "core/workflow/sweep_report.h"

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
        return failure(std::move(result.error()));
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
    for (jobs::JobRunner* runner : {&m_work, &m_sweepWork})
        connect(runner, &jobs::JobRunner::busyChanged, this,
                &SegmentationSession::announceActivity);
    connect(&m_work, &jobs::JobRunner::progressed, this, &SegmentationSession::progressed);
    connect(&m_sweepWork, &jobs::JobRunner::progressed, this, [this](double fraction) {
        if (!m_work.isBusy())
            Q_EMIT progressed(fraction);
    });
}

SegmentationSession::~SegmentationSession() = default;

bool SegmentationSession::isBusy() const
{
    return m_work.isBusy() || m_sweepWork.isBusy();
}

void SegmentationSession::cancel()
{
    m_work.cancel();
    m_sweepWork.cancel();
}

void SegmentationSession::openWallets(const QString& path)
{
    m_sweepWork.cancel();
    begin(m_work, tr("Reading %1").arg(fileName(path)));
    m_work.run<WalletFile>(
        [path = path.toStdString(), &clock = m_clock](const Progress& progress) {
            return loadWallets(path, {}, clock, progress);
        },
        this,
        [this](Result<WalletFile> loaded) {
            finish(std::move(loaded), &SegmentationSession::adoptTable);
        });
}

void SegmentationSession::adoptTable(WalletFile file)
{
    m_file = std::move(file);
    m_sweep.reset();
    m_segmentation.reset();
    m_labelling.reset();
    if (!m_modelIsOpened)
        adoptModelFrom(nullptr, false);
    Q_EMIT walletsChanged();
    Q_EMIT labellingChanged();
    if (m_model)
        applyModelToTable();
}

void SegmentationSession::fit(const analysis::SegmentOptions& options)
{
    if (!m_file.table)
        return;
    begin(m_work, tr("Fitting %1 clusters").arg(options.kMeans.nClusters));
    m_work.run<Shared<analysis::Segmentation>>(
        [file = m_file, options](const Progress& progress) {
            return shared(analysis::segmentWallets(*file.table, options, file.origin, progress));
        },
        this, [this](auto fitted) { finish(std::move(fitted), &SegmentationSession::adoptFit); });
}

void SegmentationSession::adoptFit(Shared<analysis::Segmentation> segmentation)
{
    m_segmentation = segmentation;
    m_labelling = Shared<analysis::Labelling>(segmentation, &segmentation->labelling);
    adoptModelFrom({segmentation, &segmentation->model}, false);
    Q_EMIT labellingChanged();
    for (const std::string& warning : segmentation->warnings)
        Q_EMIT noticed(QString::fromStdString(warning));
}

void SegmentationSession::chooseK(const analysis::SweepOptions& options)
{
    if (!m_file.table)
        return;
    m_sweep.reset();
    begin(m_sweepWork, tr("Choosing k"));
    const quint64 sweepRun = ++m_sweepRun;
    Q_EMIT sweepStarted();
    m_sweepWork.run<Shared<analysis::Sweep>>(
        [this, sweepRun, file = m_file, options, &clock = m_clock](const Progress& progress) {
            // This object waits for its runners before it goes, so the posted call is safe.
            const auto onStep = [this, sweepRun](const analysis::SweepStep& step) {
                QMetaObject::invokeMethod(
                    this, [this, sweepRun, step] { forwardStep(sweepRun, step); },
                    Qt::QueuedConnection);
            };
            return shared(analysis::chooseK(*file.table, options, clock, onStep, progress));
        },
        this,
        [this](auto sweep) {
            if (sweep)
                m_sweep = *sweep;
            else
                report(sweep.error());
            Q_EMIT sweepFinished();
        });
}

void SegmentationSession::forwardStep(quint64 sweepRun, const analysis::SweepStep& step)
{
    if (sweepRun == m_sweepRun)
        Q_EMIT sweepStepped(step);
}

void SegmentationSession::openModel(const QString& path)
{
    begin(m_work, tr("Opening %1").arg(fileName(path)));
    m_work.run<Shared<model::SegmentationModel>>(
        [path = path.toStdString()](const Progress&) { return shared(model::readModel(path)); },
        this, [this](auto model) { finish(std::move(model), &SegmentationSession::adoptModel); });
}

void SegmentationSession::adoptModel(Shared<model::SegmentationModel> model)
{
    m_segmentation.reset();
    m_labelling.reset();
    adoptModelFrom(std::move(model), true);
    Q_EMIT labellingChanged();
    if (m_file.table)
        applyModelToTable();
}

void SegmentationSession::adoptModelFrom(Shared<model::SegmentationModel> model, bool isOpened)
{
    m_model = std::move(model);
    m_modelIsOpened = isOpened;
    m_predictor =
        m_model ? std::make_shared<const analysis::WalletPredictor>(*m_model) : nullptr;
    Q_EMIT modelChanged();
}

void SegmentationSession::applyModelToTable()
{
    begin(m_work, tr("Labelling wallets"));
    m_work.run<Shared<analysis::Labelling>>(
        [model = m_model, table = m_file.table](const Progress&) {
            return shared(analysis::labelWallets(*model, *table));
        },
        this,
        [this](auto labelling) {
            finish(std::move(labelling), &SegmentationSession::adoptLabelling);
        });
}

void SegmentationSession::adoptLabelling(Shared<analysis::Labelling> labelling)
{
    m_labelling = std::move(labelling);
    Q_EMIT labellingChanged();
}

void SegmentationSession::saveModel(const QString& path)
{
    if (m_model)
        runSave(path, [model = m_model, path = path.toStdString()] {
            return model::writeModel(*model, path);
        });
}

void SegmentationSession::saveLabels(const QString& path)
{
    if (m_labelling && m_file.table)
        runSave(path, [table = m_file.table, labelling = m_labelling, path = path.toStdString()] {
            return table::writeAtomically(path, labelsCsv(*table, *labelling));
        });
}

void SegmentationSession::saveSweep(const QString& path)
{
    if (m_sweep)
        runSave(path, [sweep = m_sweep, path = path.toStdString()] {
            return table::writeAtomically(path, sweepJson(*sweep));
        });
}

void SegmentationSession::runSave(const QString& path, std::function<Result<void>()> write)
{
    m_saves.run<void>([write = std::move(write)](const Progress&) { return write(); }, this,
                      [this, path](Result<void> written) {
                          if (written)
                              Q_EMIT saved(path);
                          else
                              report(written.error());
                      });
}

void SegmentationSession::report(const Error& error)
{
    if (error.code != ErrorCode::Cancelled)
        Q_EMIT failed(error);
}

void SegmentationSession::begin(const jobs::JobRunner& runner, const QString& what)
{
    (&runner == &m_work ? m_workText : m_sweepText) = what;
    if (runner.isBusy())
        announceActivity();
}

void SegmentationSession::announceActivity()
{
    if (m_work.isBusy())
        Q_EMIT activityChanged(m_workText);
    else
        Q_EMIT activityChanged(m_sweepWork.isBusy() ? m_sweepText : QString());
}

}  // namespace walletloupe::workflow
