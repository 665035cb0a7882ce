#pragma once

#include "core/analysis/comparison/scale_comparison.h"
#include "core/analysis/segmentation/cluster_findings.h"
#include "core/analysis/segmentation/column_inspection.h"
#include "core/analysis/segmentation/segmentation.h"
#include "core/analysis/segmentation/wallet_predictor.h"
#include "core/base/clock.h"
#include "core/jobs/job_runner.h"
#include "core/wallets/wallet_table.h"
#include "core/workflow/segmentation/cluster_style.h"
#include "core/workflow/segmentation/load_wallets.h"
#include "core/workflow/segmentation/model_conversion.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace walletloupe::workflow {

/// One analyst's work on one wallet file: load, choose k, fit, name. A ResultSaver writes it down.
///
/// Everything slow runs on worker threads; results are shared and immutable. Loading, fitting
/// and choosing k may run at the same time; a file that is loaded ends the other two.
class SegmentationSession final : public QObject {
    Q_OBJECT

public:
    explicit SegmentationSession(const Clock& clock, QObject* parent = nullptr);
    ~SegmentationSession() override;

    std::shared_ptr<const wallets::WalletTable> walletTable() const { return m_file.table; }
    std::shared_ptr<const analysis::Labelling> labelling() const { return m_labelling; }
    std::shared_ptr<const analysis::WalletPredictor> predictor() const { return m_predictor; }
    /// The comparison of k, under one scaling or several.
    std::shared_ptr<const analysis::ScaleComparison> comparison() const { return m_comparison; }
    /// What `labelling()` says about the clusters; null until it has been examined.
    std::shared_ptr<const analysis::ClusterFindings> findings() const { return m_findings; }
    /// The last fit of this session; null when the model came from a file or there is none.
    std::shared_ptr<const analysis::Segmentation> segmentation() const { return m_segmentation; }
    /// Whether the model came from a file: then it labels every wallet file that is opened.
    bool hasOpenedModel() const { return m_modelIsOpened; }
    bool isBusy() const;

public Q_SLOTS:
    /// Loads a wallet CSV. A model from a file stays and labels it; one that was fitted goes with
    /// the wallets it was fitted on. When the file cannot serve, everything stays as it was.
    void openWallets(const QString& path);
    void fit(const walletloupe::analysis::SegmentOptions& options);
    void chooseK(const walletloupe::analysis::ComparisonOptions& options);
    /// Names and colours for the clusters there are; the newest call counts.
    void setClusterStyle(const walletloupe::workflow::ClusterStyle& style);
    /// A model file; or the pickle of a scikit-learn KMeans with the files that belong to it.
    void openModel(const QString& path, const walletloupe::workflow::SklearnFiles& files = {});
    /// Names and colours of this model are in a file now.
    void markModelSaved(const std::shared_ptr<const walletloupe::model::SegmentationModel>& model);
    /// Makes `findings()` of the labels; begins by itself for new labels.
    void examine();
    /// Inspects the columns of the wallet file; begins by itself for a new file.
    void inspect();
    /// Stops whatever is running; what was finished before stays.
    void cancel();

Q_SIGNALS:
    /// A new file is loaded, or none (after nothing usable was found the old one stays).
    void walletsChanged();
    /// The columns of the wallet file have been inspected, or, for null, will be.
    void inspectionChanged(
        const std::shared_ptr<const walletloupe::analysis::ColumnInspection>& inspection);
    /// The inspection was cancelled or failed.
    void inspectionStopped(const walletloupe::Error& reason);
    void labellingChanged();
    void modelChanged();
    /// There are findings, or none: with labels these are being examined then.
    void findingsChanged();
    /// The examination was cancelled or failed.
    void examinationStopped(const walletloupe::Error& reason);
    /// The clusters have other names or colours (labels and findings were announced before), or
    /// whether these are in a model file has changed.
    void styleChanged(bool isSaved);
    /// A fit or a model has replaced clusters with names or colours that are in no file.
    void styleLost(const std::function<void()>& bringBack);
    /// Another wallet file has taken the place of this one, whose clusters had such names.
    void styleLeft(const std::shared_ptr<const walletloupe::model::SegmentationModel>& model,
                   const QString& walletFile);
    void sweepStarted();
    void sweepStepped(walletloupe::ml::ScaleKind scale,
                      const walletloupe::analysis::SweepStep& step);
    /// The sweep is complete: it is `comparison()` now.
    void sweepFinished();
    /// The sweep was cancelled or failed; `comparison()` is the one before it.
    void sweepStopped(const walletloupe::Error& reason);
    /// A wallet file or a model was opened.
    void opened(const QString& path);
    void failed(const walletloupe::Error& error);
    /// Not an error: something the analyst should know (a warning of a fit, rows left out).
    void noticed(const QString& text);
    /// `what` is a short phrase for the status bar, "Reading wallets.csv"; empty when idle.
    void activityChanged(const QString& what);
    void progressed(double fraction);

private:
    void adoptTable(WalletFile file);
    void adoptFit(std::shared_ptr<const analysis::Segmentation> segmentation);
    void adoptOpenedModel(std::shared_ptr<const model::SegmentationModel> model);
    void adoptModelFrom(std::shared_ptr<const model::SegmentationModel> model, bool isOpened);
    void applyModelToTable();
    void changeLabelling(std::shared_ptr<const analysis::Labelling> labelling);
    ClusteredWallets clusteredWallets() const;
    void adoptStyle(ClusteredWallets wallets);
    void setStyleSaved(bool isSaved);
    void offerBack(const ClusteredWallets& lost, bool wasOpened);
    void endSweep(quint64 sweepRun,
                  Result<std::shared_ptr<const analysis::ScaleComparison>> comparison);
    void forwardStep(quint64 sweepRun, ml::ScaleKind scale, const analysis::SweepStep& step);
    void report(const Error& error);
    void begin(const jobs::JobRunner& runner, QString& text, const QString& what);
    void announceActivity();
    void forwardProgress(const jobs::JobRunner& runner, double fraction);

    const Clock& m_clock;
    QString m_loadText;
    QString m_fitText;
    QString m_sweepText;
    WalletFile m_file;
    std::shared_ptr<const model::SegmentationModel> m_model;
    bool m_modelIsOpened = false;
    bool m_styleIsSaved = true;
    std::shared_ptr<const analysis::Segmentation> m_segmentation;
    std::shared_ptr<const analysis::Labelling> m_labelling;
    std::shared_ptr<const analysis::ClusterFindings> m_findings;
    std::shared_ptr<const analysis::WalletPredictor> m_predictor;
    std::shared_ptr<const analysis::ScaleComparison> m_comparison;
    quint64 m_sweepRun = 0;
    // Last, so that they wait for their threads before anything else goes.
    jobs::JobRunner m_loads;
    jobs::JobRunner m_fits;
    jobs::JobRunner m_sweeps;
    jobs::JobRunner m_examinations;
    jobs::JobRunner m_inspections;
    jobs::JobRunner m_styles;
};

}  // namespace walletloupe::workflow
