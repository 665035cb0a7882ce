#pragma once

#include "core/analysis/segmentation/wallet_predictor.h"

#include <QFrame>

#include <string>
#include <vector>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace walletloupe::ui {

class ClusterChip;
class DistanceBars;
class ElidedLabel;

/// The answer: the cluster, how sure it is, the distances.
class PredictionView final : public QFrame {
    Q_OBJECT

public:
    explicit PredictionView(QWidget* parent = nullptr);

    void showPrediction(const analysis::WalletPrediction& prediction,
                        const std::vector<std::string>& names, const std::vector<bool>& typed,
                        const std::vector<std::string>& colors = {});
    /// What has changed since the wallet was taken from the table; empty hides it.
    void showChange(const QString& text);
    /// A sentence in place of an answer.
    void showMessage(const QString& text);
    /// The Tab key comes here after `widget`.
    void followInTabOrder(QWidget* widget);
    const QPushButton& copy() const { return *m_copy; }

private:
    QWidget* makeAnswer();
    QWidget* makeFindings();
    QWidget* makeFacts();
    void showCautions(const analysis::WalletPrediction& prediction, const std::vector<bool>& typed);

    QStackedLayout* m_pages;
    QLabel* m_message;
    ClusterChip* m_chip;
    QLabel* m_change;
    QLabel* m_headline;
    QLabel* m_reason;
    QLabel* m_distance;
    ElidedLabel* m_second;
    QLabel* m_margin;
    QLabel* m_barsTitle;
    QLabel* m_barsHint;
    DistanceBars* m_bars;
    QLabel* m_outside;
    QLabel* m_medians;
    QPushButton* m_copy;
};

}  // namespace walletloupe::ui
