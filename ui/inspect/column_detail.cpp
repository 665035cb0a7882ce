#include "ui/inspect/column_detail.h"

#include "core/analysis/segmentation/warning_text.h"
#include "ui/charts/chart_frame.h"
#include "ui/format/message_text.h"
#include "ui/format/number_text.h"
#include "ui/inspect/histogram_chart.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/icon_picture.h"
#include "ui/parts/themed_icon.h"
#include "ui/tables/table_view.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace walletloupe::ui {
namespace {

constexpr int iconSide = 18;
constexpr int chartHeight = 260;

using Number = std::pair<QString, double>;

/// Quantiles from the smallest to the largest value.
QList<Number> quantilesOf(const wallets::ColumnSummary& summary)
{
    const auto& q = summary.quantiles;
    return {{ColumnDetail::tr("Smallest"), summary.minimum},
            {ColumnDetail::tr("1 %"), q[0]},
            {ColumnDetail::tr("5 %"), q[1]},
            {ColumnDetail::tr("25 %"), q[2]},
            {ColumnDetail::tr("Median"), q[3]},
            {ColumnDetail::tr("75 %"), q[4]},
            {ColumnDetail::tr("95 %"), q[5]},
            {ColumnDetail::tr("99 %"), q[6]},
            {ColumnDetail::tr("Largest"), summary.maximum}};
}

QList<Number> momentsOf(const wallets::ColumnSummary& summary)
{
    return {{ColumnDetail::tr("Values"), static_cast<double>(summary.count())},
            {ColumnDetail::tr("Missing"), static_cast<double>(summary.missing)},
            {ColumnDetail::tr("Zeros"), static_cast<double>(summary.zeros)},
            {ColumnDetail::tr("Negative"), static_cast<double>(summary.negatives)},
            {ColumnDetail::tr("Distinct"), static_cast<double>(summary.distinct)},
            {ColumnDetail::tr("Commonest"), summary.mode},
            {ColumnDetail::tr("Mean"), summary.mean},
            {ColumnDetail::tr("Deviation"), summary.deviation},
            {ColumnDetail::tr("Skewness"), summary.skewness}};
}

void addNumbers(QGridLayout& grid, int column, const QList<Number>& numbers)
{
    int row = 0;
    for (const auto& [name, value] : numbers) {
        auto* label = new QLabel(name);
        label->setProperty("role", QStringLiteral("muted"));
        auto* number = new QLabel(numberText(value));
        number->setTextFormat(Qt::PlainText);
        number->setToolTip(exactNumberText(value));
        number->setAccessibleName(name + u' ' + numberText(value));
        number->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid.addWidget(label, row, column);
        grid.addWidget(number, row, column + 1, Qt::AlignRight);
        ++row;
    }
}

void clearLayout(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        if (item->layout())
            clearLayout(*item->layout());
        delete item;
    }
}

QHBoxLayout* sentenceRow(const QString& icon, Tone tone, const QString& text)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* words = new QLabel(text);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row->addWidget(new IconPicture(themedIcon(icon, tone), iconSide), 0, Qt::AlignTop);
    row->addWidget(words, 1);
    return row;
}

}  // namespace

ColumnDetail::ColumnDetail(QSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_histogram(new HistogramChart)
    , m_logarithmic(new QCheckBox(tr("&Logarithmic axis")))
    , m_frame(new ChartFrame(makeChart(), *m_histogram, settings))
    , m_numbers(new QGridLayout)
    , m_warnings(new QVBoxLayout)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_frame, 1);
    layout->addWidget(makeWarnings());
    layout->addWidget(makeNumbers());
    connect(m_logarithmic, &QCheckBox::toggled, m_histogram, &HistogramChart::setLogarithmic);
}

QWidget* ColumnDetail::makeChart()
{
    auto* chart = new QWidget;
    auto* layout = new QVBoxLayout(chart);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_histogram->setMinimumHeight(chartHeight / 2);
    layout->addWidget(m_histogram, 1);
    layout->addWidget(m_logarithmic);
    m_logarithmic->setToolTip(tr("Widths by the logarithm of 1 + value; needs values from 0"));
    return chart;
}

