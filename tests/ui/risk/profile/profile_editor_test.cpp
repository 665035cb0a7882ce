#include "ui/risk/profile/profile_editor.h"

#include "core/base/random.h"
#include "core/risk/profile_edit.h"
#include "tests/support/sample_cohort.h"
#include "tests/support/wait_until.h"
#include "ui/format/feature_text.h"
#include "ui/parts/percentile_slider.h"
#include "ui/risk/profile/component_editor.h"
#include "ui/risk/profile/penalty_editor.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

#include <algorithm>

namespace walletloupe::ui {
namespace {

class ProfileEditorTest : public testing::Test {
protected:
    ProfileEditorTest()
    {
        m_editor.resize(520, 900);
        m_editor.setProfile(tests::cohortProfile());
        m_editor.show();
    }

    template <class Widget>
    Widget* named(const QString& name) const
    {
        // A layout shows new rows when the event loop runs.
        QCoreApplication::processEvents();
        for (Widget* widget : m_editor.findChildren<Widget*>()) {
            if (widget->accessibleName() == name && widget->isVisibleTo(&m_editor))
                return widget;
        }
        ADD_FAILURE() << "no " << name.toStdString();
        return nullptr;
    }
    QPushButton* button(const QString& text) const
    {
        for (auto* found : m_editor.findChildren<QPushButton*>()) {
            if (found->text() == text)
                return found;
        }
        return nullptr;
    }
    ComponentEditor* component(int place) const
    {
        return m_editor.findChildren<ComponentEditor*>()[place];
    }
    double weight(std::size_t place) const { return m_editor.profile().components[place].weight; }
    bool isSumExact() const
    {
        double sum = 0.0;
        for (const risk::Component& component : m_editor.profile().components)
            sum += component.weight;
        return sum == 1.0;
    }

    ProfileEditor m_editor;
    QSignalSpy m_spy{&m_editor, &ProfileEditor::profileChanged};
};

TEST_F(ProfileEditorTest, BeginsSilently)
{
    QTest::qWait(40);
    EXPECT_EQ(m_spy.count(), 0);
    EXPECT_EQ(m_editor.profile(), tests::cohortProfile());
    EXPECT_EQ(component(1)->slider()->value(), 350);
    EXPECT_EQ(component(1)->percent()->value(), 35.0);
    EXPECT_FALSE(button(QStringLiteral("Rese&t"))->isEnabled());
}

TEST_F(ProfileEditorTest, KeysMoveLinkedWeights)
{
    QTest::keyClick(component(1)->slider(), Qt::Key_Right);
    EXPECT_EQ(weight(1), 0.36);
    EXPECT_NEAR(weight(0) / weight(2), 0.25 / 0.4, 1e-5);
    EXPECT_TRUE(isSumExact());
    EXPECT_EQ(component(1)->percent()->value(), 36.0);
    ASSERT_TRUE(tests::waitUntil([this] { return m_spy.count() == 1; }));
}

TEST_F(ProfileEditorTest, ManyMovesAreOneMessageAFrame)
{
    for (int i = 0; i < 20; ++i)
        component(0)->slider()->setValue(300 + i);
    EXPECT_EQ(m_spy.count(), 0) << "not before the frame";
    ASSERT_TRUE(tests::waitUntil([this] { return m_spy.count() > 0; }));
    QTest::qWait(40);
    EXPECT_EQ(m_spy.count(), 1);
    EXPECT_EQ(m_spy.front().front().value<risk::Profile>(), m_editor.profile());
}

TEST_F(ProfileEditorTest, WeightsAddUpAfterAnyMoves)
{
    Random random(5);
    for (int i = 0; i < 500; ++i) {
        ComponentEditor* moved = component(static_cast<int>(random.below(3)));
        if (random.below(2) == 0)
            moved->slider()->setValue(static_cast<int>(random.below(1001)));
        else
            moved->percent()->setValue(static_cast<double>(random.below(1001)) / 10.0);
        ASSERT_TRUE(isSumExact()) << "move " << i;
    }
}

TEST_F(ProfileEditorTest, ADragThereAndBackChangesNothing)
{
    QSlider* slider = component(0)->slider();
    const auto before = m_editor.profile();
    slider->setSliderDown(true);
    slider->setValue(1000);
    EXPECT_EQ(weight(1), 0.0);
    slider->setValue(250);
    slider->setSliderDown(false);
    EXPECT_EQ(m_editor.profile().components, before.components)
        << "the proportion of where the drag began";
    slider->setSliderDown(true);
    slider->setValue(600);
    slider->setValue(700);
    slider->setSliderDown(false);
    m_editor.undo();
    EXPECT_EQ(weight(0), 0.25) << "one drag is one step";
}

TEST_F(ProfileEditorTest, UndoRedoAndReset)
{
    component(0)->percent()->setValue(50.0);
    named<QCheckBox>({})->toggle();
    const auto changed = m_editor.profile();
    m_editor.undo();
    EXPECT_EQ(weight(0), 0.5);
    EXPECT_EQ(m_editor.profile().roundBase, tests::cohortProfile().roundBase);
    m_editor.undo();
    EXPECT_EQ(m_editor.profile(), tests::cohortProfile());
    EXPECT_EQ(component(0)->percent()->value(), 25.0);
    m_editor.undo();
    m_editor.redo();
    m_editor.redo();
    m_editor.redo();
    EXPECT_EQ(m_editor.profile(), changed);
    QTest::mouseClick(button(QStringLiteral("Rese&t")), Qt::LeftButton);
    EXPECT_EQ(m_editor.profile(), tests::cohortProfile());
    m_editor.undo();
    EXPECT_EQ(m_editor.profile(), changed) << "a reset can be taken back";
}

TEST_F(ProfileEditorTest, FeaturesComeGoAndTurn)
{
    auto* more = component(1)->findChildren<QComboBox*>().back();
    for (auto* choice : component(1)->findChildren<QComboBox*>()) {
        if (choice->accessibleName() == QStringLiteral("Add a feature"))
            more = choice;
    }
    const auto labels = component(1)->findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text() == featureTitle("burst_share");
    })) << "words, not the name in the file";
    EXPECT_LT(more->findData(QStringLiteral("burst_share")), 0) << "it is there already";
    Q_EMIT more->activated(more->findData(QStringLiteral("active_days")));
    ASSERT_EQ(m_editor.profile().components[1].features.size(), 2u);
    auto* direction = named<QComboBox>(QStringLiteral("Direction of active_days"));
    direction->setFocus();
    QTest::keyClick(direction, Qt::Key_Down);
    Q_EMIT direction->activated(direction->currentIndex());
    EXPECT_EQ(m_editor.profile().components[1].features[1].direction, risk::Direction::Low);
    QTest::mouseClick(named<QToolButton>(QStringLiteral("Remove burst_share")), Qt::LeftButton);
    ASSERT_EQ(m_editor.profile().components[1].features.size(), 1u);
    EXPECT_FALSE(named<QToolButton>(QStringLiteral("Remove active_days"))->isEnabled());
}

