#include "ui/clusters/sweep_form.h"

#include "ui/clusters/number_box.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class SweepFormTest : public testing::Test {
protected:
    QSpinBox* box(int index) { return m_form.findChildren<QSpinBox*>().at(index); }
    analysis::ComparisonOptions filled() const
    {
        analysis::ComparisonOptions options;
        m_form.fill(options);
        return options;
    }

    SweepForm m_form;
};

TEST_F(SweepFormTest, GivesTheRangeAndTheScalings)
{
    box(0)->setValue(4);
    box(1)->setValue(6);
    EXPECT_EQ(filled().sweep.from, 4);
    EXPECT_EQ(filled().sweep.to, 6);
    EXPECT_EQ(analysis::scalesOf(filled()).size(), 1U);
    QSignalSpy changed(&m_form, &SweepForm::changed);
    m_form.findChild<QCheckBox*>()->setChecked(true);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(analysis::scalesOf(filled()).size(), analysis::everyScale().size());
}

TEST_F(SweepFormTest, CanBeRequestedWithFeaturesAndARange)
{
    m_form.showState(false, {});
    EXPECT_FALSE(m_form.canRequest());
    m_form.showState(true, QStringLiteral("changed"));
    EXPECT_TRUE(m_form.canRequest());
    QSignalSpy requested(&m_form, &SweepForm::requested);
    m_form.findChild<QPushButton*>()->click();
    EXPECT_EQ(requested.count(), 1);
    box(0)->setValue(20);
    m_form.showState(true, {});
    EXPECT_FALSE(m_form.canRequest());
}

TEST_F(SweepFormTest, RemembersItsInputs)
{
    QSettings settings(QStringLiteral("walletloupe-test"), QStringLiteral("sweep-form"));
    settings.clear();
    box(0)->setValue(5);
    box(1)->setValue(12);
    m_form.findChild<QCheckBox*>()->setChecked(true);
    m_form.saveInputs(settings);
    SweepForm other;
    other.restoreInputs(settings);
    analysis::ComparisonOptions options;
    other.fill(options);
    EXPECT_EQ(options.sweep.from, 5);
    EXPECT_EQ(options.sweep.to, 12);
    EXPECT_FALSE(options.scales.empty());
    settings.setValue(QStringLiteral("fit/from"), QStringLiteral("many"));
    other.restoreInputs(settings);
    other.fill(options);
    EXPECT_EQ(options.sweep.from, 5) << "no number, no change";
    settings.clear();
}

}  // namespace
}  // namespace walletloupe::ui
