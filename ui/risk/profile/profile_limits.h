#pragma once

#include "core/risk/profile.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;

namespace walletloupe::ui {

class PercentileSlider;

/// Which wallets a profile scores and which it flags: the share of unusual ones, the minimum of
/// transactions, and the rounding.
class ProfileLimits final : public QWidget {
    Q_OBJECT

public:
    explicit ProfileLimits(QWidget* parent = nullptr);

    /// Emits no signal.
    void showProfile(const risk::Profile& profile);
    /// How many wallets the limit flags; nothing where that is not known.
    void showFlagged(const risk::Profile& profile, std::optional<qint64> wallets);

Q_SIGNALS:
    /// 0 to 0.5; `contaminationReleased` ends a movement of the slider.
    void contaminationChanged(double share);
    void contaminationReleased();
    void minimumChanged(int transactions);
    void roundingChanged(bool rounds);

private:
    void connectInputs();

    PercentileSlider* m_contamination;  ///< twice the share: 0 to 50 %
    QDoubleSpinBox* m_contaminationPercent;
    QLabel* m_flagged;
    QSpinBox* m_minimum;
    QCheckBox* m_roundBase;
};

}  // namespace walletloupe::ui
