#include "ui/shell/risk_editor.h"

#include "tests/support/sample_cohort.h"
#include "tests/support/wait_until.h"
#include "ui/charts/band_histogram.h"
#include "ui/forms/component_editor.h"
#include "ui/forms/profile_editor.h"
#include "ui/parts/table_view.h"

#include <QAbstractItemModelTester>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

const RunInBackground atOnce = [](const auto& work, QObject*, const auto& done) {
    work();
    done();
};

class RiskEditorTest : public testing::Test {
protected:
    RiskEditorTest()
    {
        const tests::SampleCohort cohort;
        m_prepared = std::make_shared<analysis::PreparedRisk>(cohort.prepared);
        m_scored = std::make_shared<analysis::ScoredCohort>(cohort.scored);
        m_editor.resize(1100, 700);
        m_editor.setCohort(m_prepared, m_scored);
        m_editor.setProfile(m_scored->profile);
        m_editor.show();
    }

    bool says(const QString& text) const
    {
        for (const auto* label : m_editor.findChildren<QLabel*>()) {
            if (label->text() == text)
                return true;
        }
        return false;
    }
    QAbstractItemModel* changes() const { return m_editor.findChild<TableView*>()->model(); }
    BandHistogram* bands() const { return m_editor.findChild<BandHistogram*>(); }

    std::shared_ptr<analysis::PreparedRisk> m_prepared;
    std::shared_ptr<analysis::ScoredCohort> m_scored;
    RiskEditor m_editor{atOnce};
};

TEST_F(RiskEditorTest, NothingChangesAtFirst)
{
    EXPECT_TRUE(says(QStringLiteral("No wallet changes category.")));
    EXPECT_EQ(changes()->rowCount(), 0);
    const auto flagged = std::count_if(m_scored->parts.begin(), m_scored->parts.end(),
                                       [](const auto& parts) { return parts.isFlagged; });
    EXPECT_TRUE(says(QStringLiteral("%1 wallets flagged as unusual.").arg(flagged)));
}

TEST_F(RiskEditorTest, AMovedWeightShowsWhoChangesAndWhy)
{
    QSignalSpy spy(&m_editor, &RiskEditor::profileChanged);
    const QAbstractItemModelTester tester(changes());
    m_editor.findChildren<ComponentEditor*>()[1]->percent()->setValue(90.0);
    ASSERT_TRUE(tests::waitUntil([&] { return spy.count() == 1; }));
    const auto expected = analysis::scoreRisk(*m_prepared, m_editor.profile());
    ASSERT_TRUE(m_editor.edited());
    EXPECT_EQ(m_editor.edited()->categories, expected.categories);
    const auto comparison =
        analysis::compareProfiles({*m_prepared, *m_scored}, {*m_prepared, expected});
    EXPECT_EQ(changes()->rowCount(), static_cast<int>(comparison.changed));
    EXPECT_GT(changes()->rowCount(), 3);
    EXPECT_TRUE(says(QString::fromStdString(analysis::comparisonSummary(comparison))));
    for (int row = 0; row < changes()->rowCount(); ++row)
        EXPECT_FALSE(changes()->index(row, 4).data().toString().isEmpty());
}

TEST_F(RiskEditorTest, BordersAndEditorFollowEachOther)
{
    QSignalSpy spy(&m_editor, &RiskEditor::profileChanged);
    bands()->setFocus();
    QTest::keyClick(bands(), Qt::Key_PageUp);
    EXPECT_EQ(m_editor.profile().bands[0], 225.0);
    ASSERT_TRUE(tests::waitUntil([&] { return spy.count() == 1; }));
    m_editor.findChild<ProfileEditor*>()->undo();
    ASSERT_TRUE(tests::waitUntil([&] { return spy.count() == 2; }));
    EXPECT_EQ(bands()->bands()[0], 200.0);
}

TEST_F(RiskEditorTest, SaysWhereWalletsMustBePreparedAnew)
{
    risk::Profile profile = m_scored->profile;
    profile.minimumTransactions = 50;
    m_editor.setProfile(profile);
    EXPECT_TRUE(says(QStringLiteral(
        "What this change does shows once the wallets are scored by the new profile.")));
    EXPECT_FALSE(m_editor.edited());
    m_editor.setCohort(nullptr, nullptr);
    EXPECT_TRUE(bands()->isEmpty());
}

TEST_F(RiskEditorTest, PassesOnWhatIsAskedFor)
{
    QSignalSpy saves(&m_editor, &RiskEditor::saveRequested);
    QSignalSpy compares(&m_editor, &RiskEditor::compareRequested);
    auto* editor = m_editor.findChild<ProfileEditor*>();
    Q_EMIT editor->saveRequested(editor->profile());
    Q_EMIT editor->compareRequested();
    EXPECT_EQ(saves.count(), 1);
    EXPECT_EQ(compares.count(), 1);
}

}  // namespace
}  // namespace walletloupe::ui
