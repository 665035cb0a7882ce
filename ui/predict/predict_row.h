#pragma once

#include "core/analysis/segmentation/wallet_predictor.h"
#include "ui/parts/number_input.h"

#include <QObject>

#include <optional>

class QGridLayout;
class QLabel;

namespace walletloupe::ui {

class PercentileBar;
class PercentileSlider;

/// One input of the model in a grid: its name, the number, and where it stands among the
/// training wallets, as a slider where the model knows their percentiles.
class PredictRow final : public QObject {
    Q_OBJECT

public:
    PredictRow(const analysis::PredictorInput& input, QGridLayout& grid, int row, QObject* parent);

    const analysis::PredictorInput& input() const noexcept { return m_input; }
    /// Range, median and help of the same input in another model; what is typed stays.
    void setInput(const analysis::PredictorInput& input);
    /// The typed number; nothing for an empty or unreadable text.
    std::optional<double> typed() const { return m_edit->reading().value; }
    bool isReadable() const { return m_edit->reading().problem.isEmpty(); }
    bool isEmpty() const { return m_edit->text().trimmed().isEmpty(); }
    void setText(const QString& text) { m_edit->setText(text); }
    QString text() const { return m_edit->text(); }
    void setNumber(double value) { m_edit->setNumber(value); }
    NumberInput* edit() const { return m_edit; }
    PercentileSlider* slider() const { return m_slider; }

    /// Shows what the model says of the typed value; nothing clears it.
    void showReading(const std::optional<analysis::FeatureReading>& reading);

private:
    void adoptSlider(double percentile);

    analysis::PredictorInput m_input;
    QLabel* m_label;
    NumberInput* m_edit;
    PercentileBar* m_bar;
    PercentileSlider* m_slider;
    QLabel* m_message;
};

}  // namespace walletloupe::ui
