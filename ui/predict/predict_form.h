#pragma once

#include "core/analysis/segmentation/wallet_predictor.h"

#include <QPair>
#include <QString>
#include <QVector>
#include <QWidget>

#include <memory>
#include <string>
#include <vector>

class QAbstractButton;
class QAction;
class QStackedLayout;
class QVBoxLayout;

namespace walletloupe::ui {

class PredictInputs;
class PredictionView;

/// One wallet typed by hand: its label as the user types, and how sure it is.
class PredictForm final : public QWidget {
    Q_OBJECT

public:
    /// The actions bring a model while there is none; they outlive the form.
    PredictForm(QAction& openWallets, QAction& openModel, QWidget* parent = nullptr);

    /// The model to ask; null shows where one comes from.
    void setPredictor(std::shared_ptr<const analysis::WalletPredictor> predictor);
    /// A wallet of the table, by the names of its columns.
    void setValues(const QString& wallet, const QVector<QPair<QString, double>>& values);
    /// The first input, or the button that brings a model.
    void focusFirst();
    /// A part that shows the wallet on a map, below the answer.
    void setMap(QWidget* map);

Q_SIGNALS:
    /// The wallet that is tried out, in the order of the model's features, and as it stood in the
    /// table before it was changed; empty where there is none.
    void tried(const std::vector<double>& now, const std::vector<double>& before);

private:
    QWidget* makeEmptyState(QAction& openWallets, QAction& openModel);
    QWidget* makePage();
    void predict();
    void copyResult() const;
    QString changeTo(int cluster) const;

    std::shared_ptr<const analysis::WalletPredictor> m_predictor;
    std::vector<std::string> m_names;
    std::vector<std::string> m_colors;
    QStackedLayout* m_pages;
    QAbstractButton* m_openWallets = nullptr;
    PredictInputs* m_inputs;
    PredictionView* m_view;
    QVBoxLayout* m_answer = nullptr;
};

}  // namespace walletloupe::ui
