#pragma once

#include "core/analysis/segmentation/wallet_predictor.h"

#include <QPair>
#include <QString>
#include <QVector>
#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace walletloupe::ui {

class ElidedLabel;
class PredictRow;

/// The inputs of a model, one under the other, with help for the one that is being typed.
class PredictInputs final : public QWidget {
    Q_OBJECT

public:
    explicit PredictInputs(QWidget* parent = nullptr);

    /// Makes rows for these inputs; what was typed, and the caret, stay in inputs of the same
    /// name.
    void setInputs(const std::vector<analysis::PredictorInput>& inputs);
    /// Fills the inputs that bear one of these names, and empties the others.
    void setValues(const QString& wallet, const QVector<QPair<QString, double>>& values);
    QString wallet() const { return m_wallet; }

    bool isUntouched() const;
    /// The name of the first input that is not readable, or is empty without a median that could
    /// stand in; empty when there is none.
    QString unreadableInput() const;
    /// Typed values, and medians where nothing is typed.
    std::vector<double> values() const;
    std::vector<bool> typed() const;
    /// The values that the wallet of the table came with, as `values()`; empty while nothing has
    /// been changed, or without such a wallet.
    std::vector<double> valuesBefore() const;
    void showReadings(const std::vector<analysis::FeatureReading>& readings);
    void focusFirst();
    /// The end of the tab order in here.
    QWidget* lastTabStop() const;

public Q_SLOTS:
    void clear();
    /// Back to the wallet of the table.
    void reset();
    void fillWithMedians();

Q_SIGNALS:
    void changed();

private:
    bool hasRowsFor(const std::vector<analysis::PredictorInput>& inputs) const;
    void rebuildRows(const std::vector<analysis::PredictorInput>& inputs);
    void makeRoomForRows();
    void addRow(const analysis::PredictorInput& input, int row);
    void showHelp(const analysis::PredictorInput& input);
    void setWallet(const QString& wallet);
    void showChanges();

    /// A wallet of the table, as it came.
    struct Original {
        QString wallet;
        QVector<QPair<QString, double>> values;
        std::vector<double> numbers;  ///< one a row, medians where it has none
    };

    QString m_wallet;
    Original m_original;
    ElidedLabel* m_source;
    QWidget* m_rowArea;
    QScrollArea* m_scroll;
    QLabel* m_help;
    QLabel* m_changes;
    QPushButton* m_reset;
    QPushButton* m_clear;
    QPushButton* m_medians;
    std::vector<PredictRow*> m_rows;
    bool m_isFilling = false;  ///< several inputs change, which is announced once
};

}  // namespace walletloupe::ui
