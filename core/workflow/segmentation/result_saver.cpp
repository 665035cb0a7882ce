#include "core/workflow/segmentation/result_saver.h"

#include "core/csv/writing/csv_writer.h"
#include "core/workflow/segmentation/labels_csv.h"
#include "core/workflow/segmentation/model_conversion.h"
#include "core/workflow/segmentation/segmentation_session.h"
#include "core/workflow/segmentation/sweep_report.h"

#include <utility>

namespace walletloupe::workflow {

ResultSaver::ResultSaver(SegmentationSession& session, QObject* parent)
    : QObject(parent), m_session(session)
{
    connect(this, &ResultSaver::modelSaved, &session, &SegmentationSession::markModelSaved);
}

ResultSaver::~ResultSaver() = default;

void ResultSaver::saveModel(const QString& path)
{
    if (!m_session.predictor())
        return refuse("There is no model to save yet; fit one first.");
    saveModel(m_session.predictor()->model(), path);
}

void ResultSaver::saveModel(const std::shared_ptr<const model::SegmentationModel>& model,
                            const QString& path)
{
    save({path, [model, path = path.toStdString()] { return exportModel(*model, path, "wallets"); },
          model});
}

void ResultSaver::saveLabels(const QString& path)
{
    if (!m_session.labelling() || !m_session.walletTable())
        return refuse("There are no labels to save yet; fit a model first.");
    save({path,
          [table = m_session.walletTable(), labelling = m_session.labelling(),
           path = path.toStdString()] {
              return csv::writeAtomically(path, labelsCsv(*table, *labelling));
          },
          nullptr});
}

void ResultSaver::saveSweep(const QString& path)
{
    if (!m_session.comparison())
        return refuse("There is no comparison of k to save yet.");
    save({path,
          [comparison = m_session.comparison(), path = path.toStdString()] {
              return csv::writeAtomically(path, comparisonJson(*comparison));
          },
          nullptr});
}

void ResultSaver::refuse(const char* why)
{
    Q_EMIT failed({ErrorCode::Usage, why});
}

void ResultSaver::save(Save save)
{
    m_waiting.push_back(std::move(save));
    if (!m_runner.isBusy())
        saveNext();
}

void ResultSaver::saveNext()
{
    if (m_waiting.empty())
        return;
    const Save next = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_runner.run<void>([write = next.write](const Progress&) { return write(); }, this,
                       [this, next](const Result<void>& written) {
                           if (written)
                               markSaved(next);
                           else
                               Q_EMIT failed(written.error());
                           saveNext();
                       });
}

void ResultSaver::markSaved(const Save& save)
{
    if (save.model && isModelFile(save.path.toStdString()))
        Q_EMIT modelSaved(save.model);
    Q_EMIT saved(save.path);
}

}  // namespace walletloupe::workflow
