#pragma once

#include "core/base/result.h"
#include "core/jobs/job_runner.h"

#include <QObject>
#include <QString>

#include <deque>
#include <functional>
#include <memory>

namespace walletloupe::model {
struct SegmentationModel;
}

namespace walletloupe::workflow {

class SegmentationSession;

/// Writes what a session has to files: on a worker thread, one file after the other, so that none
/// is overtaken.
class ResultSaver final : public QObject {
    Q_OBJECT

public:
    /// `session` outlives the saver and learns which of its models have been saved.
    explicit ResultSaver(SegmentationSession& session, QObject* parent = nullptr);
    ~ResultSaver() override;

    /// As a model file, or in an export format (SQL from a table called wallets), by the ending.
    void saveModel(const QString& path);
    /// A model that is the session's no more.
    void saveModel(const std::shared_ptr<const model::SegmentationModel>& model,
                   const QString& path);
    void saveLabels(const QString& path);
    void saveSweep(const QString& path);

Q_SIGNALS:
    /// A model file, which keeps names and colours, was written, and no export. Before `saved`.
    void modelSaved(const std::shared_ptr<const walletloupe::model::SegmentationModel>& model);
    void saved(const QString& path);
    void failed(const walletloupe::Error& error);

private:
    struct Save {
        QString path;
        std::function<Result<void>()> write;
        std::shared_ptr<const model::SegmentationModel> model;  ///< null unless it is what is saved
    };

    void refuse(const char* why);
    void save(Save save);
    void saveNext();
    void markSaved(const Save& save);

    SegmentationSession& m_session;
    std::deque<Save> m_waiting;
    jobs::JobRunner m_runner;  ///< last: it waits for its thread before anything else goes
};

}  // namespace walletloupe::workflow
