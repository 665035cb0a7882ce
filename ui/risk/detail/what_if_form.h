#pragma once

#include "core/analysis/risk/counterfactual.h"
#include "ui/parts/run_in_background.h"

#include <QWidget>

#include <map>
#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QScrollArea;
class QPushButton;
class QStackedLayout;

namespace walletloupe::ui {

class CellTableModel;
class TableView;
class WhatIfInputs;

/// What would become of one wallet with other values: its score as the user moves them, step by
/// step, and the smallest changes that lead out of its category.
class WhatIfForm final : public QWidget {
    Q_OBJECT

public:
    explicit WhatIfForm(RunInBackground run, QWidget* parent = nullptr);

    /// A wallet that has a score, in the cohort that judged it.
    void setWallet(std::shared_ptr<const analysis::PreparedRisk> prepared,
                   std::shared_ptr<const analysis::ScoredCohort> scored, std::size_t wallet);
    void clear();
    WhatIfInputs* inputs() const { return m_inputs; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What the background finds out about a wallet.
    struct Findings {
        std::map<Eigen::Index, std::vector<double>> percentiles;  ///< of the columns asked for
        std::vector<analysis::Counterfactual> changes;
    };

    QWidget* makePage();
    QWidget* makeAnswer();
    TableView* makeTable(CellTableModel* model, const QString& name);
    void showFindings(const Findings& findings);
    void evaluate();
    void showAnswer(const analysis::WhatIfResult& now);
    void takeChange(int row);

    RunInBackground m_run;
    std::shared_ptr<const analysis::PreparedRisk> m_prepared;
    std::shared_ptr<const analysis::ScoredCohort> m_scored;
    std::size_t m_wallet = 0;
    std::unique_ptr<analysis::RiskWhatIf> m_whatIf;
    std::vector<analysis::Counterfactual> m_changes;
    QStackedLayout* m_pages;
    WhatIfInputs* m_inputs;
    QScrollArea* m_scroll;
    QLabel* m_score;
    QLabel* m_hint;
    QLabel* m_changesTitle;
    QPushButton* m_reset;
    CellTableModel* m_steps;
    CellTableModel* m_smallest;
    TableView* m_stepTable = nullptr;
    TableView* m_smallestTable = nullptr;
};

}  // namespace walletloupe::ui
