#include "ui/risk/validation/classifier_curve_chart.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

constexpr ScoreBins::Bands bands{200.0, 400.0, 600.0, 800.0};

/// Two positives, four negatives: 900 (+), 500 (+ -), 100 (- - -).
std::shared_ptr<const risk::Evaluation> sixWallets()
{
    const auto evaluation = risk::evaluate(
        {{900, true}, {500, true}, {500, false}, {100, false}, {100, false}, {100, false}});
    EXPECT_TRUE(evaluation);
    return std::make_shared<const risk::Evaluation>(*evaluation);
}

class ClassifierCurveChartTest : public testing::TestWithParam<ClassifierCurveChart::Kind> {
protected:
    ClassifierCurveChartTest()
    {
        m_chart.resize(400, 400);
        m_chart.setEvaluation(sixWallets(), bands);
        m_chart.show();
    }

    QImage picture()
    {
        QImage image(400, 400, QImage::Format_RGB32);
        QPainter painter(&image);
        m_chart.paint(painter, QRectF(0, 0, 400, 400));
        return image;
    }

    ClassifierCurveChart m_chart{GetParam()};
};

TEST_P(ClassifierCurveChartTest, WritesARowAThreshold)
{
    EXPECT_EQ(m_chart.csv(),
              "threshold,false_positive_rate,true_positive_rate,precision\n"
              "900,0,0.5,1\n500,0.25,1,0.6666666666666666\n100,1,1,0.3333333333333333\n");
}

TEST_P(ClassifierCurveChartTest, TheKeysGoFromThresholdToThreshold)
{
    QStringList said;
    QObject::connect(&m_chart, &ClassifierCurveChart::cursorMoved, &m_chart,
                     [&](const QString& text) { said.append(text); });
    for (const Qt::Key key :
         {Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Left})
        QTest::keyClick(&m_chart, key);
    ASSERT_EQ(said.size(), 5);
    EXPECT_EQ(said[0], QStringLiteral("Scores of 900 and more: 50.0 % of the positives, 0.0 % of "
                                      "the negatives; 100.0 % of those flagged are positive."));
    EXPECT_TRUE(said[1].startsWith(QStringLiteral("Scores of 500 and more: 100.0 %")));
    EXPECT_TRUE(said[2].startsWith(QStringLiteral("Scores of 100 and more")));
    EXPECT_EQ(said[3], said[2]);
    EXPECT_EQ(said[4], said[1]);
    QTest::keyClick(&m_chart, Qt::Key_Home);
    QTest::keyClick(&m_chart, Qt::Key_End);
    EXPECT_EQ(said[5], said[0]);
    EXPECT_EQ(said[6], said[2]);
}

TEST_P(ClassifierCurveChartTest, AnotherEvaluationTakesTheCursorAway)
{
    QStringList said;
    QObject::connect(&m_chart, &ClassifierCurveChart::cursorMoved, &m_chart,
                     [&](const QString& text) { said.append(text); });
    const QImage before = picture();
    QTest::keyClick(&m_chart, Qt::Key_Right);
    EXPECT_NE(picture(), before);
    m_chart.setEvaluation(sixWallets(), bands);
    EXPECT_EQ(picture(), before);
    ASSERT_EQ(said.size(), 2);
    EXPECT_TRUE(said[1].isEmpty());
}

TEST_P(ClassifierCurveChartTest, ThePlotNamesTheNearestThresholdAndItsSurroundingsNone)
{
    const bool isRoc = GetParam() == ClassifierCurveChart::Kind::Roc;
    // Far to the right both curves end with the least threshold.
    EXPECT_TRUE(m_chart.textAt({372.0, isRoc ? 30.0 : 260.0})
                    .startsWith(QStringLiteral("Scores of 100 and more")));
    EXPECT_TRUE(
        m_chart.textAt({200.0, 40.0})
            .startsWith(isRoc ? QStringLiteral("Scores of 500") : QStringLiteral("Scores of 900")));
    EXPECT_TRUE(m_chart.textAt({1.0, 1.0}).isEmpty());
}

TEST_P(ClassifierCurveChartTest, OtherEvaluationsLookOtherwise)
{
    const QImage before = picture();
    const auto reversed = risk::evaluate(
        {{900, false}, {500, true}, {500, false}, {100, true}, {100, false}, {100, false}});
    ASSERT_TRUE(reversed);
    m_chart.setEvaluation(std::make_shared<const risk::Evaluation>(*reversed), bands);
    EXPECT_NE(picture(), before);
    m_chart.setEvaluation(sixWallets(), bands);
    EXPECT_EQ(picture(), before);
    m_chart.setEvaluation(sixWallets(), {200.0, 400.0, 550.0, 950.0});
    EXPECT_NE(picture(), before);
}

TEST_P(ClassifierCurveChartTest, AScoreAtABorderIsBeyondIt)
{
    m_chart.setEvaluation(sixWallets(), {200.0, 400.0, 500.0, 950.0});
    const QImage at = picture();
    // Drawn with the same number, beside the dot before.
    m_chart.setEvaluation(sixWallets(), {200.0, 400.0, 500.0000001, 950.0});
    EXPECT_NE(picture(), at);
}

TEST_P(ClassifierCurveChartTest, WithoutAnEvaluationItIsEmpty)
{
    m_chart.setEvaluation(nullptr, bands);
    EXPECT_TRUE(m_chart.isEmpty());
    EXPECT_EQ(m_chart.csv(), "threshold,false_positive_rate,true_positive_rate,precision\n");
    EXPECT_TRUE(m_chart.textAt({200.0, 180.0}).isEmpty());
    QTest::keyClick(&m_chart, Qt::Key_Right);
    EXPECT_FALSE(m_chart.grab().isNull());
}

INSTANTIATE_TEST_SUITE_P(Kinds, ClassifierCurveChartTest,
                         testing::Values(ClassifierCurveChart::Kind::Roc,
                                         ClassifierCurveChart::Kind::PrecisionRecall),
                         [](const auto& kind) {
                             return kind.param == ClassifierCurveChart::Kind::Roc
                                        ? std::string("Roc")
                                        : std::string("PrecisionRecall");
                         });

}  // namespace
}  // namespace walletloupe::ui
