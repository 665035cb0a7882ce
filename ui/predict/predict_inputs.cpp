#include "ui/predict/predict_inputs.h"

#include "core/csv/reading/column_binding.h"
#include "ui/format/number_text.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/percentile_slider.h"
#include "ui/parts/themed_icon.h"
#include "ui/predict/predict_focus.h"
#include "ui/predict/predict_row.h"
#include "ui/predict/prediction_text.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <map>

namespace walletloupe::ui {
namespace {

constexpr int lowestRows = 140;

bool hasMedians(const std::vector<analysis::PredictorInput>& inputs)
{
    return std::all_of(inputs.begin(), inputs.end(),
                       [](const auto& input) { return input.medianKnown; });
}

}  // namespace

PredictInputs::PredictInputs(QWidget* parent)
    : QWidget(parent)
    , m_source(new ElidedLabel(Qt::ElideMiddle))
    , m_rowArea(new QWidget)
    , m_scroll(makePageScrollArea(m_rowArea))
    , m_help(makeHint({}))
    , m_changes(makeHint({}))
    , m_reset(new QPushButton(tr("Rese&t")))
    , m_clear(new QPushButton(themedIcon(QStringLiteral("clear")), tr("C&lear")))
    , m_medians(new QPushButton(tr("Fill with &medians")))
{
    m_reset->setToolTip(tr("Back to the values of the wallet in the table"));
    m_reset->hide();
    m_changes->setAccessibleName(tr("Changes"));
    m_changes->hide();
    m_clear->setToolTip(tr("Empty every input"));
    m_medians->setToolTip(tr("Write the training median into every empty input"));
    m_help->setMinimumHeight(m_help->fontMetrics().lineSpacing() * 2);
    m_help->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_source->setProperty("role", QStringLiteral("small"));
    m_source->setAccessibleName(tr("Source"));

    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(makeHeading(tr("Wallet")));
    top->addWidget(m_source, 1);
    top->addWidget(m_reset);
    top->addWidget(m_medians);
    top->addWidget(m_clear);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setMinimumHeight(lowestRows);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(top);
    layout->addWidget(m_changes);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_help);

    connect(m_reset, &QPushButton::clicked, this, &PredictInputs::reset);
    connect(m_clear, &QPushButton::clicked, this, &PredictInputs::clear);
    connect(m_medians, &QPushButton::clicked, this, &PredictInputs::fillWithMedians);
}

bool PredictInputs::hasRowsFor(const std::vector<analysis::PredictorInput>& inputs) const
{
    return std::equal(
        m_rows.begin(), m_rows.end(), inputs.begin(), inputs.end(),
        [](const PredictRow* row, const auto& input) { return row->input().name == input.name; });
}

void PredictInputs::setInputs(const std::vector<analysis::PredictorInput>& inputs)
{
    if (!m_rows.empty() && hasRowsFor(inputs)) {
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            m_rows[i]->setInput(inputs[i]);
            if (m_rows[i]->edit()->hasFocus())
                showHelp(inputs[i]);
        }
    } else {
        rebuildRows(inputs);
    }
    m_medians->setEnabled(hasMedians(inputs));
    makeRoomForRows();
    Q_EMIT changed();
}

