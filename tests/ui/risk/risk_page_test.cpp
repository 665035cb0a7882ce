#include "ui/risk/risk_page.h"

#include "core/synthetic/sample_transactions.h"
#include "core/workflow/risk/risk_session.h"
#include "tests/support/wait_until.h"
#include "tests/ui/shell/window_driver.h"
#include "ui/page/transactions_file.h"
#include "ui/risk/detail/score_step_view.h"
#include "ui/risk/detail/waterfall_chart.h"
#include "ui/risk/profile/risk_editor.h"
#include "ui/risk/risk_options_bar.h"
#include "ui/risk/scores/category_chart.h"
#include "ui/risk/scores/risk_table.h"
#include "ui/shell/file_drop.h"
#include "ui/shell/theme.h"
#include "ui/tables/table_view.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QUrl>
#include <gtest/gtest.h>

#include <filesystem>

namespace walletloupe::ui {
namespace {

using tests::WindowDriver;

/// The window at its place Risk; 400 made-up transactions and a row that cannot be used.
class RiskControllerTest : public testing::Test {
protected:
    RiskControllerTest()
    {
        std::string csv = synthetic::sampleTransactions(400, 42);
        csv += csv.substr(csv.find('\n') + 1, csv.find('\n', csv.find('\n') + 1) - csv.find('\n'));
        m_file = QString::fromStdString(m_driver.folder().write("tx.csv", csv));
        m_driver.window().resize(1280, 800);
        m_page = m_driver.window().findChild<RiskPage*>();
        m_table = m_page->findChild<RiskTable*>()->findChild<TableView*>();
    }

    void open() { m_driver.open(m_file); }
    int rows() const { return m_table->model()->rowCount(); }
    QComboBox* choice(const char* name) const { return m_driver.find<QComboBox>(name); }
    /// Picks an item as a user does, by keys.
    static void pick(QComboBox* choice, int index)
    {
        choice->setFocus();
        for (int i = choice->currentIndex(); i < index; ++i)
            QTest::keyClick(choice, Qt::Key_Down);
    }
    void drop(const QStringList& paths)
    {
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls.append(QUrl::fromLocalFile(path));
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_driver.window(), &enter);
        QDropEvent dropped({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_driver.window(), &dropped);
        m_driver.waitUntilIdle();
    }
    QString coverage() const { return m_driver.find<QLabel>("Coverage")->text(); }
    QAction* action(const char* text) const
    {
        for (auto* action : m_driver.window().findChildren<QAction*>()) {
            if (QString(action->text()).remove(u'&') == QString::fromUtf8(text))
                return action;
        }
        return nullptr;
    }

