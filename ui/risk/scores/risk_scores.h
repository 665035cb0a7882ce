#pragma once

#include "ui/page/services.h"

#include <QSplitter>

#include <memory>

namespace walletloupe::workflow {
struct RiskResult;
}

namespace walletloupe::ui {

class RiskCharts;
class RiskDetail;
class RiskTable;

/// The scores of all wallets, charts above a table, and beside them the detail of the chosen one.
class RiskScores final : public QSplitter {
    Q_OBJECT

public:
    explicit RiskScores(const Services& services, QWidget* parent = nullptr);

    /// Null for none; the same wallets with other scores keep filters and choice.
    void setRun(const std::shared_ptr<const workflow::RiskResult>& run);
    /// Brings one of its charts to the front: "scores" or "components".
    void showView(const QString& name);
    void focusFirst();
    /// Stands beside the scores at first; may be put elsewhere.
    RiskDetail& detail() { return *m_detail; }

private:
    void connectDetail(workflow::RiskSession& session);
    /// The wallet at this index of the run; -1 for none.
    void showWallet(int index);

    std::shared_ptr<const workflow::RiskResult> m_run;
    RiskTable* m_table;
    RiskCharts* m_charts;
    RiskDetail* m_detail;
};

}  // namespace walletloupe::ui
