#pragma once

#include "core/analysis/sweep.h"
#include "core/table/wallet_table.h"

#include <QWidget>

class QComboBox;
class QFrame;
class QLabel;
class QPushButton;
class QSpinBox;

namespace walletloupe::ui {

class FeatureList;

/// What the analyst chooses before a fit or a sweep over k.
class FitForm final : public QWidget {
    Q_OBJECT

public:
    explicit FitForm(QWidget* parent = nullptr);

    /// Offers the table's columns; null disables the form.
    void setTable(const table::WalletTable* table);
    int k() const;
    void setK(int k);
    analysis::SegmentOptions segmentOptions() const;
    analysis::SweepOptions sweepOptions() const;

public Q_SLOTS:
    void requestFit();
    void requestSweep();

Q_SIGNALS:
    void fitRequested(const walletloupe::analysis::SegmentOptions& options);
    void sweepRequested(const walletloupe::analysis::SweepOptions& options);

private:
    QFrame* makeClustersCard();
    QFrame* makeSweepCard();
    QFrame* makeDataCard();
    void connectInputs();
    void noteChange();
    void updateButtons();
    void explainScale();

    bool m_hasTable = false;
    bool m_wasFitted = false;
    QSpinBox* m_k;
    QPushButton* m_classicK;
    QSpinBox* m_seed;
    QSpinBox* m_starts;
    QPushButton* m_fit;
    QLabel* m_fitHint;
    QSpinBox* m_from;
    QSpinBox* m_to;
    QPushButton* m_chooseK;
    FeatureList* m_features;
    QComboBox* m_scale;
    QLabel* m_scaleHint;
    QComboBox* m_missing;
};

}  // namespace walletloupe::ui
