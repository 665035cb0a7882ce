#pragma once

#include "ui/page/page.h"

#include <memory>

class QSplitter;
class QStackedLayout;
class QStackedWidget;
class QTabBar;

namespace walletloupe::workflow {
struct RiskResult;
}

namespace walletloupe::ui {

class ElidedLabel;
class EvaluationView;
class ReferenceView;
class RiskEditor;
class RiskFiles;
class RiskOptionsBar;
class RiskScores;

/// The page "Risk": how risky each wallet of some transactions is.
class RiskPage final : public Page {
    Q_OBJECT

public:
    static PageInfo info();

    explicit RiskPage(const Services& services, QWidget* parent = nullptr);

    PageActions pageActions() const override;
    void focusFirst() override;
    void showView(const QString& name) override;
    QList<ChartFrame*> exportables() const override;
    bool reads(const QString& path) const override;
    /// Opens transactions, with the options as they stand.
    void openFiles(const QStringList& paths) override;
    bool openSample() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeEmptyState();
    QWidget* makeContent();
    QLayout* makeCoverageLine();
    void makeViews();
    /// Right of the table, or in a tab of its own where the window is narrow.
    void placeDetail(bool isBeside);
    void connectActions();
    void connectSession();
    /// Transactions that were fetched, whatever wallets were wanted before.
    void openFetched(const QString& path);
    void showRun();
    void showMessages(const workflow::RiskResult& run);
    void showUnusable();

    workflow::RiskSession& m_session;
    std::shared_ptr<const workflow::RiskResult> m_run;
    RiskFiles* m_files;
    QAction* m_open;
    QAction* m_saveScores;
    QAction* m_saveExplanations;
    QStackedLayout* m_states;
    RiskOptionsBar* m_options;
    ElidedLabel* m_coverage;
    RiskScores* m_scores;
    RiskEditor* m_editor;
    EvaluationView* m_evaluation;
    ReferenceView* m_reference;
    QTabBar* m_tabs;
    QStackedWidget* m_views;
    QSplitter* m_alone;
};

}  // namespace walletloupe::ui
