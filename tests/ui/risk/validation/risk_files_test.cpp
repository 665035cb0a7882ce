#include "ui/risk/validation/risk_files.h"

#include "tests/ui/page/page_services.h"

#include <QFileDialog>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class RiskFilesTest : public testing::Test {
protected:
    void choose(const char* name)
    {
        auto* dialog = m_served.window.findChild<QFileDialog*>();
        ASSERT_NE(dialog, nullptr);
        Q_EMIT dialog->filesSelected({m_served.path(name)});
        delete dialog;
    }
    QString proposed() const
    {
        return m_served.window.findChild<QFileDialog*>()->selectedFiles().value(0);
    }

    tests::PageServices m_served;
    RiskFiles m_files{m_served.services()};
};

TEST_F(RiskFilesTest, TransactionsAreHandedOn)
{
    QSignalSpy chosen(&m_files, &RiskFiles::transactionsChosen);
    m_files.chooseTransactionFiles();
    choose("tx.csv");
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].toStringList(), QStringList{m_served.path("tx.csv")});
}

TEST_F(RiskFilesTest, ListReferenceAndLabelsComeAndGo)
{
    const auto& request = [this]() -> const workflow::RiskRequest& {
        return m_served.risk.request();
    };
    m_files.chooseWalletList();
    choose("list.csv");
    EXPECT_EQ(request().features.wallets, m_served.folder.path("list.csv"));
    m_files.chooseReference();
    choose("reference.json");
    EXPECT_EQ(request().reference, m_served.folder.path("reference.json"));
    m_files.chooseLabels();
    choose("labels.csv");
    EXPECT_EQ(request().labels, m_served.folder.path("labels.csv"));
    m_files.dropWalletList();
    m_files.dropReference();
    EXPECT_TRUE(request().features.wallets.empty());
    EXPECT_TRUE(request().reference.empty());
    EXPECT_EQ(request().labels, m_served.folder.path("labels.csv")) << "labels stay";
    m_files.dropLabels();
    EXPECT_TRUE(request().labels.empty());
}

TEST_F(RiskFilesTest, NamesWhatIsSavedAfterItsTransactions)
{
    m_files.chooseScoresPath();
    EXPECT_TRUE(proposed().endsWith(QStringLiteral("transactions-scores.csv")))
        << proposed().toStdString();
    delete m_served.window.findChild<QFileDialog*>();
    workflow::RiskRequest request;
    request.features.transactions = {m_served.folder.path("april.csv")};
    m_served.risk.setOptions(request);
    m_files.chooseReferencePath();
    EXPECT_TRUE(proposed().endsWith(QStringLiteral("april-reference.json")))
        << proposed().toStdString();
}

}  // namespace
}  // namespace walletloupe::ui
