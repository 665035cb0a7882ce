#pragma once

#include "core/base/result.h"
#include "core/workflow/risk_run.h"
#include "ui/parts/run_in_background.h"

#include <QWidget>

#include <memory>
#include <optional>

class QSettings;
class QSplitter;
class QStackedLayout;
class QStackedWidget;
class QTabBar;

namespace walletloupe::ui {

class ElidedLabel;
class EvaluationView;
class ReferenceView;
class RiskCharts;
class RiskDetail;
class RiskEditor;
class RiskOptionsBar;
class RiskTable;

/// The place "Risk": how risky each wallet of some transactions is.
class RiskPage final : public QWidget {
    Q_OBJECT

public:
    /// `settings` outlives the page.
    RiskPage(QSettings& settings, const RunInBackground& runInBackground,
             QWidget* parent = nullptr);

    /// Null for none; the same wallets with other scores keep filters and choice.
    void setRun(const std::shared_ptr<const workflow::RiskRun>& run);
    /// The same scores, of which it is known now how far they hold.
    void setStability(const std::shared_ptr<const workflow::RiskRun>& run);
    RiskOptionsBar& options() { return *m_options; }
    RiskDetail& detail() { return *m_detail; }
    RiskEditor& editor() { return *m_editor; }
    void focusFirst();
    /// Brings one tab to the front: "scores", "components", "profile", "evaluation" or "drift".
    void showView(const QString& name);

Q_SIGNALS:
    void openRequested();
    void sampleRequested();
    /// All that there is to say about how the scores came about.
    void notesRequested();
    void labelsRequested();
    void labelsDropped();
    void referenceRequested();
    void referenceDropped();
    /// The transactions of a wallet of the run are to be seen.
    void historyRequested(std::size_t wallet);
    void exported(const QString& path);
    void exportFailed(const walletloupe::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeEmptyState();
    QWidget* makeContent();
    void makeViews();
    /// Right of the table, or in a tab of its own where the window is narrow.
    void placeDetail(bool isBeside);
    void connectParts();
    /// The wallet at this place of the run; -1 for none.
    void showWallet(int index);

    std::shared_ptr<const workflow::RiskRun> m_run;
    QStackedLayout* m_states;
    RiskOptionsBar* m_options;
    ElidedLabel* m_coverage;
    RiskCharts* m_charts;
    RiskTable* m_table;
    RiskDetail* m_detail;
    RiskEditor* m_editor;
    EvaluationView* m_evaluation;
    ReferenceView* m_reference;
    QTabBar* m_tabs;
    QStackedWidget* m_views;
    QSplitter* m_halves = nullptr;
    QSplitter* m_alone = nullptr;
};

}  // namespace walletloupe::ui
