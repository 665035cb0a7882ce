#include "ui/wallets/wallets_page.h"

#include "tests/support/sample_labelling.h"
#include "ui/wallets/wallet_table_view.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

#include <functional>

namespace walletloupe::ui {
namespace {

class WalletsPageTest : public testing::Test {
protected:
    WalletsPageTest()
        : m_page([this](std::function<void()> work, QObject*, std::function<void()> done) {
            ++m_background;
            work();
            done();
        })
    {
        m_page.resize(900, 500);
        m_page.show();
    }

    template <class T>
    T* find() const
    {
        return m_page.findChild<T*>();
    }

    void open(bool labelled = true)
    {
        m_page.setTable(tests::threeWallets());
        if (labelled)
            m_page.setLabelling(tests::threeLabels());
    }

    std::string cell(int row, int column) const
    {
        return find<WalletTableView>()->model()->index(row, column).data().toString().toStdString();
    }

    void clickHeader(int column)
    {
        QHeaderView* header = find<WalletTableView>()->horizontalHeader();
        QTest::mouseClick(
            header->viewport(), Qt::LeftButton, {},
            QPoint(header->sectionViewportPosition(column) + 8, header->height() / 2));
    }

    int m_background = 0;
    WalletsPage m_page;
};

TEST_F(WalletsPageTest, InvitesToOpenAFile)
{
    QSignalSpy opened(&m_page, &WalletsPage::openRequested);
    QSignalSpy sample(&m_page, &WalletsPage::sampleRequested);
    auto* open = m_page.findChild<QPushButton*>(QStringLiteral("openWallets"));
    ASSERT_TRUE(open && open->isVisible());
    QTest::mouseClick(open, Qt::LeftButton);
    QTest::mouseClick(m_page.findChild<QPushButton*>(QStringLiteral("openSample")), Qt::LeftButton);
    EXPECT_EQ(opened.count(), 1);
    EXPECT_EQ(sample.count(), 1);
}

TEST_F(WalletsPageTest, ShowsTheTableInsteadOnceThereIsOne)
{
    open(false);
    EXPECT_TRUE(find<WalletTableView>()->isVisible());
    EXPECT_FALSE(find<QComboBox>()->isVisible()) << "no clusters yet";
    open();
    EXPECT_TRUE(find<QComboBox>()->isVisible());
    EXPECT_EQ(find<QComboBox>()->count(), 3);
}

TEST_F(WalletsPageTest, AClickOnAHeaderSortsByNumber)
{
    open();
    clickHeader(5);
    EXPECT_EQ(cell(0, 5), "9");
    EXPECT_EQ(cell(2, 5), "100");
    clickHeader(5);
    EXPECT_EQ(cell(0, 5), "100");
}

TEST_F(WalletsPageTest, FindsAWalletByTyping)
{
    open();
    auto* filter = find<QLineEdit>();
    QTest::keyClicks(filter, QStringLiteral("gam"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return find<WalletTableView>()->model()->rowCount() == 1; }));
    EXPECT_EQ(cell(0, 0), "0xGamma");
}

TEST_F(WalletsPageTest, FiltersByClusterAndByProblem)
{
    open();
    find<QComboBox>()->setCurrentIndex(2);
    EXPECT_EQ(cell(0, 0), "0xAlpha");
    find<QComboBox>()->setCurrentIndex(0);
    m_page.showProblemsOnly(true);
    EXPECT_TRUE(find<QCheckBox>()->isChecked());
    EXPECT_EQ(find<WalletTableView>()->model()->rowCount(), 2);
}

TEST_F(WalletsPageTest, CountsWalletsAndProblems)
{
    open();
    bool found = false;
    for (const QLabel* label : m_page.findChildren<QLabel*>())
        found = found || label->text() == QStringLiteral("3 wallets, 2 rows with problems");
    EXPECT_TRUE(found);
}

TEST_F(WalletsPageTest, CopiesTheSelectionWithHeaders)
{
    open();
    auto* view = find<WalletTableView>();
    view->selectRow(0);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text().toStdString(),
              "Wallet\tCluster\tDistance\tSecond best\tMargin\ttx_count\tbalance\tStatus\n"
              "0xAlpha\tWhales\t0.125\tCluster 0\t0.5\t10\t0.5\tok\n");
}

TEST_F(WalletsPageTest, SendsAWalletToThePrediction)
{
    open();
    QSignalSpy predicted(&m_page, &WalletsPage::predictRequested);
    auto* view = find<WalletTableView>();
    view->setCurrentIndex(view->model()->index(1, 0));
    for (QAction* action : view->actions()) {
        if (action->text() == QStringLiteral("&Predict this wallet"))
            action->trigger();
    }
    ASSERT_EQ(predicted.count(), 1);
    EXPECT_EQ(predicted[0][0].toString(), QStringLiteral("0xBeta"));
    const auto values = predicted[0][1].value<QVector<QPair<QString, double>>>();
    ASSERT_EQ(values.size(), 1) << "the missing balance is not made up";
    EXPECT_EQ(values[0].first, QStringLiteral("tx_count"));
}

TEST_F(WalletsPageTest, ArrangesManyRowsInTheBackground)
{
    open();
    EXPECT_EQ(m_background, 0);
    auto table = std::make_shared<table::WalletTable>();
    for (int i = 0; i < 50'001; ++i)
        table->wallets.append(std::to_string(i));
    table->columns.push_back({"x", "", 1, false, std::vector<double>(50'001, 1.0)});
    table->columns[0].values[777] = -1.0;
    m_page.setTable(table);
    clickHeader(1);
    EXPECT_GT(m_background, 0);
    EXPECT_EQ(cell(0, 0), "777");
}

}  // namespace
}  // namespace walletloupe::ui
