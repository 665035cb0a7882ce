#pragma once

#include "core/analysis/comparison/scale_comparison.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QSettings;
class QSpinBox;

namespace walletloupe::ui {

/// Which k to compare, and whether under every scaling.
class SweepForm final : public QWidget {
    Q_OBJECT

public:
    explicit SweepForm(QWidget* parent = nullptr);

    /// Puts the range and the scalings into `options`.
    void fill(analysis::ComparisonOptions& options) const;
    /// `hint` stands beside the title.
    void showState(bool hasFeatures, const QString& hint);
    bool canRequest() const;
    void restoreInputs(const QSettings& settings);
    void saveInputs(QSettings& settings) const;

Q_SIGNALS:
    void changed();
    void requested();

private:
    QSpinBox* m_from;
    QSpinBox* m_to;
    QCheckBox* m_compareScales;
    QPushButton* m_chooseK;
    QLabel* m_hint;
    QLabel* m_rangeHint;
};

}  // namespace walletloupe::ui
