#include "ui/forms/predict_row.h"

#include "ui/format/number_text.h"
#include "ui/parts/form_parts.h"
#include "ui/forms/percentile_bar.h"
#include "ui/forms/prediction_words.h"

#include <QGridLayout>
#include <QLabel>

namespace walletloupe::ui {
namespace {

constexpr int inputWidth = 210;

}  // namespace

PredictRow::PredictRow(const analysis::PredictorInput& input, QGridLayout& grid, int row,
                       QObject* parent)
    : QObject(parent)
    , m_input(input)
    , m_edit(new NumberInput)
    , m_bar(new PercentileBar)
    , m_remark(makeHint({}))
{
    const QString name = QString::fromStdString(input.name);
    auto* label = new QLabel(name);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_edit);
    const QString help = QString::fromStdString(input.help);
    const QString toolTip = help.isEmpty() ? rangeText(input) : help + u'\n' + rangeText(input);
    label->setToolTip(toolTip);
    m_edit->setToolTip(toolTip);
    m_edit->setAccessibleName(name);
    m_edit->setUnit(QString::fromStdString(input.unit));
    m_edit->setPlaceholderText(numberText(input.median));
    m_edit->setFixedWidth(inputWidth);
    m_remark->setMinimumWidth(120);

    grid.addWidget(label, row, 0);
    grid.addWidget(m_edit, row, 1);
    grid.addWidget(m_bar, row, 2);
    grid.addWidget(m_remark, row, 3);
    connect(m_edit, &NumberInput::textChanged, this, &PredictRow::changed);
    connect(m_edit, &NumberInput::focused, this, &PredictRow::focused);
    showReading({});
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
        if (reading->place != analysis::RangePlace::Inside)
            tone = Tone::Warning;
    }
    m_remark->setText(text);
    setTone(m_remark, tone);
    m_edit->setAccessibleDescription(text);
    m_bar->setPercentile(reading ? std::optional(reading->percentile) : std::nullopt,
                         tone == Tone::Warning);
}

}  // namespace walletloupe::ui