    mutable WindowDriver m_driver;
    QString m_file;
    RiskPage* m_page = nullptr;
    TableView* m_table = nullptr;
};

TEST_F(RiskControllerTest, TheKeysLeadThereAndItReportsHowToBegin)
{
    m_driver.key(Qt::Key_6, Qt::ControlModifier);
    EXPECT_TRUE(m_page->isVisible());
    EXPECT_NE(m_driver.button("Try sample transactions"), nullptr);
    EXPECT_FALSE(action("Save scores as CSV…")->isEnabled());
    m_driver.click("Open transactions…");
    m_driver.answerFileDialog(m_file);
    m_driver.waitUntilIdle();
    EXPECT_GT(rows(), 5);
    EXPECT_TRUE(action("Save scores as CSV…")->isEnabled());
    EXPECT_EQ(m_driver.window().focusWidget(), m_table);
}

TEST_F(RiskControllerTest, ATransactionsFileOpensHereAndAWalletFileDoesNot)
{
    EXPECT_TRUE(looksLikeTransactions(m_file));
    EXPECT_FALSE(looksLikeTransactions(m_driver.writeWallets()));
    EXPECT_FALSE(looksLikeTransactions(m_driver.path("none.csv")));
    open();
    EXPECT_TRUE(m_page->isVisible());
    EXPECT_EQ(m_driver.session().walletTable(), nullptr);
    m_driver.open(m_driver.writeWallets());
    EXPECT_NE(m_driver.session().walletTable(), nullptr);
}

TEST_F(RiskControllerTest, DroppedTransactionsAreOpenedTogether)
{
    const QString other = QString::fromStdString(
        m_driver.folder().write("other.csv", synthetic::sampleTransactions(400, 7)));
    drop({m_file, other});
    EXPECT_TRUE(m_page->isVisible());
    EXPECT_EQ(m_driver.risk().run()->features.files.size(), 2U);
}

TEST_F(RiskControllerTest, NamesFilesThatCannotBeUsedAndShowsTheOthers)
{
    const QString empty = QString::fromStdString(
        m_driver.folder().write("0x27b1fdb04752bbc536007a920d24acb045561c26.csv", ""));
    open();
    const int before = rows();
    drop({empty, m_file});
    EXPECT_EQ(rows(), before + 1);
    EXPECT_TRUE(m_driver.stripText().contains(QStringLiteral("1 file cannot be used and is left "
                                                             "out: ") +
                                              empty + QStringLiteral(" is empty;")))
        << m_driver.stripText().toStdString();
    m_driver.click("Show the files");
    auto* list = m_driver.find<QPlainTextEdit>("Files that cannot be used");
    ASSERT_NE(list, nullptr);
    EXPECT_TRUE(list->toPlainText().contains(QStringLiteral("one row a transaction")));
}

TEST_F(RiskControllerTest, ReportsWhatBecameOfTheRows)
{
    std::string csv = synthetic::sampleTransactions(100, 42);
    csv += "not,a,row\n";
    m_driver.open(QString::fromStdString(m_driver.folder().write("bad.csv", csv)));
    EXPECT_TRUE(coverage().contains(QStringLiteral("1 unusable"))) << coverage().toStdString();
    EXPECT_TRUE(m_driver.stripText().contains(QStringLiteral("line 102")))
        << m_driver.stripText().toStdString();
    m_driver.click("Show the rows");
    auto* list = m_driver.find<QPlainTextEdit>("Rows that cannot be used");
    ASSERT_NE(list, nullptr);
    EXPECT_TRUE(list->toPlainText().contains(QStringLiteral("line 102")));
    open();
    EXPECT_TRUE(coverage().contains(QStringLiteral("1 dropped as duplicates")))
        << coverage().toStdString();
    EXPECT_FALSE(m_driver.stripText().contains(QStringLiteral("line 102")));
}

TEST_F(RiskControllerTest, ReportsWhichChainsAreNotInTheRegistry)
{
    std::string csv = synthetic::sampleTransactions(100, 42);
    std::string strange = csv.substr(csv.rfind('\n', csv.size() - 2) + 1);
    const std::size_t tag = strange.rfind(',');
    const std::size_t chain = strange.rfind(',', tag - 1) + 1;
    strange.replace(chain, tag - chain, "999");
    csv += strange + strange;
    m_driver.open(QString::fromStdString(m_driver.folder().write("chains.csv", csv)));
    EXPECT_TRUE(coverage().contains(QStringLiteral("of 102 rows"))) << coverage().toStdString();
    EXPECT_TRUE(coverage().contains(QStringLiteral("2 unusable"))) << coverage().toStdString();
    const QString text = m_driver.stripText();
    EXPECT_TRUE(text.startsWith(QStringLiteral("2 rows cannot be used: "))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("line 102, column 22 (chain_id): chain 999 is not")))
        << text.toStdString();
    m_driver.click("Show the rows");
    auto* list = m_driver.find<QPlainTextEdit>("Rows that cannot be used");
    ASSERT_NE(list, nullptr);
    EXPECT_TRUE(list->toPlainText().contains(QStringLiteral("chain 999")));
}

TEST_F(RiskControllerTest, NothingIsCutInAWindowOfUsualSize)
{
    applyTheme(*qApp, Theme::Light);
    open();
    QApplication::processEvents();
    const auto* chart = m_page->findChild<WaterfallChart*>();
    ASSERT_TRUE(chart->isVisible());
    const QWidget* area = chart->parentWidget();
    while (!qobject_cast<const QScrollArea*>(area))
        area = area->parentWidget();
    EXPECT_EQ(qobject_cast<const QScrollArea*>(area)->horizontalScrollBar()->maximum(), 0);
    for (const QLabel* label : m_page->findChildren<QLabel*>()) {
        const bool isHeading = label->property("role") == QStringLiteral("heading");
        const bool isWhole = isHeading || label->accessibleName() == QStringLiteral("Counts");
        if (label->isVisible() && isWhole) {
            EXPECT_GE(label->width(), label->sizeHint().width()) << label->text().toStdString();
        }
    }
}

TEST_F(RiskControllerTest, NothingIsCutWhenTheWindowBecomesSmall)
{
    applyTheme(*qApp, Theme::Light);
    open();
    m_driver.window().resize(960, 600);
    QApplication::processEvents();
    auto* tabs = m_driver.find<QTabBar>("Views of the scores");
    ASSERT_NE(tabs, nullptr);
    EXPECT_GE(tabs->tabRect(0).left(), 0);
    EXPECT_LT(tabs->tabRect(2).right(), tabs->width());
    tabs->setCurrentIndex(1);
    QApplication::processEvents();
    for (const QLabel* label : m_page->findChild<ScoreStepView*>()->findChildren<QLabel*>()) {
        if (label->isVisible() && label->wordWrap()) {
            EXPECT_GE(label->height(), label->heightForWidth(label->width()))
                << label->text().toStdString();
        }
    }
}

TEST_F(RiskControllerTest, MessagesReportHowTheScoresCameAbout)
{
    open();
    m_driver.click("Messages");
    auto* list = m_driver.find<QPlainTextEdit>("Messages on these scores");
    ASSERT_NE(list, nullptr);
    EXPECT_TRUE(list->toPlainText().contains(QStringLiteral("scored by the profile Standard")));
}

TEST_F(RiskControllerTest, AClickOnACategoryFiltersTheTable)
{
    open();
    const int all = rows();
    auto* chart = m_page->findChild<CategoryChart*>();
    const QPoint few(chart->width() / 2, chart->height() * 11 / 14);
    QTest::mouseClick(chart, Qt::LeftButton, {}, few);
    EXPECT_LT(rows(), all);
    EXPECT_EQ(choice("Category to show")->currentText(), QStringLiteral("Insufficient data"));
    QTest::mouseClick(chart, Qt::LeftButton, {}, few);
    EXPECT_EQ(rows(), all);
    EXPECT_EQ(choice("Category to show")->currentIndex(), 0);
}

TEST_F(RiskControllerTest, AnotherProfileAndAnotherScopeScoreAnew)
{
    open();
    pick(choice("Risk profile"), 1);
    m_driver.waitUntilIdle();
    EXPECT_EQ(m_driver.risk().run()->scored.profile.name, "Classic");
    EXPECT_EQ(choice("Risk profile")->currentText(), QStringLiteral("Classic"));
    const QString before = coverage();
    pick(choice("Transactions that count"), 3);
    m_driver.waitUntilIdle();
    EXPECT_EQ(m_driver.risk().run()->options.scope, analysis::TransactionScope::All);
    EXPECT_EQ(m_driver.risk().run()->scored.profile.name, "Classic");
    EXPECT_NE(coverage(), before);
    pick(choice("Protocol tags"), 1);
    m_driver.waitUntilIdle();
    EXPECT_EQ(m_driver.risk().run()->options.tags, analysis::ProtocolTags::File);
}

TEST_F(RiskControllerTest, AProfileThatCannotBeReadLeavesTheChoiceAsItWas)
{
    open();
    choice("Risk profile")->setFocus();
    QTest::keyClick(choice("Risk profile"), Qt::Key_End);
    EXPECT_EQ(choice("Risk profile")->currentText(), QStringLiteral("Standard"));
    m_driver.answerFileDialog(
        QString::fromStdString(m_driver.folder().write("bad.json", "{\"format\": 1}")));
    m_driver.waitUntilIdle();
    EXPECT_TRUE(m_driver.stripText().contains(QStringLiteral("bad.json")));
    EXPECT_EQ(choice("Risk profile")->currentText(), QStringLiteral("Standard"));
    EXPECT_EQ(m_driver.risk().run()->scored.profile.name, "Standard");
}

TEST_F(RiskControllerTest, SavesAndComparesWithWhatItSaved)
{
    open();
    const auto save = [this](QAction* action, const char* name) {
        action->trigger();
        m_driver.answerFileDialog(m_driver.path(name));
        ASSERT_TRUE(tests::waitUntil([&] { return QFileInfo::exists(m_driver.path(name)); }));
    };
    save(action("Save scores as CSV…"), "scores.csv");
    save(action("Save explanations…"), "explain.json");
    save(action("Save as reference…"), "reference.json");
    EXPECT_FALSE(action("Compare with one another")->isEnabled());
    action("Compare with a reference…")->trigger();
    m_driver.answerFileDialog(m_driver.path("reference.json"));
    m_driver.waitUntilIdle();
    EXPECT_FALSE(m_driver.risk().run()->prepared.isOwnPopulation);
    action("Compare with one another")->trigger();
    m_driver.waitUntilIdle();
    EXPECT_TRUE(m_driver.risk().run()->prepared.isOwnPopulation);
}

TEST_F(RiskControllerTest, AListOfWalletsLeavesTheOthersOut)
{
    open();
    const std::string wallet = m_driver.risk().run()->prepared.wallets[1];
    const std::string absent = "0x00000000000000000000000000000000000000aa";
    m_driver.folder().write("list.csv", "wallet\n" + wallet + "\n" + absent + "\n");
    action("Only the wallets of a list…")->trigger();
    m_driver.answerFileDialog(m_driver.path("list.csv"));
    m_driver.waitUntilIdle();
    EXPECT_EQ(rows(), 2);
    EXPECT_TRUE(m_driver.stripText().contains(QString::fromStdString(absent)))
        << m_driver.stripText().toStdString();
    action("All wallets")->trigger();
    m_driver.waitUntilIdle();
    EXPECT_GT(rows(), 2);
}

TEST_F(RiskControllerTest, TheTransactionsOfARowThatIsClickedAreRead)
{
    open();
    QSignalSpy read(&m_driver.risk(), &workflow::RiskSession::historyRead);
    const QRect cell = m_table->visualRect(m_table->model()->index(2, 0));
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, cell.center());
    m_driver.waitUntilIdle();
    ASSERT_EQ(read.count(), 1);
    const auto history = read[0][0].value<std::shared_ptr<const analysis::WalletHistory>>();
    EXPECT_EQ(history->wallet, m_table->model()->index(2, 0).data().toString().toStdString());
    EXPECT_FALSE(history->rows.empty());
}

