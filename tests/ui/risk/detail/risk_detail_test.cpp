#include "ui/risk/detail/risk_detail.h"

#include "core/workflow/risk/wallet_history.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_folders.h"
#include "tests/ui/parts/widgets_in.h"
#include "ui/parts/category_chip.h"
#include "ui/risk/detail/activity_timeline.h"
#include "ui/risk/detail/attribution_chart.h"
#include "ui/risk/detail/risk_wallet_text.h"
#include "ui/risk/detail/waterfall_chart.h"
#include "ui/tables/table_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

#include <numeric>

namespace walletloupe::ui {
namespace {

const std::string fixture = tests::testData() + "/features/transactions.csv";

/// The sample's wallets, then one without a row.
std::shared_ptr<const workflow::RiskResult> runOf(const std::string& profile)
{
    const tests::TemporaryFolder folder;
    workflow::RiskRequest request;
    request.profile = profile;
    request.features.transactions = {fixture};
    request.stabilityRuns = 3;
    std::string wallets = "wallet\n";
    auto features = workflow::computeFeatures(request.features);
    EXPECT_TRUE(features) << features.error().message;
    for (const auto& wallet : features->table.wallets)
        wallets += wallet.wallet + "\n";
    request.features.wallets =
        folder.write("w.csv", wallets + "0x00000000000000000000000000000000000000aa\n");
    auto run = workflow::computeRisk(request);
    EXPECT_TRUE(run) << run.error().message;
    return std::make_shared<const workflow::RiskResult>(std::move(*run));
}

class RiskDetailTest : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_standard = runOf("standard");
        s_classic = runOf("classic");
    }
    static void TearDownTestSuite()
    {
        s_standard.reset();
        s_classic.reset();
    }
    RiskDetailTest() { m_detail.resize(1000, 640); }

    std::shared_ptr<const analysis::WalletHistory> historyOf(std::size_t wallet) const
    {
        auto history = workflow::readWalletHistory(*s_standard, wallet);
        EXPECT_TRUE(history) << history.error().message;
        return std::make_shared<const analysis::WalletHistory>(std::move(*history));
    }
    void show(std::size_t wallet, bool withHistory = true)
    {
        m_detail.setWallet(riskWalletView(s_standard, wallet));
        m_detail.show();
        if (withHistory)
            m_detail.setHistory(historyOf(wallet));
    }
    template <class T>
    T* part() const
    {
        return m_detail.findChild<T*>();
    }
    int rowsIn(const char* table) const
    {
        return tests::named<TableView>(m_detail, table)->model()->rowCount();
    }
    std::size_t lastWallet() const { return s_standard->prepared.wallets.size() - 1; }
    /// The step about a feature.
    std::size_t stepOf(const RiskWalletView& view, const std::string& feature) const
    {
        const auto& steps = view.explanation->score.steps;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            if (steps[i].feature == feature)
                return i;
        }
        ADD_FAILURE() << feature;
        return 0;
    }

    static std::shared_ptr<const workflow::RiskResult> s_standard;
    static std::shared_ptr<const workflow::RiskResult> s_classic;
    tests::TemporaryFolder m_folder;
    QSettings m_settings{QString::fromStdString(m_folder.path("settings.ini")),
                         QSettings::IniFormat};
    RiskDetail m_detail{m_settings, [](const auto& work, QObject*, const auto& done) {
                            work();
                            done();
                        }};
};

std::shared_ptr<const workflow::RiskResult> RiskDetailTest::s_standard;
std::shared_ptr<const workflow::RiskResult> RiskDetailTest::s_classic;

TEST_F(RiskDetailTest, TheLastBarIsTheScoreOfEveryWallet)
{
    for (const auto& run : {s_standard, s_classic}) {
        for (std::size_t wallet = 0; wallet < run->prepared.wallets.size(); ++wallet) {
            m_detail.setWallet(riskWalletView(run, wallet));
            const auto* chart = part<WaterfallChart>();
            if (!run->prepared.rowOf[wallet]) {
                EXPECT_TRUE(chart->isEmpty());
                continue;
            }
            EXPECT_EQ(chart->rows().back().to, run->scored.parts[wallet].score);
            EXPECT_TRUE(tests::sees(m_detail, QString::number(run->scored.parts[wallet].score)));
        }
    }
}

