#pragma once

#include "core/analysis/comparison/scale_comparison.h"
#include "core/wallets/wallet_table.h"
#include "ui/page/feature_options.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QFrame;
class QLabel;
class QPushButton;
class QSettings;
class QSpinBox;

namespace walletloupe::ui {

class FeatureList;
class MethodChoiceBox;
class SweepForm;

/// What the analyst chooses before a fit or a sweep over k.
class FitForm final : public QWidget {
    Q_OBJECT

public:
    explicit FitForm(QWidget* parent = nullptr);

    /// Offers the table's columns; null disables the form.
    void setTable(const wallets::WalletTable* table);
    int k() const;
    void setK(int k);
    FeatureOptions featureOptions() const;
    void setFeatures(const std::vector<std::string>& features);
    void setFeatureOptions(const FeatureOptions& choice);
    analysis::SegmentOptions segmentOptions() const;
    void setScale(ml::ScaleKind scale);
    analysis::ComparisonOptions comparisonOptions() const;
    /// What the clusters on screen were fitted with; nothing when there are none. The form tells
    /// when its choices have left it.
    void setFitted(std::optional<analysis::SegmentOptions> options);
    /// The same for the comparison of k.
    void setCompared(std::optional<analysis::ComparisonOptions> options);
    /// Seed, starts, range, scaling and missing values; k and features belong to a file.
    void restoreInputs(const QSettings& settings);
    void saveInputs(QSettings& settings) const;
    void focusFirst();

public Q_SLOTS:
    void requestFit();
    void requestSweep();

Q_SIGNALS:
    /// Other features or another scaling.
    void featureOptionsChanged();
    void fitRequested(const walletloupe::analysis::SegmentOptions& options);
    void sweepRequested(const walletloupe::analysis::ComparisonOptions& options);

private:
    QFrame* makeClustersCard();
    QFrame* makeDataCard();
    void connectInputs();
    void updateState();
    void updateHints();
    bool leavesFit() const;
    bool leavesComparison() const;
    void explainScale();

    bool m_hasTable = false;
    std::optional<analysis::SegmentOptions> m_fitted;
    std::optional<analysis::ComparisonOptions> m_compared;
    QSpinBox* m_k;
    QPushButton* m_classicK;
    MethodChoiceBox* m_method;
    QSpinBox* m_seed;
    QSpinBox* m_restarts;
    QPushButton* m_fit;
    QLabel* m_fitHint;
    SweepForm* m_sweep;
    FeatureList* m_features;
    QComboBox* m_scale;
    QLabel* m_scaleHint;
    QComboBox* m_missing;
};

}  // namespace walletloupe::ui