TEST_F(ProfileEditorTest, PenaltiesCanBeChanged)
{
    named<QDoubleSpinBox>(QStringLiteral("Factor of error_rate"))->setValue(1.5);
    named<QDoubleSpinBox>(QStringLiteral("Limit of error_rate"))->setValue(0.25);
    EXPECT_EQ(m_editor.profile().penalties[0], (risk::Penalty{"error_rate", true, 0.25, 1.5}));
    QTest::mouseClick(named<QToolButton>(QStringLiteral("Remove penalty 2")), Qt::LeftButton);
    EXPECT_EQ(m_editor.profile().penalties.size(), 1u);
    QTest::mouseClick(button(QStringLiteral("Add a penalty")), Qt::LeftButton);
    EXPECT_EQ(m_editor.profile().penalties.size(), 2u);
    m_editor.undo();
    m_editor.undo();
    EXPECT_EQ(m_editor.profile().penalties.size(), 2u);
    EXPECT_EQ(m_editor.profile().penalties[1].feature, "unique_recipients");
}

TEST_F(ProfileEditorTest, LimitsCanBeChanged)
{
    named<QDoubleSpinBox>(QStringLiteral("Share of unusual wallets in percent"))->setValue(12.5);
    EXPECT_EQ(m_editor.profile().anomaly->contamination, 0.125);
    EXPECT_EQ(named<QSlider>(QStringLiteral("Share of unusual wallets"))->value(), 250);
    named<QSpinBox>(QStringLiteral("Minimum of transactions"))->setValue(9);
    EXPECT_EQ(m_editor.profile().minimumTransactions, 9);
    m_editor.setBands({100.0, 400.0, 600.0, 800.0});
    EXPECT_EQ(m_editor.profile().bands[0], 100.0);
    risk::Profile without = tests::cohortProfile();
    without.anomaly.reset();
    m_editor.setProfile(without);
    EXPECT_FALSE(named<QSlider>(QStringLiteral("Share of unusual wallets"))->isEnabled());
    EXPECT_EQ(m_editor.profile(), without) << "showing it changes nothing";
}

TEST_F(ProfileEditorTest, SavesUnderAName)
{
    QSignalSpy saves(&m_editor, &ProfileEditor::saveRequested);
    auto* name = named<QLineEdit>(QStringLiteral("Name of the profile"));
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Delete);
    EXPECT_FALSE(button(QStringLiteral("&Save as…"))->isEnabled());
    QTest::keyClicks(name, QStringLiteral("Mine"));
    QTest::mouseClick(button(QStringLiteral("&Save as…")), Qt::LeftButton);
    ASSERT_EQ(saves.count(), 1);
    EXPECT_EQ(saves.front().front().value<risk::Profile>().name, "Mine");
    QSignalSpy compares(&m_editor.compare(), &QPushButton::clicked);
    QTest::mouseClick(button(QStringLiteral("&Compare with…")), Qt::LeftButton);
    EXPECT_EQ(compares.count(), 1);
}

}  // namespace
}  // namespace walletloupe::ui
