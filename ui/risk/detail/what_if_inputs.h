#pragma once

#include <QWidget>

#include <string>
#include <utility>
#include <vector>

class QGridLayout;
class QPushButton;
class QLabel;

namespace walletloupe::ui {

class NumberInput;
class PercentileSlider;

/// One feature to try values of.
struct WhatIfInput {
    std::string feature;
    std::string unit;
    double value = 0.0;               ///< of the wallet; NaN: not known
    bool isCount = false;             ///< whole numbers only
    std::vector<double> percentiles;  ///< of the population, 0th to 100th; empty: not known
};

/// A number and a slider a feature; what differs from the wallet stands out and can be taken back.
class WhatIfInputs final : public QWidget {
    Q_OBJECT

public:
    explicit WhatIfInputs(QWidget* parent = nullptr);

    void setInputs(std::vector<WhatIfInput> inputs);
    /// Puts a value into one input, as if it were typed.
    void setValue(const std::string& feature, double value);
    /// The values that differ from the wallet's.
    std::vector<std::pair<std::string, double>> changedValues() const;
    /// The first input that holds no usable number; empty when there is none.
    QString unusableInput() const;

public Q_SLOTS:
    void reset();

Q_SIGNALS:
    void changed();

private:
    struct Row {
        WhatIfInput input;
        QLabel* name = nullptr;
        NumberInput* edit = nullptr;
        PercentileSlider* slider = nullptr;
    };

    void addRow(WhatIfInput input, int place, QGridLayout& grid);
    void adopt(std::size_t row);
    void showRangePosition(Row& row);

    QWidget* m_area;
    std::vector<Row> m_rows;
};

}  // namespace walletloupe::ui
