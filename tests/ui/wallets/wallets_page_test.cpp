#include "ui/wallets/wallets_page.h"

#include "tests/support/sample_labelling.h"
#include "tests/ui/page/page_services.h"
#include "ui/tables/table_view.h"

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
#include <QToolButton>
#include <gtest/gtest.h>

#include <functional>
#include <utility>

namespace walletloupe::ui {
namespace {

class WalletsPageTest : public testing::Test {
protected:
    WalletsPageTest()
        : m_page(m_served.services(
              [this](std::function<void()> work, QObject*, std::function<void()> done) {
                  ++m_background;
                  if (m_isSlow)
                      m_waiting = {std::move(work), std::move(done)};
                  else
                      finish({std::move(work), std::move(done)});
              }))
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
        return find<TableView>()->model()->index(row, column).data().toString().toStdString();
    }

    void clickHeader(int column)
    {
        QHeaderView* header = find<TableView>()->horizontalHeader();
        QTest::mouseClick(
            header->viewport(), Qt::LeftButton, {},
            QPoint(header->sectionViewportPosition(column) + 8, header->height() / 2));
    }

    struct Job {
        std::function<void()> work;
        std::function<void()> done;
    };
    static void finish(const Job& job)
    {
        job.work();
        job.done();
    }
    /// As the worker: what is new has overtaken what was waiting.
    void finishWaiting() { finish(std::exchange(m_waiting, {})); }

    void openMany(int count)
    {
        auto table = std::make_shared<wallets::WalletTable>();
        for (int i = 0; i < count; ++i)
            table->wallets.append(std::to_string(i));
        table->columns.push_back(
            {"x", "", 1, false, std::vector<double>(static_cast<std::size_t>(count), 1.0)});
        table->columns[0].values[777] = -1.0;
        m_page.setTable(table);
    }
    QAction* action(const char* text) const
    {
        for (QAction* each : find<TableView>()->actions()) {
            if (each->text() == QString::fromUtf8(text))
                return each;
        }
        return nullptr;
    }
    static qsizetype linesOnClipboard()
    {
        return QGuiApplication::clipboard()->text().count(u'\n');
    }

    int m_background = 0;
    bool m_isSlow = false;
    Job m_waiting;
    tests::PageServices m_served;
    WalletsPage m_page;
};

TEST_F(WalletsPageTest, InvitesToOpenAFile)
{
    QSignalSpy opened(&m_served.openWallets, &QAction::triggered);
    QSignalSpy sample(&m_served.openSample, &QAction::triggered);
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
    EXPECT_TRUE(find<TableView>()->isVisible());
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
    ASSERT_TRUE(QTest::qWaitFor([&] { return find<TableView>()->model()->rowCount() == 1; }));
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
    EXPECT_EQ(find<TableView>()->model()->rowCount(), 2);
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
    auto* view = find<TableView>();
    view->selectRow(0);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text().toStdString(),
              "Wallet\tCluster\tDistance\tSecond best\tMargin\ttx_count\tbalance\tStatus\n"
              "0xAlpha\tWhales\t0.125\tCluster 0\t0.5\t10\t0.5\tok\n");
}