TEST_F(RiskControllerTest, AnEditedProfileScoresTheWalletsAndCountsChanges)
{
    open();
    m_driver.window().showView(QStringLiteral("profile"));
    auto* weight = m_driver.find<QDoubleSpinBox>("Weight of Volume in percent");
    ASSERT_NE(weight, nullptr);
    const auto before = m_driver.risk().run();
    weight->setValue(100.0);
    EXPECT_TRUE(tests::waitUntil([&] { return m_driver.risk().run() != before; }));
    m_driver.waitUntilIdle();
    EXPECT_EQ(m_driver.risk().run()->scored.profile.components[0].weight, 1.0);
    EXPECT_EQ(m_page->findChild<RiskEditor*>()->profile(), m_driver.risk().run()->scored.profile);
    const auto edited = m_page->findChild<RiskEditor*>()->edited();
    ASSERT_NE(edited, nullptr);
    EXPECT_EQ(edited->categories, m_driver.risk().run()->scored.categories);
    EXPECT_NE(edited->categories, before->scored.categories);
}

TEST_F(RiskControllerTest, TheSampleOfThisPageIsTransactions)
{
    m_driver.window().showPage(QStringLiteral("risk"));
    m_driver.click("Try sample transactions");
    m_driver.waitUntilIdle();
    EXPECT_GT(rows(), 300);
    EXPECT_EQ(m_driver.session().walletTable(), nullptr);
}

TEST_F(RiskControllerTest, CancelKeepsWhatIsThere)
{
    open();
    const auto before = m_driver.risk().run();
    m_driver.window().openFile(m_file);
    m_driver.key(Qt::Key_Escape);
    m_driver.waitUntilIdle();
    EXPECT_EQ(m_driver.risk().run(), before);
    EXPECT_TRUE(m_driver.statusText().isEmpty() || !m_driver.statusText().endsWith(u'…'));
}

TEST_F(RiskControllerTest, FitsIntoASmallWindow)
{
    open();
    m_driver.window().resize(960, 600);
    QCoreApplication::processEvents();
    EXPECT_EQ(m_driver.window().size(), QSize(960, 600));
    for (const QComboBox* each : m_page->findChildren<QComboBox*>()) {
        EXPECT_TRUE(!each->isVisible() || each->width() >= each->minimumSizeHint().width())
            << each->accessibleName().toStdString();
    }
    EXPECT_GE(m_table->viewport()->height(), 3 * m_table->rowHeight(0));
}

}  // namespace
}  // namespace walletloupe::ui
