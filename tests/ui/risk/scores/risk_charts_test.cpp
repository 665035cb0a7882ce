#include "tests/support/sample_risk.h"
#include "ui/risk/scores/category_chart.h"
#include "ui/risk/scores/component_heat_map.h"
#include "ui/risk/scores/score_histogram_chart.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

#include <algorithm>

namespace walletloupe::ui {
namespace {

using risk::Category;
using tests::fiveWallets;

/// The middle of a category's row.
QPoint rowOf(const CategoryChart& chart, Category category)
{
    return {chart.width() / 2, chart.height() * (2 * static_cast<int>(category) + 1) / 14};
}

class CategoryChartTest : public testing::Test {
protected:
    CategoryChartTest()
    {
        m_chart.resize(400, 210);
        m_chart.setRiskScores(fiveWallets().riskScores());
        QObject::connect(&m_chart, &CategoryChart::categoryChosen, &m_chart,
                         [this](const auto& category) { m_chosen.push_back(category); });
        m_chart.show();
    }

    CategoryChart m_chart;
    std::vector<std::optional<Category>> m_chosen;
};

TEST_F(CategoryChartTest, CountsEveryStateApart)
{
    EXPECT_EQ(m_chart.csv(),
              "category,wallets\nVery Low,1\nLow,0\nMedium,1\nHigh,0\nVery High,1\n"
              "Insufficient data,1\nNot scored,1\n");
    m_chart.setRiskScores({});
    EXPECT_TRUE(m_chart.isEmpty());
}

TEST_F(CategoryChartTest, AClickChoosesACategoryAndAnotherLetsGo)
{
    QTest::mouseClick(&m_chart, Qt::LeftButton, {}, rowOf(m_chart, Category::Medium));
    QTest::mouseClick(&m_chart, Qt::LeftButton, {}, rowOf(m_chart, Category::InsufficientData));
    QTest::mouseClick(&m_chart, Qt::LeftButton, {}, rowOf(m_chart, Category::InsufficientData));
    EXPECT_EQ(m_chosen, (std::vector<std::optional<Category>>{
                            Category::Medium, Category::InsufficientData, std::nullopt}));
}

TEST_F(CategoryChartTest, TheKeysDoTheSame)
{
    QTest::keyClick(&m_chart, Qt::Key_Up);
    QTest::keyClick(&m_chart, Qt::Key_Down);
    QTest::keyClick(&m_chart, Qt::Key_Space);
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(&m_chart, Qt::Key_Down);
    QTest::keyClick(&m_chart, Qt::Key_Return);
    EXPECT_EQ(m_chosen, (std::vector<std::optional<Category>>{Category::Low, Category::NotScored}));
}

TEST(ScoreHistogram, CountsBordersOnTheirHigherSide)
{
    ScoreHistogramChart chart;
    chart.setRiskScores(tests::scoredWallets({0, 24, 25, 999, 1000}).riskScores());
    const std::string csv = chart.csv();
    EXPECT_NE(csv.find("\n0,24,2\n25,49,1\n50,74,0\n"), std::string::npos) << csv;
    EXPECT_NE(csv.find("\n975,1000,2\n"), std::string::npos) << csv;
}

TEST(ScoreHistogram, WithoutAScoreItIsEmpty)
{
    ScoreHistogramChart chart;
    tests::SampleRisk none = tests::scoredWallets({});
    tests::addUnscored(none, "0xfew", risk::Status::InsufficientData, 2);
    chart.setRiskScores(none.riskScores());
    EXPECT_TRUE(chart.isEmpty());
    chart.resize(300, 200);
    EXPECT_FALSE(chart.grab().isNull());
    EXPECT_TRUE(chart.textAt({150, 100}).isEmpty());
}

TEST(ScoreHistogram, NamesTheStepUnderTheMouse)
{
    ScoreHistogramChart chart;
    chart.setRiskScores(tests::scoredWallets({500, 510}).riskScores());
    chart.resize(1000, 200);
    QStringList texts;
    for (int x = 0; x < chart.width(); ++x)
        texts.append(chart.textAt(QPointF(x, 100)));
    EXPECT_TRUE(texts.contains(QStringLiteral("500 to 524: 2 wallets")));
    EXPECT_TRUE(texts.contains(QStringLiteral("975 to 1,000: 0 wallets")));
    EXPECT_TRUE(texts.first().isEmpty());
}

TEST(HeatMap, PutsTheRiskiestFirst)
{
    ComponentHeatMap chart;
    chart.setRiskScores(fiveWallets().riskScores());
    EXPECT_EQ(chart.csv(),
              "wallet,score,Volume,Temporal\n0x1,850,340,510\n0x0,430,172,258\n0x2,120,48,72\n");
    chart.setRiskScores({});
    EXPECT_TRUE(chart.isEmpty());
    EXPECT_EQ(chart.csv(), "wallet,score");
}

TEST(HeatMap, NamesWalletAndPointsAndChoosesByAClick)
{
    ComponentHeatMap chart;
    chart.setRiskScores(fiveWallets().riskScores());
    chart.resize(600, 300);
    chart.show();
    const QPoint upper(500, 60);
    EXPECT_EQ(chart.textAt(upper),
              QStringLiteral("0x1: score 850, Temporal 510.0 of at most 600 points"));
    EXPECT_TRUE(chart.textAt({1, 1}).isEmpty());
    QSignalSpy chosen(&chart, &ComponentHeatMap::walletChosen);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, upper);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].toInt(), 1);
}