TEST_F(WalletsPageTest, SendsAWalletToThePrediction)
{
    open();
    QSignalSpy predicted(&m_served.requests, &Requests::predictionRequested);
    auto* view = find<TableView>();
    view->setCurrentIndex(view->model()->index(1, 0));
    action("&Predict this wallet")->trigger();
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
    openMany(50'001);
    clickHeader(1);
    EXPECT_GT(m_background, 0);
    EXPECT_EQ(cell(0, 0), "777");
}

TEST_F(WalletsPageTest, CopiesManyRowsInTheBackground)
{
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_page));
    openMany(5'001);
    clickHeader(1);
    EXPECT_EQ(m_background, 0);
    auto* view = find<TableView>();
    view->selectAll();
    const QString expected = view->selectedText();
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(m_background, 1);
    EXPECT_EQ(QGuiApplication::clipboard()->text().toStdString(), expected.toStdString());
    EXPECT_EQ(linesOnClipboard(), 5'002);
    view->selectionModel()->select(view->model()->index(5'000, 0),
                                   QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(m_background, 1) << "5,000 rows are written at once";
    EXPECT_EQ(linesOnClipboard(), 5'001);
}

TEST_F(WalletsPageTest, ACopyAndAnOrderDoNotOvertakeEachOther)
{
    openMany(50'001);
    m_isSlow = true;
    QGuiApplication::clipboard()->clear();
    find<TableView>()->selectAll();
    action("&Copy with headers")->trigger();
    clickHeader(1);
    finishWaiting();
    EXPECT_EQ(cell(0, 0), "777") << "the order overtook the copy";
    finishWaiting();
    EXPECT_EQ(linesOnClipboard(), 50'002) << "which is made all the same";
    EXPECT_FALSE(m_waiting.work);

    QGuiApplication::clipboard()->clear();
    clickHeader(0);
    find<TableView>()->selectAll();
    action("&Copy with headers")->trigger();
    finishWaiting();
    EXPECT_EQ(linesOnClipboard(), 50'002);
    finishWaiting();
    EXPECT_EQ(cell(0, 0), "0");
    EXPECT_FALSE(m_waiting.work);
}

TEST_F(WalletsPageTest, ShowsASelectionFromTheMapBesideTheOtherFilters)
{
    open();
    m_page.showOnly(
        std::make_shared<const std::vector<std::uint32_t>>(std::vector<std::uint32_t>{1, 2}));
    auto* chip = m_page.findChild<QToolButton*>();
    ASSERT_TRUE(chip->isVisible());
    EXPECT_EQ(chip->text().toStdString(), "Selection from the map (2)");
    EXPECT_EQ(find<TableView>()->model()->rowCount(), 2);
    EXPECT_EQ(cell(0, 0), "0xBeta");
    find<QCheckBox>()->setChecked(true);
    EXPECT_EQ(find<TableView>()->model()->rowCount(), 1) << "of the two one has a problem";
    find<QCheckBox>()->setChecked(false);
    QTest::mouseClick(chip, Qt::LeftButton);
    EXPECT_FALSE(chip->isVisible());
    EXPECT_EQ(find<TableView>()->model()->rowCount(), 4);
}

TEST_F(WalletsPageTest, ServesRequestsForRowsInFront)
{
    open();
    QSignalSpy front(&m_page, &Page::frontRequested);
    Q_EMIT m_served.requests.problemRowsRequested();
    EXPECT_EQ(front.count(), 1);
    EXPECT_TRUE(find<QCheckBox>()->isChecked());
    find<QCheckBox>()->setChecked(false);
    Q_EMIT m_served.requests.walletRowsRequested(
        std::make_shared<const std::vector<std::uint32_t>>(std::vector<std::uint32_t>{1}));
    EXPECT_EQ(front.count(), 2);
    EXPECT_EQ(find<TableView>()->model()->rowCount(), 1);
}

TEST_F(WalletsPageTest, ANewFileForgetsTheSelection)
{
    open();
    m_page.showOnly(
        std::make_shared<const std::vector<std::uint32_t>>(std::vector<std::uint32_t>{1}));
    m_page.setTable(tests::threeWallets());
    EXPECT_EQ(find<TableView>()->model()->rowCount(), 4);
    EXPECT_FALSE(m_page.findChild<QToolButton*>()->isVisible());
}

TEST_F(WalletsPageTest, SendsALabelledWalletToTheMap)
{
    open();
    QSignalSpy requested(&m_served.requests, &Requests::mapRequested);
    auto* view = find<TableView>();
    view->setCurrentIndex(view->model()->index(1, 0));
    EXPECT_FALSE(action("Show on &map")->isEnabled()) << "it has no label";
    view->setCurrentIndex(view->model()->index(2, 0));
    action("Show on &map")->trigger();
    ASSERT_EQ(requested.count(), 1);
    EXPECT_EQ(requested[0][0].toUInt(), 2U);
}

TEST_F(WalletsPageTest, EnterAndADoubleClickRequestAPrediction)
{
    open();
    QSignalSpy predicted(&m_served.requests, &Requests::predictionRequested);
    auto* view = find<TableView>();
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::keyClick(view, Qt::Key_Return);
    EXPECT_EQ(predicted.count(), 1);
    const QPoint cellOfBeta = view->visualRect(view->model()->index(1, 0)).center();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, cellOfBeta);
    EXPECT_EQ(predicted.count(), 1) << "one click selects";
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, cellOfBeta);
    ASSERT_EQ(predicted.count(), 2);
    EXPECT_EQ(predicted[1][0].toString(), QStringLiteral("0xBeta"));
}

TEST_F(WalletsPageTest, ABrokenRowHasNoPrediction)
{
    open();
    QSignalSpy predicted(&m_served.requests, &Requests::predictionRequested);
    auto* view = find<TableView>();
    EXPECT_FALSE(action("&Predict this wallet")->isEnabled()) << "no row is chosen";
    view->setCurrentIndex(view->model()->index(0, 0));
    EXPECT_TRUE(action("&Predict this wallet")->isEnabled());
    view->setCurrentIndex(view->model()->index(3, 0));
    EXPECT_FALSE(action("&Predict this wallet")->isEnabled());
    QTest::keyClick(view, Qt::Key_Return);
    EXPECT_EQ(predicted.count(), 0);
    view->setCurrentIndex(view->model()->index(0, 0));
    m_page.setTable(tests::threeWallets());
    EXPECT_FALSE(action("&Predict this wallet")->isEnabled()) << "another file";
}

TEST_F(WalletsPageTest, NewLabelsKeepTheOrderAndTheWidths)
{
    open(false);
    auto* view = find<TableView>();
    clickHeader(1);
    clickHeader(1);
    EXPECT_EQ(cell(0, 1), "100");
    view->setColumnWidth(1, 211);
    m_page.setLabelling(tests::threeLabels());
    EXPECT_EQ(cell(0, 5), "100") << "still by tx_count, largest first";
    EXPECT_EQ(view->horizontalHeader()->sortIndicatorSection(), 5);
    EXPECT_EQ(view->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    EXPECT_EQ(view->columnWidth(5), 211);
    EXPECT_NE(view->columnWidth(1), 211);
    clickHeader(2);
    m_page.setLabelling(nullptr);
    EXPECT_EQ(cell(0, 0), "0xAlpha") << "its column is gone: the order of the file";
    EXPECT_EQ(view->horizontalHeader()->sortIndicatorSection(), -1);
    EXPECT_EQ(view->columnWidth(1), 211);
}

TEST_F(WalletsPageTest, ItsFiltersFitIntoASmallWindow)
{
    open();
    m_page.resize(600, 400);
    EXPECT_EQ(m_page.width(), 600);
    auto* filter = find<QLineEdit>();
    EXPECT_GE(filter->width(), 160);
    m_page.resize(1400, 400);
    static_cast<void>(m_page.grab());
    EXPECT_EQ(filter->width(), 260);
    EXPECT_FALSE(filter->acceptDrops()) << "a dropped file is for the window";
}

TEST_F(WalletsPageTest, TheFocusBeginsWhereTheWorkDoes)
{
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_page));
    m_page.focusFirst();
    EXPECT_TRUE(m_page.findChild<QPushButton*>(QStringLiteral("openWallets"))->hasFocus());
    open();
    m_page.focusFirst();
    EXPECT_TRUE(find<TableView>()->hasFocus());
}

}  // namespace
}  // namespace walletloupe::ui
