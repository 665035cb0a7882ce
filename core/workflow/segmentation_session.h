#pragma once

#include "core/analysis/segmentation.h"
#include "core/analysis/sweep.h"
#include "core/analysis/wallet_predictor.h"
#include "core/base/clock.h"
#include "core/jobs/job_runner.h"
#include "core/table/wallet_table.h"
#include "core/workflow/load_wallets.h"

#include <QObject>
#include <QString>

#include <memory>
#include <string>

namespace walletloupe::workflow {

/// One analyst's work on one wallet file: load, choose k, fit, predict, save.
///
/// Everything slow runs on worker threads; results are shared and immutable. Fitting and
/// choosing k may run at the same time; loading a file stops both.
class SegmentationSession final : public QObject {
    Q_OBJECT

public:
    explicit SegmentationSession(const Clock& clock, QObject* parent = nullptr);
    ~SegmentationSession() override;

    std::shared_ptr<const table::WalletTable> walletTable() const { return m_file.table; }
    std::shared_ptr<const analysis::Labelling> labelling() const { return m_labelling; }
    std::shared_ptr<const analysis::WalletPredictor> predictor() const { return m_predictor; }
    std::shared_ptr<const analysis::Sweep> sweep() const { return m_sweep; }
    /// The last fit of this session; null when the model came from a file or there is none.
    std::shared_ptr<const analysis::Segmentation> segmentation() const { return m_segmentation; }
    bool hasModel() const { return m_predictor != nullptr; }
    /// Whether the model came from a file: then it labels every wallet file that is opened.
    bool hasOpenedModel() const { return m_modelIsOpened; }
    bool isBusy() const;

public Q_SLOTS:
    /// Loads a wallet CSV. A model from a file stays and labels it; one that was fitted goes with
    /// the wallets it was fitted on.
    void openWallets(const QString& path);
    void fit(const walletloupe::analysis::SegmentOptions& options);
    void chooseK(const walletloupe::analysis::SweepOptions& options);
    void openModel(const QString& path);
    void saveModel(const QString& path);
    void saveLabels(const QString& path);
    void saveSweep(const QString& path);
    /// Stops whatever is running; what was finished before stays.
    void cancel();

Q_SIGNALS:
    /// A new file is loaded, or none (after nothing usable was found the old one stays).
    void walletsChanged();
    void labellingChanged();
    void modelChanged();
    void sweepStarted();
    void sweepStepped(const walletloupe::analysis::SweepStep& step);
    /// The sweep is complete (`sweep()`), or was stopped and `sweep()` is null.
    void sweepFinished();
    void saved(const QString& path);
    void failed(const walletloupe::Error& error);
    /// Not an error: something the analyst should know (a warning of a fit, rows left out).
    void noticed(const QString& text);
    /// `what` is a short phrase for the status bar, "Reading wallets.csv"; empty when idle.
    void activityChanged(const QString& what);
    void progressed(double fraction);

private:
    void adoptTable(WalletFile file);
    void adoptModel(std::shared_ptr<const model::SegmentationModel> model);
    void adoptFit(std::shared_ptr<const analysis::Segmentation> segmentation);
    void adoptLabelling(std::shared_ptr<const analysis::Labelling> labelling);
    void adoptModelFrom(std::shared_ptr<const model::SegmentationModel> model, bool isOpened);
    void applyModelToTable();
    void forwardStep(quint64 sweepRun, const analysis::SweepStep& step);
    void runSave(const QString& path, std::function<Result<void>()> write);
    void report(const Error& error);
    void begin(const jobs::JobRunner& runner, const QString& what);
    void announceActivity();

    template <class T>
    void finish(Result<T> result, void (SegmentationSession::*adopt)(T))
    {
        if (result)
            (this->*adopt)(std::move(*result));
        else
            report(result.error());
    }

    const Clock& m_clock;
    QString m_workText;
    QString m_sweepText;
    WalletFile m_file;
    std::shared_ptr<const model::SegmentationModel> m_model;
    bool m_modelIsOpened = false;
    std::shared_ptr<const analysis::Segmentation> m_segmentation;
    std::shared_ptr<const analysis::Labelling> m_labelling;
    std::shared_ptr<const analysis::WalletPredictor> m_predictor;
    std::shared_ptr<const analysis::Sweep> m_sweep;
    quint64 m_sweepRun = 0;
    // Last, so that they wait for their threads before anything else goes.
    jobs::JobRunner m_work;
    jobs::JobRunner m_sweepWork;
    jobs::JobRunner m_saves;
};

}  // namespace walletloupe::workflow