void PredictInputs::rebuildRows(const std::vector<analysis::PredictorInput>& inputs)
{
    const Caret caret = caretIn(m_rows);
    const QString wallet = m_wallet;
    std::map<std::string, QString> typedTexts;
    for (const PredictRow* row : m_rows)
        typedTexts[row->input().name] = row->text();
    bool isSameWallet = inputs.size() == typedTexts.size();
    for (const analysis::PredictorInput& input : inputs)
        isSameWallet = isSameWallet && typedTexts.count(input.name) > 0;
    qDeleteAll(m_rows);
    m_rows.clear();
    qDeleteAll(m_rowArea->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    delete m_rowArea->layout();
    m_help->setText(
        hasMedians(inputs)
            ? tr("Type what you know: the label appears as you type. For what you leave "
                 "empty the training median stands in.")
            : tr("The model does not tell the medians of its training wallets: the label appears "
                 "once every value is typed."));

    auto* grid = new QGridLayout(m_rowArea);
    grid->setContentsMargins(2, 2, 8, 2);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(2, 3);
    grid->setColumnStretch(3, 2);
    for (const analysis::PredictorInput& input : inputs)
        addRow(input, static_cast<int>(m_rows.size()));
    grid->setRowStretch(static_cast<int>(m_rows.size()), 1);
    for (PredictRow* row : m_rows) {
        const QScopedValueRollback filling(m_isFilling, true);
        if (const auto found = typedTexts.find(row->input().name); found != typedTexts.end())
            row->setText(found->second);
    }
    if (!isSameWallet)
        m_original = {};
    setWallet(isSameWallet ? wallet : QString());
    // The layout would show them later, and what is hidden takes no focus.
    for (QWidget* child : m_rowArea->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (!child->testAttribute(Qt::WA_WState_ExplicitShowHide))
            child->show();
    }
    orderTabStops(m_rows, *m_rowArea, {m_reset, m_medians, m_clear});
    restoreCaret(caret, m_rows);
}

/// Rows scroll up and down in here; sideways the page does.
void PredictInputs::makeRoomForRows()
{
    m_scroll->setMinimumWidth(m_rowArea->minimumSizeHint().width() +
                              m_scroll->verticalScrollBar()->sizeHint().width());
}

void PredictInputs::addRow(const analysis::PredictorInput& input, int row)
{
    auto* made = new PredictRow(input, *qobject_cast<QGridLayout*>(m_rowArea->layout()), row, this);
    connect(made->edit(), &NumberInput::textChanged, this, [this] {
        if (m_isFilling)
            return;
        setWallet({});
        showChanges();
        Q_EMIT changed();
    });
    const auto help = [this, made] { showHelp(made->input()); };
    connect(made->edit(), &NumberInput::focused, this, help);
    connect(made->slider(), &PercentileSlider::movedTo, this, help);
    m_rows.push_back(made);
}

void PredictInputs::showHelp(const analysis::PredictorInput& input)
{
    const QString name = QString::fromStdString(input.name);
    const QString help = QString::fromStdString(input.help);
    m_help->setText(help.isEmpty() ? QStringLiteral("%1. %2").arg(name, rangeText(input))
                                   : QStringLiteral("%1: %2 %3").arg(name, help, rangeText(input)));
}

void PredictInputs::setWallet(const QString& wallet)
{
    m_wallet = wallet;
    m_source->showText(wallet);
}

void PredictInputs::setValues(const QString& wallet, const QVector<QPair<QString, double>>& values)
{
    for (PredictRow* row : m_rows) {
        const QScopedValueRollback filling(m_isFilling, true);
        const auto found = std::find_if(values.begin(), values.end(), [row](const auto& value) {
            return csv::sameFeature(value.first.toStdString(), row->input().name);
        });
        if (found == values.end() || !std::isfinite(found->second))
            row->setText({});
        else
            row->setNumber(found->second);
    }
    m_original = wallet.isEmpty() ? Original() : Original{wallet, values, this->values()};
    setWallet(wallet);
    showChanges();
    Q_EMIT changed();
}

void PredictInputs::reset()
{
    const Original original = m_original;
    setValues(original.wallet, original.values);
}

std::vector<double> PredictInputs::valuesBefore() const
{
    return m_original.numbers.size() == m_rows.size() && m_original.numbers != values()
               ? m_original.numbers
               : std::vector<double>();
}

/// "tx_count 12 → 40"
void PredictInputs::showChanges()
{
    const std::vector<double> before = valuesBefore();
    QStringList changes;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const double now = m_rows[i]->typed().value_or(m_rows[i]->input().median);
        if (now != before[i])
            changes << tr("%1 %2 → %3")
                           .arg(QString::fromStdString(m_rows[i]->input().name),
                                numberText(before[i]), numberText(now));
    }
    m_changes->setText(
        changes.isEmpty() ? QString() : tr("What if: %1").arg(changes.join(QStringLiteral(", "))));
    m_changes->setVisible(!changes.isEmpty());
    m_reset->setVisible(!changes.isEmpty());
    if (!changes.isEmpty())
        m_source->showText(tr("%1, changed").arg(m_original.wallet));
}

void PredictInputs::clear()
{
    setValues({}, {});
    focusFirst();
}

void PredictInputs::focusFirst()
{
    if (!m_rows.empty())
        m_rows.front()->edit()->setFocus(Qt::OtherFocusReason);
}

QWidget* PredictInputs::lastTabStop() const
{
    return m_clear;
}

void PredictInputs::fillWithMedians()
{
    for (PredictRow* row : m_rows) {
        const QScopedValueRollback filling(m_isFilling, true);
        if (row->isEmpty() && row->input().medianKnown)
            row->setNumber(row->input().median);
    }
    showChanges();
    Q_EMIT changed();
}

bool PredictInputs::isUntouched() const
{
    return std::all_of(m_rows.begin(), m_rows.end(),
                       [](const PredictRow* row) { return row->isEmpty(); });
}

QString PredictInputs::unreadableInput() const
{
    for (const PredictRow* row : m_rows) {
        if (!row->isReadable() || (row->isEmpty() && !row->input().medianKnown))
            return QString::fromStdString(row->input().name);
    }
    return {};
}

std::vector<double> PredictInputs::values() const
{
    std::vector<double> values;
    for (const PredictRow* row : m_rows)
        values.push_back(row->typed().value_or(row->input().median));
    return values;
}

std::vector<bool> PredictInputs::typed() const
{
    std::vector<bool> typed;
    for (const PredictRow* row : m_rows)
        typed.push_back(row->typed().has_value());
    return typed;
}

void PredictInputs::showReadings(const std::vector<analysis::FeatureReading>& readings)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool known = i < readings.size() && m_rows[i]->typed().has_value();
        m_rows[i]->showReading(known ? std::optional(readings[i]) : std::nullopt);
    }
}

}  // namespace walletloupe::ui
