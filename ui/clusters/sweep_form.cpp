#include "ui/clusters/sweep_form.h"

#include "ui/clusters/number_box.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/themed_icon.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>

namespace walletloupe::ui {
namespace {

const QString fromKey = QStringLiteral("fit/from");
const QString toKey = QStringLiteral("fit/to");
const QString compareScalesKey = QStringLiteral("fit/compareScalings");

}  // namespace

SweepForm::SweepForm(QWidget* parent)
    : QWidget(parent)
    , m_from(makeNumberBox(1, maxClusters, 2,
                           tr("The smallest k to try; 1 adds one cluster to the curves")))
    , m_to(makeNumberBox(minClusters, maxClusters, 10, tr("The largest k to try")))
    , m_compareScales(new QCheckBox(tr("Compare scali&ngs")))
    , m_chooseK(new QPushButton(themedIcon(QStringLiteral("chart")), tr("&Compare k")))
    , m_hint(makeHint({}))
    , m_rangeHint(makeHint(tr("The first k must not be larger than the last.")))
{
    m_from->setAccessibleName(tr("Smallest k to try"));
    m_to->setAccessibleName(tr("Largest k to try"));
    m_chooseK->setToolTip(tr("Fit every k in this range and compare them"));
    m_compareScales->setToolTip(
        tr("Try every k under all four scalings, side by side; takes four times as long"));
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTone(m_rangeHint, Tone::Warning);
    auto* top = new QHBoxLayout;
    top->addWidget(makeHeading(tr("Comparison of k")));
    top->addWidget(m_hint, 1);
    auto* from = new QLabel(tr("Fr&om"));
    from->setBuddy(m_from);
    auto* to = new QLabel(tr("to"));
    to->setBuddy(m_to);
    auto* range = new QHBoxLayout;
    range->setSpacing(8);
    range->addWidget(from);
    range->addWidget(m_from, 1);
    range->addWidget(to);
    range->addWidget(m_to, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(top);
    layout->addLayout(range);
    layout->addWidget(m_compareScales);
    layout->addWidget(m_rangeHint);
    layout->addWidget(m_chooseK);
    for (QSpinBox* box : {m_from, m_to})
        connect(box, &QSpinBox::valueChanged, this, &SweepForm::changed);
    connect(m_compareScales, &QCheckBox::toggled, this, &SweepForm::changed);
    connect(m_chooseK, &QPushButton::clicked, this, &SweepForm::requested);
}

void SweepForm::fill(analysis::ComparisonOptions& options) const
{
    options.sweep.from = m_from->value();
    options.sweep.to = m_to->value();
    if (m_compareScales->isChecked())
        options.scales = analysis::everyScale();
}

void SweepForm::showState(bool hasFeatures, const QString& hint)
{
    const bool isRange = m_from->value() <= m_to->value();
    m_chooseK->setEnabled(hasFeatures && isRange);
    m_hint->setText(hint);
    m_rangeHint->setVisible(!isRange);
}

bool SweepForm::canRequest() const
{
    return m_chooseK->isEnabled();
}

void SweepForm::restoreInputs(const QSettings& settings)
{
    restoreNumber(*m_from, settings, fromKey);
    restoreNumber(*m_to, settings, toKey);
    m_compareScales->setChecked(settings.value(compareScalesKey).toBool());
}

void SweepForm::saveInputs(QSettings& settings) const
{
    settings.setValue(fromKey, m_from->value());
    settings.setValue(toKey, m_to->value());
    settings.setValue(compareScalesKey, m_compareScales->isChecked());
}

}  // namespace walletloupe::ui
