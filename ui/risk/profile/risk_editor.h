#pragma once

#include "core/analysis/risk/profile_comparison.h"
#include "ui/page/services.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace walletloupe::workflow {
struct RiskResult;
}

namespace walletloupe::ui {

class BandHistogram;
class CellTableModel;
class ProfileEditor;
class TableView;
struct ProfileEffects;

/// A profile to be changed by hand beside what the change does to the wallets: how the scores
/// spread, how many wallets change category, which ones and why. Every change scores the wallets
/// of the session anew; what else changes their scores is shown here.
class RiskEditor final : public QWidget {
    Q_OBJECT

public:
    using Prepared = std::shared_ptr<const analysis::PreparedRisk>;
    using Scored = std::shared_ptr<const analysis::ScoredCohort>;

    explicit RiskEditor(const Services& services, QWidget* parent = nullptr);

    /// The wallets and the scores that changes are measured from; both null: none.
    void setCohort(Prepared prepared, Scored scored);
    void setProfile(const risk::Profile& profile);
    const risk::Profile& profile() const;
    /// How the wallets stand under the edited profile; null while it is being computed, and where
    /// the wallets must be prepared anew for it.
    const Scored& edited() const { return m_edited; }

private:
    QWidget* makeEffects();
    void connectEditor();
    /// Changes are measured from the run before them, as long as the wallets are the same.
    void showRun();
    bool isChangeOfBase(const workflow::RiskResult& run) const;
    void takeEdited(const risk::Profile& profile);
    void rescore();
    void showEffects(const ProfileEffects& effects);
    void showMessage(const QString& text);
    void askWhereToSave(const risk::Profile& profile);
    void chooseProfileFile();
    void showOther(const QString& nameOrFile);

    Services m_services;
    std::shared_ptr<const workflow::RiskResult> m_base;
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
