#include "ui/risk/profile/profile_limits.h"

#include "ui/parts/percentile_slider.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

risk::Profile profileWith(double contamination)
{
    risk::Profile profile;
    profile.anomaly = risk::AnomalyRule();
    profile.anomaly->contamination = contamination;
    profile.minimumTransactions = 7;
    profile.roundBase = true;
    return profile;
}

class ProfileLimitsTest : public testing::Test {
protected:
    bool saysFlagged(const QString& text)
    {
        for (const QLabel* label : m_limits.findChildren<QLabel*>()) {
            if (label->text() == text)
                return true;
        }
        return false;
    }

    ProfileLimits m_limits;
    QSignalSpy m_shares{&m_limits, &ProfileLimits::contaminationChanged};
    QSignalSpy m_minimums{&m_limits, &ProfileLimits::minimumChanged};
    QSignalSpy m_roundings{&m_limits, &ProfileLimits::roundingChanged};
};

TEST_F(ProfileLimitsTest, ShowsAProfileWithoutASignal)
{
    m_limits.showProfile(profileWith(0.125));
    EXPECT_DOUBLE_EQ(m_limits.findChild<QDoubleSpinBox*>()->value(), 12.5);
    EXPECT_EQ(m_limits.findChild<QSpinBox*>()->value(), 7);
    EXPECT_TRUE(m_limits.findChild<QCheckBox*>()->isChecked());
    EXPECT_EQ(m_shares.count() + m_minimums.count() + m_roundings.count(), 0);
}

TEST_F(ProfileLimitsTest, ReportsWhatIsChanged)
{
    m_limits.showProfile(profileWith(0.1));
    m_limits.findChild<QDoubleSpinBox*>()->setValue(25.0);
    ASSERT_EQ(m_shares.count(), 1);
    EXPECT_DOUBLE_EQ(m_shares[0][0].toDouble(), 0.25);
    m_limits.findChild<QSpinBox*>()->setValue(9);
    ASSERT_EQ(m_minimums.count(), 1);
    EXPECT_EQ(m_minimums[0][0].toInt(), 9);
    m_limits.findChild<QCheckBox*>()->toggle();
    ASSERT_EQ(m_roundings.count(), 1);
    EXPECT_FALSE(m_roundings[0][0].toBool());
}

TEST_F(ProfileLimitsTest, AProfileWithoutARuleHasNoShare)
{
    risk::Profile profile = profileWith(0.1);
    m_limits.showFlagged(profile, 3);
    EXPECT_TRUE(saysFlagged(QStringLiteral("3 wallets flagged as unusual.")));
    profile.anomaly.reset();
    m_limits.showProfile(profile);
    m_limits.showFlagged(profile, 3);
    EXPECT_FALSE(m_limits.findChild<PercentileSlider*>()->isEnabled());
    EXPECT_TRUE(saysFlagged(QStringLiteral("This profile has no rule for unusual wallets.")));
}

}  // namespace
}  // namespace walletloupe::ui
