#include "ui/tables/drift_view.h"

#include "tests/support/sample_drift.h"
#include "tests/support/wait_until.h"
#include "tests/ui/shell/window_driver.h"
#include "ui/explore/explore_page.h"
#include "ui/tables/drift_table_model.h"
#include "ui/tables/table_view.h"

#include <QFile>
#include <QLabel>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

using tests::WindowDriver;

TEST(DriftSummary, CountsWhatHasDrifted)
{
    auto drift = tests::sampleDrift();
    EXPECT_TRUE(driftSummary(drift).startsWith(QStringLiteral("1 of 3 features have drifted")))
        << driftSummary(drift).toStdString();
    drift.erase(drift.begin() + 1);
    EXPECT_TRUE(driftSummary(drift).startsWith(QStringLiteral("No feature has drifted")));
    drift.erase(drift.begin());
    EXPECT_TRUE(driftSummary(drift).contains(QStringLiteral("unknown")));
    EXPECT_TRUE(driftSummary({}).contains(QStringLiteral("unknown")));
}

TEST(DriftView, ShowsARowAFeatureUnderTheSummary)
{
    DriftView view(analysis::DriftBase::Training);
    view.resize(900, 400);
    view.show();
    view.setDrift(tests::sampleDrift());
    EXPECT_EQ(view.findChild<TableView*>()->model()->rowCount(), 3);
    EXPECT_EQ(view.findChild<QLabel*>()->text(), driftSummary(tests::sampleDrift()));
    EXPECT_FALSE(view.grab().isNull());
    view.setDrift({});
    EXPECT_EQ(view.findChild<TableView*>()->model()->rowCount(), 0);
}

/// The window with a model from a file, which was fitted on 200 wallets.
class DriftMessage : public testing::Test {
protected:
    DriftMessage()
    {
        m_driver.open(writeWallets("training.csv", 0));
        m_driver.key(Qt::Key_S, Qt::ControlModifier);
        m_driver.answerFileDialog(m_driver.path("m.wlm.json"));
        EXPECT_TRUE(
            tests::waitUntil([this] { return QFile::exists(m_driver.path("m.wlm.json")); }));
        m_driver.open(m_driver.path("m.wlm.json"));
    }

    /// The numbers of transactions begin at `from`.
    QString writeWallets(const char* name, int from) const
    {
        std::string csv = "wallet,tx_count,balance\n";
        for (int i = 0; i < 200; ++i)
            csv += "w" + std::to_string(i) + "," + std::to_string(from + i * 7 % 200) + "," +
                   std::to_string(i * 3 % 200) + "\n";
        return QString::fromStdString(m_driver.folder().write(name, csv));
    }

    bool warns() const
    {
        return m_driver.stripText().contains(
            QStringLiteral("have drifted away from the training wallets"));
    }

    WindowDriver m_driver;
};

TEST_F(DriftMessage, StandsInTheStripAndLeadsToTheView)
{
    EXPECT_FALSE(warns()) << "the training wallets themselves";
    m_driver.open(writeWallets("later.csv", 150));
    ASSERT_TRUE(warns()) << m_driver.stripText().toStdString();
    m_driver.click("Show the drift");
    const auto* view = m_driver.window().findChild<ExplorePage*>()->findChild<DriftView*>();
    EXPECT_TRUE(view->isVisible());
    EXPECT_EQ(view->findChild<DriftTableModel*>()->rowCount(), 2);
    EXPECT_TRUE(view->findChild<QLabel*>()->text().startsWith(QStringLiteral("1 of 2 features")));
}

TEST_F(DriftMessage, GoesWithTheWalletsThatHaveDrifted)
{
    m_driver.open(writeWallets("later.csv", 150));
    ASSERT_TRUE(warns());
    m_driver.open(writeWallets("same.csv", 0));
    EXPECT_FALSE(warns()) << m_driver.stripText().toStdString();
}

}  // namespace
}  // namespace walletloupe::ui
