#include "ui/risk/profile/profile_limits.h"

#include "ui/format/number_text.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/percentile_slider.h"
#include "ui/parts/wheel_guard.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace walletloupe::ui {
namespace {

constexpr int maxTransactions = 1'000'000;

}  // namespace

ProfileLimits::ProfileLimits(QWidget* parent)
    : QWidget(parent)
    , m_contamination(new PercentileSlider)
    , m_contaminationPercent(new QDoubleSpinBox)
    , m_flagged(makeHint({}))
    , m_minimum(new QSpinBox)
    , m_roundBase(new QCheckBox(tr("Round the base to whole points")))
{
    m_contamination->setAccessibleName(tr("Share of unusual wallets"));
    m_contaminationPercent->setRange(0.0, 50.0);
    m_contaminationPercent->setDecimals(1);
    m_contaminationPercent->setSuffix(tr(" %"));
    m_contaminationPercent->setKeyboardTracking(false);
    m_contaminationPercent->setAccessibleName(tr("Share of unusual wallets in percent"));
    m_minimum->setRange(1, maxTransactions);
    m_minimum->setKeyboardTracking(false);
    m_minimum->setAccessibleName(tr("Minimum of transactions"));
    m_minimum->setToolTip(tr("Wallets with fewer have too little data for a score"));
    leaveWheelToPage(*m_contaminationPercent);
    leaveWheelToPage(*m_minimum);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->addWidget(makeHeading(tr("Unusual wallets")), 0, 0);
    grid->addWidget(m_contamination, 0, 1);
    grid->addWidget(m_contaminationPercent, 0, 2);
    grid->addWidget(m_flagged, 1, 0, 1, 3);
    grid->addWidget(makeHeading(tr("Minimum of transactions")), 2, 0);
    grid->addWidget(m_minimum, 2, 2);
    grid->addWidget(m_roundBase, 3, 0, 1, 3);
    connectInputs();
}

void ProfileLimits::connectInputs()
{
    connect(m_contamination, &PercentileSlider::movedTo, this,
            [this](double percent) { Q_EMIT contaminationChanged(percent / 200.0); });
    connect(m_contamination, &QSlider::sliderReleased, this, &ProfileLimits::contaminationReleased);
    connect(m_contaminationPercent, &QDoubleSpinBox::valueChanged, this,
            [this](double percent) { Q_EMIT contaminationChanged(percent / 100.0); });
    connect(m_minimum, &QSpinBox::valueChanged, this, &ProfileLimits::minimumChanged);
    connect(m_roundBase, &QCheckBox::toggled, this, &ProfileLimits::roundingChanged);
}

void ProfileLimits::showProfile(const risk::Profile& profile)
{
    const double share = profile.anomaly ? profile.anomaly->contamination : 0.0;
    m_contamination->setEnabled(profile.anomaly.has_value());
    m_contaminationPercent->setEnabled(profile.anomaly.has_value());
    const QSignalBlocker quietPercent(m_contaminationPercent);
    const QSignalBlocker quietMinimum(m_minimum);
    const QSignalBlocker quietRounding(m_roundBase);
    m_contamination->showPercentile(share * 200.0, false);
    m_contaminationPercent->setValue(share * 100.0);
    m_minimum->setValue(
        static_cast<int>(std::min<std::int64_t>(profile.minimumTransactions, maxTransactions)));
    m_roundBase->setChecked(profile.roundBase);
}

void ProfileLimits::showFlagged(const risk::Profile& profile, std::optional<qint64> wallets)
{
    m_flagged->setText(
        !profile.anomaly ? tr("This profile has no rule for unusual wallets.")
        : wallets
            ? tr("%1 flagged as unusual.").arg(countedText(*wallets, tr("wallet"), tr("wallets")))
            : QString());
}

}  // namespace walletloupe::ui
