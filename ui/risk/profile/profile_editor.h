#pragma once

#include "core/risk/profile.h"
#include "ui/risk/profile/profile_history.h"

#include <QWidget>

#include <array>
#include <optional>
#include <vector>

class QAction;
class QLineEdit;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace walletloupe::ui {

class ComponentEditor;
class PenaltyEditor;
class ProfileLimits;

/// All of a profile that can be changed by hand, with a way back.
class ProfileEditor final : public QWidget {
    Q_OBJECT

public:
    explicit ProfileEditor(QWidget* parent = nullptr);

    /// Begins anew with a profile that checkProfile accepts; says nothing.
    void setProfile(const risk::Profile& profile);
    const risk::Profile& profile() const { return m_history.current(); }
    /// Borders that were moved elsewhere; those moved without a break are one step back.
    void setBands(const std::array<double, 4>& bands);
    /// Asks for another profile.
    const QPushButton& compare() const { return *m_compare; }
    /// How many wallets the limit flags; nothing where that is not known.
    void showFlagged(std::optional<qint64> wallets);

public Q_SLOTS:
    void undo();
    void redo();
    /// Back to the profile as it was set; this can be undone as well.
    void reset();

Q_SIGNALS:
    /// At most once a frame while something moves.
    void profileChanged(const walletloupe::risk::Profile& profile);
    void saveRequested(const walletloupe::risk::Profile& profile);

private:
    QWidget* makeButtons();
    QWidget* makeContent();
    void connectLimits();
    void addActions();
    void addComponent(std::size_t place);
    void moveWeight(std::size_t component, double weight);
    void change(risk::Profile profile, const QString& key = {});
    void showProfile(const risk::Profile& profile);
    void showComponents(const risk::Profile& profile);

    ProfileHistory m_history;
    std::optional<risk::Profile> m_dragStart;  ///< weights are linked to where a drag began
    QTimer* m_frame;
    QLineEdit* m_name;
    QAction* m_undo;
    QAction* m_redo;
    QPushButton* m_reset;
    QPushButton* m_save;
    QPushButton* m_compare;
    QVBoxLayout* m_componentArea;
    std::vector<ComponentEditor*> m_components;
    PenaltyEditor* m_penalties;
    ProfileLimits* m_limits;
};

}  // namespace walletloupe::ui
