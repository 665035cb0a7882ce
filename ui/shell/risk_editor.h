#pragma once

#include "core/analysis/profile_comparison.h"
#include "ui/parts/run_in_background.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace walletloupe::ui {

class BandHistogram;
class CellTableModel;
class ProfileEditor;
class TableView;

/// A profile to be changed by hand beside what the change does to the wallets: how the scores
/// spread, how many wallets change category, which ones and why.
class RiskEditor final : public QWidget {
    Q_OBJECT

public:
    using Prepared = std::shared_ptr<const analysis::PreparedRisk>;
    using Scored = std::shared_ptr<const analysis::ScoredCohort>;

    explicit RiskEditor(RunInBackground run, QWidget* parent = nullptr);

    /// The wallets and the judgement that changes are measured from; both null: none.
    void setCohort(Prepared prepared, Scored scored);
    void setProfile(const risk::Profile& profile);
    const risk::Profile& profile() const;
    /// How the wallets stand under the edited profile; null while it is being found out, and where
    /// the wallets must be prepared anew for it.
    const Scored& edited() const { return m_edited; }

Q_SIGNALS:
    void profileChanged(const walletloupe::risk::Profile& profile);
    void saveRequested(const walletloupe::risk::Profile& profile);
    void compareRequested();

private:
    void rescore();
    void showEdited(Scored edited, const analysis::ProfileComparison& comparison,
                    const std::vector<std::string>& reasons);
    void showMessage(const QString& text);

    RunInBackground m_run;
    Prepared m_prepared;
    Scored m_scored;
    Scored m_edited;
    ProfileEditor* m_editor;
    BandHistogram* m_bands;
    QLabel* m_summary;
    CellTableModel* m_changes;
    TableView* m_table;
};

}  // namespace walletloupe::ui
