#include "ui/risk/detail/what_if_inputs.h"

#include "core/analysis/segmentation/feature_units.h"
#include "core/analysis/segmentation/percentiles.h"
#include "ui/format/feature_text.h"
#include "ui/format/number_text.h"
#include "ui/format/tool_tip_text.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/number_input.h"
#include "ui/parts/percentile_slider.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace walletloupe::ui {
namespace {

/// Longer ones say what the name says, and take the room of the number.
constexpr std::size_t longestUnit = 6;
constexpr int rowGap = 7;

QString nameOf(const WhatIfInput& input)
{
    return QString::fromStdString(input.feature);
}

bool isUsable(const WhatIfInput& input, const NumberReading& reading)
{
    if (!reading.problem.isEmpty())
        return false;
    return !reading.value || (*reading.value >= 0.0 &&
                              (!input.isCount || *reading.value == std::floor(*reading.value)));
}

bool isChanged(const WhatIfInput& input, const NumberReading& reading)
{
    return reading.value && *reading.value != input.value;
}

}  // namespace

WhatIfInputs::WhatIfInputs(QWidget* parent) : QWidget(parent), m_area(new QWidget)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);
}

void WhatIfInputs::setInputs(std::vector<WhatIfInput> inputs)
{
    m_rows.clear();
    qDeleteAll(m_area->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    delete m_area->layout();
    auto* grid = new QGridLayout(m_area);
    grid->setContentsMargins(2, 2, 8, 2);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    m_rows.reserve(inputs.size());
    for (WhatIfInput& input : inputs)
        addRow(std::move(input), static_cast<int>(m_rows.size()), *grid);
    grid->setRowStretch(2 * static_cast<int>(m_rows.size()), 1);
    for (Row& row : m_rows)
        showRangePosition(row);
}

void WhatIfInputs::addRow(WhatIfInput input, int place, QGridLayout& grid)
{
    const std::size_t index = m_rows.size();
    Row row{std::move(input), new QLabel, new NumberInput, new PercentileSlider};
    const QString name = nameOf(row.input);
    row.name->setTextFormat(Qt::PlainText);
    row.name->setText(featureTitle(row.input.feature));
    row.name->setToolTip(toolTipText(
        name + u'\n' + QString::fromStdString(analysis::featureHelp(row.input.feature))));
    row.name->setContentsMargins(0, place == 0 ? 0 : rowGap, 0, 0);
    row.edit->setAccessibleName(name);
    row.edit->setUnit(row.input.unit.size() <= longestUnit ? QString::fromStdString(row.input.unit)
                                                           : QString());
    row.edit->setMinimumWidth(110);
    row.edit->setMaximumWidth(190);
    row.slider->setAccessibleName(tr("%1 percentile").arg(name));
    row.slider->setEnabled(!row.input.percentiles.empty());
    grid.addWidget(row.name, 2 * place, 0, 1, 2);
    grid.addWidget(row.edit, 2 * place + 1, 0);
    grid.addWidget(row.slider, 2 * place + 1, 1);
    if (!std::isnan(row.input.value))
        row.edit->setNumber(row.input.value);
    else
        row.edit->setPlaceholderText(tr("not known"));
    row.edit->setCursorPosition(0);
    connect(row.edit, &QLineEdit::textChanged, this, [this, index] { adopt(index); });
    connect(row.slider, &PercentileSlider::movedTo, this, [this, index](double percentile) {
        const Row& moved = m_rows[index];
        const double value = analysis::valueAtPercentile(percentile, moved.input.percentiles);
        moved.edit->setNumber(moved.input.isCount ? std::round(value) : value);
    });
    m_rows.push_back(std::move(row));
}

void WhatIfInputs::adopt(std::size_t row)
{
    showRangePosition(m_rows[row]);
    Q_EMIT changed();
}

void WhatIfInputs::showRangePosition(Row& row)
{
    const NumberReading& reading = row.edit->reading();
    const bool isTyped = reading.value.has_value();
    setLook(row.edit, "problem", isUsable(row.input, reading) ? QString() : QStringLiteral("true"));
    setTone(row.name, isChanged(row.input, reading) ? std::optional(Tone::Info) : std::nullopt);
    row.edit->setToolTip(
        toolTipText(!isUsable(row.input, reading)
                        ? (reading.problem.isEmpty()
                               ? (row.input.isCount ? tr("Give a whole number that is not below 0")
                                                    : tr("Give a number that is not below 0"))
                               : reading.problem)
                        : tr("The wallet has %1").arg(numberText(row.input.value))));
    if (row.input.percentiles.empty())
        return row.slider->showPercentile({}, false);
    const auto [least, most] =
        std::pair(row.input.percentiles.front(), row.input.percentiles.back());
    const double value = reading.value.value_or(0.0);
    // Many percentiles may share a value: the handle stays where the user moved it to.
    const double stands =
        analysis::valueAtPercentile(row.slider->percentile(), row.input.percentiles);
    const bool keeps = isTyped && (row.input.isCount ? std::round(stands) : stands) == value;
    row.slider->showPercentile(keeps     ? std::optional(row.slider->percentile())
                               : isTyped ? std::optional(analysis::percentileOf(
                                               value, {least, most, row.input.percentiles}))
                                         : std::nullopt,
                               isTyped && (value < least || value > most));
}

void WhatIfInputs::setValue(const std::string& feature, double value)
{
    for (Row& row : m_rows) {
        if (row.input.feature == feature)
            row.edit->setNumber(value);
    }
}

void WhatIfInputs::reset()
{
    for (Row& row : m_rows) {
        const QSignalBlocker quiet(this);
        if (std::isnan(row.input.value))
            row.edit->clear();
        else
            row.edit->setNumber(row.input.value);
    }
    Q_EMIT changed();
}

std::vector<std::pair<std::string, double>> WhatIfInputs::changedValues() const
{
    std::vector<std::pair<std::string, double>> values;
    for (const Row& row : m_rows) {
        if (isChanged(row.input, row.edit->reading()))
            values.emplace_back(row.input.feature, *row.edit->reading().value);
    }
    return values;
}

QString WhatIfInputs::unusableInput() const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [](const Row& row) {
        return !isUsable(row.input, row.edit->reading());
    });
    return found == m_rows.end() ? QString() : featureTitle(found->input.feature);
}

}  // namespace walletloupe::ui