TEST(HeatMap, GivesNamesThatAreWiderThanTheirColumnsASecondLine)
{
    ComponentHeatMap chart;
    chart.setRiskScores(fiveWallets().riskScores());
    const auto firstCell = [&chart](int width) {
        chart.resize(width, 200);
        int y = 0;
        while (y < chart.height() && chart.textAt(QPointF(width / 2.0, y)).isEmpty())
            ++y;
        return y;
    };
    const int wide = firstCell(600);
    const int narrow = firstCell(100);
    EXPECT_NEAR(narrow - wide, chart.fontMetrics().height(), 1);
    EXPECT_FALSE(chart.grab().isNull());
}

TEST(HeatMap, ShowsMoreWalletsThanLinesOfPixels)
{
    std::vector<int> scores;
    for (int i = 0; i < 5'000; ++i)
        scores.push_back(i % 1001);
    ComponentHeatMap chart;
    chart.setRiskScores(tests::scoredWallets(scores).riskScores());
    chart.resize(600, 200);
    QStringList wallets;
    for (int y = 0; y < chart.height(); ++y) {
        const QString text = chart.textAt(QPointF(300, y));
        if (!text.isEmpty())
            wallets.append(text.section(u':', 0, 0));
    }
    EXPECT_GT(wallets.size(), 100);
    EXPECT_LE(wallets.removeDuplicates(), 1);
    EXPECT_FALSE(chart.grab().isNull());
}

TEST(RiskCharts, DrawOnPaper)
{
    CategoryChart categories;
    ScoreHistogramChart scores;
    ComponentHeatMap components;
    const auto riskScores = fiveWallets().riskScores();
    categories.setRiskScores(riskScores);
    scores.setRiskScores(riskScores);
    components.setRiskScores(riskScores);
    for (const ExportableChart* chart :
         std::initializer_list<const ExportableChart*>{&categories, &scores, &components}) {
        QImage paper(800, 500, QImage::Format_RGB32);
        QPainter painter(&paper);
        chart->paint(painter, paper.rect());
        painter.end();
        QSet<QRgb> colors;
        for (int y = 0; y < paper.height(); ++y) {
            for (int x = 0; x < paper.width(); ++x)
                colors.insert(paper.pixel(x, y));
        }
        EXPECT_EQ(paper.pixelColor(0, 0), QColor(Qt::white));
        EXPECT_GT(colors.size(), 5) << chart->exportName().toStdString();
    }
}

}  // namespace
}  // namespace walletloupe::ui
