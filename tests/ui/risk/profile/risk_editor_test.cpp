#include "ui/risk/profile/risk_editor.h"

#include "tests/support/sample_cohort.h"
#include "tests/support/wait_until.h"
#include "tests/ui/page/page_services.h"
#include "tests/ui/parts/widgets_in.h"
#include "ui/format/message_text.h"
#include "ui/risk/profile/band_histogram.h"
#include "ui/risk/profile/component_editor.h"
#include "ui/risk/profile/profile_editor.h"
#include "ui/tables/table_view.h"

#include <QAbstractItemModelTester>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

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
    ProfileEditor* editor() const { return m_editor.findChild<ProfileEditor*>(); }

    tests::PageServices m_served;
    RiskEditor m_editor{m_served.services()};
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
    QSignalSpy spy(editor(), &ProfileEditor::profileChanged);
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
    EXPECT_TRUE(says(messageText(analysis::comparisonSummary(comparison))));
    for (int row = 0; row < changes()->rowCount(); ++row)
        EXPECT_FALSE(changes()->index(row, 4).data().toString().isEmpty());
}

TEST_F(RiskEditorTest, BordersAndEditorFollowEachOther)
{
    QSignalSpy spy(editor(), &ProfileEditor::profileChanged);
    bands()->setFocus();
    QTest::keyClick(bands(), Qt::Key_PageUp);
    EXPECT_EQ(m_editor.profile().bands[0], 225.0);
    ASSERT_TRUE(tests::waitUntil([&] { return spy.count() == 1; }));
    m_editor.findChild<ProfileEditor*>()->undo();
    ASSERT_TRUE(tests::waitUntil([&] { return spy.count() == 2; }));
    EXPECT_EQ(bands()->bands()[0], 200.0);
}

TEST_F(RiskEditorTest, ReportsWhereWalletsMustBePreparedAnew)
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

TEST_F(RiskEditorTest, SavesUnderTheNameOfTheProfile)
{
    QTest::mouseClick(tests::button(m_editor, "Save as…"), Qt::LeftButton);
    auto* dialog = m_served.window.findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->selectedFiles().value(0).endsWith(
        QString::fromStdString(m_editor.profile().name) + QStringLiteral(".json")))
        << dialog->selectedFiles().value(0).toStdString();
    const QString path = m_served.path("own.json");
    Q_EMIT dialog->filesSelected({path});
    EXPECT_TRUE(tests::waitUntil([&] { return QFileInfo::exists(path); }));
}

TEST_F(RiskEditorTest, ComparesWithTheProfileOfAFile)
{
    m_served.folder.write("bad.json", "{}");
    const risk::Profile before = m_editor.profile();
    const auto choose = [this](const char* file) {
        QTest::mouseClick(tests::button(m_editor, "Compare with…"), Qt::LeftButton);
        auto* menu = m_editor.findChild<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
        ASSERT_NE(menu, nullptr);
        menu->actions().back()->trigger();
        delete menu;
        auto* dialog = m_served.window.findChild<QFileDialog*>();
        ASSERT_NE(dialog, nullptr);
        Q_EMIT dialog->filesSelected({m_served.path(file)});
        delete dialog;
    };
    choose("bad.json");
    ASSERT_EQ(m_served.messages.all.size(), 1U);
    EXPECT_EQ(m_served.messages.all[0].tone, Tone::Error);
    EXPECT_EQ(m_editor.profile(), before);
}

}  // namespace
}  // namespace walletloupe::ui