TEST_F(RiskDetailTest, RequestsTransactionsOnceTheyAreSeen)
{
    QSignalSpy asked(&m_detail, &RiskDetail::historyRequested);
    m_detail.setWallet(riskWalletView(s_standard, 1));
    EXPECT_EQ(asked.size(), 0) << "nobody looks";
    m_detail.show();
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked[0][0].value<std::size_t>(), 1U);
    // Other scores of the same wallet: the transactions are the same.
    m_detail.setHistory(historyOf(1));
    const int rows = rowsIn("Transactions of this wallet");
    EXPECT_GT(rows, 0);
    m_detail.setWallet(riskWalletView(s_classic, 1));
    EXPECT_EQ(asked.size(), 1);
    EXPECT_EQ(rowsIn("Transactions of this wallet"), rows);
    m_detail.setWallet(riskWalletView(s_standard, 2));
    EXPECT_EQ(asked.size(), 2);
    EXPECT_EQ(rowsIn("Transactions of this wallet"), 0);
}

TEST_F(RiskDetailTest, DropsTheTransactionsOfAnotherWallet)
{
    show(1, false);
    m_detail.setHistory(historyOf(2));
    EXPECT_EQ(rowsIn("Transactions of this wallet"), 0);
    m_detail.setHistory(historyOf(1));
    EXPECT_EQ(rowsIn("Transactions of this wallet"),
              static_cast<int>(s_standard->prepared.transactions[1]));
}

TEST_F(RiskDetailTest, AStepShowsTheRowsBehindIt)
{
    show(1);
    const RiskWalletView view = riskWalletView(s_standard, 1);
    auto* chart = part<WaterfallChart>();
    const std::size_t step = stepOf(view, "top_recipient_share");
    chart->chooseStep(step);
    for (std::size_t row = 0; row < chart->rows().size(); ++row) {
        if (chart->rows()[row].kind == WaterfallRow::Kind::Step && chart->rows()[row].step == step)
            QTest::mouseClick(chart, Qt::LeftButton, {}, chart->markArea(row).center().toPoint());
    }
    EXPECT_TRUE(tests::sees(m_detail, "Top-counterparty concentration"));
    const double share = view.explanation->score.steps[step].raw;
    const auto all = static_cast<double>(s_standard->prepared.transactions[1]);
    EXPECT_EQ(rowsIn("Transactions behind the chosen step"), qRound(share * all))
        << "all rows of the sample are sent";
}

TEST_F(RiskDetailTest, ShowsActivity)
{
    show(1);
    part<QTabWidget>()->setCurrentIndex(2);
    const auto history = historyOf(1);
    EXPECT_EQ(rowsIn("Counterparties"), static_cast<int>(history->counterparties.size()));
    EXPECT_EQ(rowsIn("Actions by protocol"), static_cast<int>(history->actions.size()));
    EXPECT_FALSE(part<ActivityTimeline>()->isEmpty());
    EXPECT_FALSE(part<AttributionChart>()->isEmpty());
}

TEST_F(RiskDetailTest, CopiesTheAddress)
{
    show(1);
    QTest::mouseClick(tests::named<QToolButton>(m_detail, "Copy the address"), Qt::LeftButton);
    EXPECT_EQ(QGuiApplication::clipboard()->text().toStdString(), s_standard->prepared.wallets[1]);
}

TEST_F(RiskDetailTest, AWalletWithoutAScoreShowsNoNumber)
{
    show(lastWallet());
    EXPECT_TRUE(part<WaterfallChart>()->isEmpty());
    EXPECT_TRUE(part<AttributionChart>()->isEmpty());
    EXPECT_EQ(part<CategoryChip>()->accessibleName(), QStringLiteral("Not scored"));
    bool saysWhy = false;
    for (const QString& text : tests::visibleTexts(m_detail)) {
        saysWhy = saysWhy || text.contains(QStringLiteral("no proof of safety"));
        bool isNumber = false;
        text.toDouble(&isNumber);
        EXPECT_FALSE(isNumber) << text.toStdString();
    }
    EXPECT_TRUE(saysWhy);
}

