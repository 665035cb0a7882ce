#include "ui/predict/predict_row.h"

#include "core/analysis/segmentation/percentiles.h"
#include "ui/format/label_text.h"
#include "ui/format/number_text.h"
#include "ui/format/tool_tip_text.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/percentile_bar.h"
#include "ui/parts/percentile_slider.h"
#include "ui/predict/prediction_text.h"

#include <QGridLayout>
#include <QLabel>

namespace walletloupe::ui {
namespace {

constexpr int widestName = 240;
constexpr int minMessageWidth = 80;

}  // namespace

PredictRow::PredictRow(const analysis::PredictorInput& input, QGridLayout& grid, int row,
                       QObject* parent)
    : QObject(parent)
    , m_label(new QLabel)
    , m_edit(new NumberInput)
    , m_bar(new PercentileBar)
    , m_slider(new PercentileSlider)
    , m_message(makeHint({}))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setBuddy(m_edit);
    m_message->setMinimumWidth(minMessageWidth);
    grid.addWidget(m_label, row, 0);
    grid.addWidget(m_edit, row, 1);
    grid.addWidget(m_bar, row, 2);
    grid.addWidget(m_slider, row, 2);
    grid.addWidget(m_message, row, 3);
    // A part without a parent would be shown as a window.
    setInput(input);
    connect(m_slider, &PercentileSlider::movedTo, this, &PredictRow::adoptSlider);
    showReading({});
}

void PredictRow::setInput(const analysis::PredictorInput& input)
{
    m_input = input;
    const QString name = QString::fromStdString(input.name);
    const QString seen = m_label->fontMetrics().elidedText(name, Qt::ElideMiddle, widestName);
    m_label->setText(labelText(seen));
    QStringList help{QString::fromStdString(input.help), rangeText(input)};
    if (seen != name)
        help.prepend(name);
    help.removeAll(QString());
    const QString toolTip = toolTipText(help.join(u'\n'));
    m_label->setToolTip(toolTip);
    m_edit->setToolTip(toolTip);
    m_edit->setAccessibleName(name);
    m_slider->setToolTip(toolTip);
    m_slider->setAccessibleName(tr("%1 percentile").arg(name));
    // Showing what has no place in a layout yet would open a window of its own.
    if (input.percentiles.empty())
        m_slider->hide();
    else
        m_bar->hide();
    m_edit->setUnit(QString::fromStdString(input.unit));
    m_edit->setPlaceholderText(input.medianKnown ? numberText(input.median) : QString());
}

void PredictRow::showReading(const std::optional<analysis::FeatureReading>& reading)
{
    const QString& problem = m_edit->reading().problem;
    std::optional<Tone> tone;
    QString text = problem;
    if (!problem.isEmpty()) {
        tone = Tone::Error;
    } else if (reading) {
        text = readingText(*reading, m_input);
        if (reading->place == analysis::RangePosition::Above ||
            reading->place == analysis::RangePosition::Below)
            tone = Tone::Warning;
    }
    m_message->setText(text);
    setTone(m_message, tone);
    m_edit->setAccessibleDescription(text);
    const bool known = reading && reading->percentileKnown;
    m_bar->setPercentile(known ? std::optional(reading->percentile) : std::nullopt,
                         tone == Tone::Warning);
    // Many percentiles may share a value: the handle stays at the one that the user moved it to.
    const bool stands =
        known && !m_input.percentiles.empty() &&
        analysis::valueAtPercentile(m_slider->percentile(), m_input.percentiles) == reading->value;
    m_slider->showPercentile(stands  ? std::optional(m_slider->percentile())
                             : known ? std::optional(reading->percentile)
                                     : std::nullopt,
                             tone == Tone::Warning);
}

void PredictRow::adoptSlider(double percentile)
{
    m_edit->setNumber(analysis::valueAtPercentile(percentile, m_input.percentiles));
}

}  // namespace walletloupe::ui
