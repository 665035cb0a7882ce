#pragma once

#include "core/analysis/comparison/scale_comparison.h"
#include "core/analysis/segmentation/labelling.h"
#include "core/base/result.h"
#include "core/wallets/wallet_table.h"
#include "ui/page/page.h"

#include <memory>
#include <optional>

class QStackedLayout;

namespace walletloupe::ui {

class AdviceCard;
class ChartFrame;
class ClusterSizesChart;
class FitForm;
class SweepView;

/// The place "Clusters": what to fit, what the curves over k say, and how large the clusters are.
class ClustersPage final : public Page {
    Q_OBJECT

public:
    static PageInfo info();

    explicit ClustersPage(const Services& services, QWidget* parent = nullptr);

    /// A new file: clears what was shown of the last one.
    void setTable(const std::shared_ptr<const wallets::WalletTable>& table);
    /// Null clears the sizes.
    void setLabelling(const std::shared_ptr<const analysis::Labelling>& labelling);
    void startSweep();
    void addStep(ml::ScaleKind scale, const analysis::SweepStep& step);
    void finishSweep(const analysis::ScaleComparison& comparison);
    /// The sweep was cancelled or failed. Steps that were done stay; without any, the one before
    /// is shown again, or a sentence.
    void stopSweep(const analysis::ScaleComparison* before, const Error& reason);
    /// What the labels were fitted with; nothing when they come from an opened model.
    void setFitted(const std::optional<analysis::SegmentOptions>& options);
    void focusFirst() override;
    QList<ChartFrame*> exportables() const override;
    void restoreState(const QSettings& settings) override;
    void saveState(QSettings& settings) const override;

private:
    void connectForm();
    void connectFeatures();
    void connectSession();
    void takeWallets();
    QWidget* makeEmptyState();
    QWidget* makeContent();
    QWidget* makeForm();
    QWidget* makeFindings();
    void takeAdvised(int k);
    void take(ml::ScaleKind scale, int k);
    void showComparison(const analysis::ScaleComparison& comparison);
    void showCurrent();

    std::shared_ptr<const wallets::WalletTable> m_table;
    std::optional<int> m_fittedK;
    std::optional<ml::ScaleKind> m_fittedScale;
    std::optional<ml::ScaleKind> m_advisedScale;
    bool m_asksSeveral = false;
    QStackedLayout* m_states;
    FitForm* m_form;
    AdviceCard* m_advice;
    SweepView* m_sweep;
    ClusterSizesChart* m_sizes;
    ChartFrame* m_sizesFrame;
};

}  // namespace walletloupe::ui