TEST_F(RiskDetailTest, ReportsThatTransactionsCannotBeReadAndTriesAgain)
{
    show(1, false);
    m_detail.setHistoryFailed(QStringLiteral("The file is gone."));
    part<QTabWidget>()->setCurrentIndex(3);
    EXPECT_TRUE(tests::sees(m_detail, "The file is gone."));
    QSignalSpy asked(&m_detail, &RiskDetail::historyRequested);
    for (auto* button : m_detail.findChildren<QAbstractButton*>()) {
        if (button->text().contains(QStringLiteral("again")) && button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    EXPECT_EQ(asked.size(), 1);
}

TEST_F(RiskDetailTest, IsEmptyWithoutAWallet)
{
    m_detail.setWallet({});
    m_detail.setHistory(historyOf(0));
    EXPECT_FALSE(m_detail.isEnabled());
    EXPECT_FALSE(m_detail.grab().isNull());
}

TEST_F(RiskDetailTest, TextsReportWhyEachStepCounts)
{
    for (const auto& run : {s_standard, s_classic}) {
        const RiskWalletView view = riskWalletView(run, 1);
        for (std::size_t i = 0; i < view.explanation->score.steps.size(); ++i)
            EXPECT_FALSE(stepSentence(view, i).isEmpty()) << i;
        EXPECT_FALSE(stabilityText(view).isEmpty());
    }
    const RiskWalletView view = riskWalletView(s_standard, 1);
    EXPECT_TRUE(stepSentence(view, stepOf(view, "contract_complexity"))
                    .contains(QStringLiteral("far from the middle")));
    EXPECT_NEAR(percentileOf(view, "error_rate",
                             view.explanation->score.steps[stepOf(view, "error_rate")].raw),
                100.0 * view.explanation->score.steps[stepOf(view, "error_rate")].scaled, 1e-9);
}

TEST_F(RiskDetailTest, TextsReportWhatTheHistoryCovers)
{
    const RiskWalletView view = riskWalletView(s_standard, 1);
    analysis::WalletHistory history = *historyOf(1);
    EXPECT_TRUE(historySummary(history).contains(QStringLiteral("blocks")));
    EXPECT_TRUE(coverageDetails(history).contains(QStringLiteral("transactions.csv")));
    EXPECT_TRUE(completenessText(view, &history).contains(QStringLiteral("do not tell")));
    history.files[0].read = 10'000;
    EXPECT_TRUE(completenessText(view, &history).contains(QStringLiteral("limit of explorers")));
    RiskWalletView fetched = view;
    fetched.completeness = Completeness::Complete;
    EXPECT_TRUE(completenessText(fetched, &history).contains(QStringLiteral("whole history")));
    EXPECT_EQ(historySummary({}), QStringLiteral("No transaction counts"));
}

TEST(LiquidationsText, ReportsHowOftenAndHowSurely)
{
    const auto text = [](std::uint64_t suffered, std::uint64_t approximate, bool tellsElsewhere) {
        workflow::WalletCoverage wallet;
        wallet.address.bytes.fill(0xaa);
        wallet.liquidations = {suffered, approximate};
        std::vector<workflow::FetchCoverage> coverages(2);
        coverages[0].wallets = {wallet};
        coverages[1].chain = 10;
        wallet.liquidations.reset();
        if (!tellsElsewhere)
            coverages[1].wallets = {wallet};
        return liquidationsText(coverages, "0x" + std::string(40, 'a')).toStdString();
    };
    EXPECT_EQ(text(0, 0, true), "No liquidation by others is known");
    EXPECT_EQ(text(0, 0, false), "");
    EXPECT_EQ(text(1, 0, true), "Liquidated once by others (V3, exact)");
    EXPECT_EQ(text(2, 2, true), "Liquidated twice by others (V2, approximate)");
    EXPECT_EQ(text(3, 1, false),
              "Liquidated at least 3 times by others (V3: 2, exact; V2: 1, approximate)");
    EXPECT_EQ(liquidationsText({}, "0xaa"), QString());
}

}  // namespace
}  // namespace walletloupe::ui