QFrame* ColumnDetail::makeNumbers()
{
    QFrame* card = makeCard();
    auto* top = new QHBoxLayout;
    auto* copy = makeLinkButton(tr("&Copy"));
    copy->setToolTip(tr("Copy these numbers in full, for a spreadsheet"));
    top->addWidget(makeHeading(tr("Numbers")), 1);
    top->addWidget(copy);
    m_numbers->setHorizontalSpacing(10);
    m_numbers->setVerticalSpacing(4);
    m_numbers->setColumnStretch(1, 1);
    m_numbers->setColumnMinimumWidth(2, 20);
    m_numbers->setColumnStretch(4, 1);
    cardLayout(card)->addLayout(top);
    cardLayout(card)->addLayout(m_numbers);
    connect(copy, &QPushButton::clicked, this, &ColumnDetail::copyNumbers);
    return card;
}

QFrame* ColumnDetail::makeWarnings()
{
    QFrame* card = makeCard();
    m_warnings->setSpacing(8);
    cardLayout(card)->addLayout(m_warnings);
    return card;
}

void ColumnDetail::showColumn(const wallets::Inspection& inspection,
                              const wallets::InspectedColumn& column)
{
    m_frame->setCaption(QString::fromStdString(column.name));
    showDistribution(column);
    showNumbers(column);
    showWarnings(inspection, column);
}

void ColumnDetail::clear()
{
    m_histogram->clear();
    m_frame->updateState();
    m_frame->setCaption({});
    clearLayout(*m_numbers);
    clearLayout(*m_warnings);
    m_copied.clear();
}

void ColumnDetail::showDistribution(const wallets::InspectedColumn& column)
{
    const wallets::ColumnSummary& summary = column.summary;
    m_histogram->setColumn(QString::fromStdString(column.name), summary.linear, summary.log);
    m_logarithmic->setEnabled(summary.log && summary.distinct > 1);
    m_logarithmic->setChecked(m_logarithmic->isEnabled() &&
                              column.has(wallets::ColumnWarningKind::HeavyTailed));
    m_frame->updateState();
}

void ColumnDetail::showNumbers(const wallets::InspectedColumn& column)
{
    clearLayout(*m_numbers);
    m_copied = tr("column") + u'\t' + pasteable(QString::fromStdString(column.name)) + u'\n';
    if (!column.isNumeric() || column.summary.count() == 0) {
        m_numbers->addWidget(makeHint(column.type == wallets::ColumnType::Text
                                          ? tr("A column of text: it cannot be a feature.")
                                      : column.type == wallets::ColumnType::Wallet
                                          ? tr("The wallets themselves, each once.")
                                          : tr("Not one number.")),
                             0, 0);
        return;
    }
    const QList<Number> quantiles = quantilesOf(column.summary);
    const QList<Number> moments = momentsOf(column.summary);
    addNumbers(*m_numbers, 0, quantiles);
    addNumbers(*m_numbers, 3, moments);
    for (const auto& [name, value] : quantiles + moments)
        m_copied += name + u'\t' + exactNumberText(value) + u'\n';
}

void ColumnDetail::showWarnings(const wallets::Inspection& inspection,
                                const wallets::InspectedColumn& column)
{
    clearLayout(*m_warnings);
    for (const wallets::ColumnWarning& warning : column.warnings)
        m_warnings->addLayout(
            sentenceRow(QStringLiteral("warning"), Tone::Warning,
                        messageText(analysis::warningMessage(inspection, column, warning))));
    if (column.isResult)
        m_warnings->addLayout(
            sentenceRow(QStringLiteral("info"), Tone::Info,
                        tr("Somebody's earlier result. Clusters made from it repeat it.")));
    // Not isEmpty(): to that, words count only once they are shown.
    if (m_warnings->count() == 0)
        m_warnings->addLayout(
            sentenceRow(QStringLiteral("check"), Tone::Good, tr("Nothing odd about this column.")));
}

void ColumnDetail::copyNumbers() const
{
    QGuiApplication::clipboard()->setText(m_copied);
}

}  // namespace walletloupe::ui
