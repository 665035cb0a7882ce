#include "ui/predict/prediction_view.h"

#include "tests/ui/parts/widgets_in.h"
#include "ui/predict/cluster_chip.h"
#include "ui/predict/distance_bars.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

using analysis::RangePosition;

/// Clearly cluster 1 of two.
analysis::WalletPrediction clearPrediction()
{
    return {{1, 0, 0.25, 0.75},
            {1.0, 0.25},
            {{"a", 1.0, 10.0, RangePosition::Inside}, {"b", 2.0, 20.0, RangePosition::Inside}}};
}

class PredictionViewTest : public testing::Test {
protected:
    PredictionViewTest()
    {
        m_view.resize(500, 600);
        m_view.show();
    }

    void show(const analysis::WalletPrediction& prediction,
              const std::vector<bool>& typed = {true, true})
    {
        m_view.showPrediction(prediction, {"", "Whales"}, typed);
    }
    std::string value(const char* name) const
    {
        const auto* label = tests::named<QLabel>(m_view, name);
        return label && label->isVisible() ? label->text().toStdString() : "(not seen)";
    }
    /// The tone of the headline, which is the only title here.
    std::string headlineTone() const
    {
        for (const QLabel* label : m_view.findChildren<QLabel*>()) {
            if (label->property("role").toString() == QStringLiteral("title"))
                return label->property("tone").toString().toStdString();
        }
        return "(no headline)";
    }

    PredictionView m_view;
};

TEST_F(PredictionViewTest, ShowsAMessageInPlaceOfAnAnswer)
{
    m_view.showMessage(QStringLiteral("Type something."));
    EXPECT_EQ(value("Message"), "Type something.");
    EXPECT_EQ(value("Distance"), "(not seen)");
    EXPECT_FALSE(tests::button(m_view, "Copy result")->isVisible());
    show(clearPrediction());
    EXPECT_EQ(value("Message"), "(not seen)");
    EXPECT_TRUE(tests::button(m_view, "Copy result")->isVisible());
    m_view.showMessage(QStringLiteral("Again."));
    EXPECT_EQ(value("Message"), "Again.");
}

TEST_F(PredictionViewTest, ShowsTheLabelAndWhatSpeaksForIt)
{
    show(clearPrediction());
    EXPECT_EQ(m_view.findChild<ClusterChip*>()->text(), QStringLiteral("Whales"));
    EXPECT_TRUE(tests::sees(m_view, "Clearly in Whales"));
    EXPECT_EQ(headlineTone(), "");
    EXPECT_EQ(value("Reason"), "The next one, Cluster 0, is 4.0 times as far away.");
    EXPECT_EQ(value("Distance"), "0.25");
    EXPECT_EQ(value("Second best"), "Cluster 0");
    EXPECT_EQ(value("Margin"), "0.75");
    const auto* bars = m_view.findChild<DistanceBars*>();
    EXPECT_EQ(bars->distances(), (std::vector<double>{1.0, 0.25}));
    EXPECT_EQ(bars->summary().toStdString(), "Cluster 0: 1, Whales: 0.25");
    EXPECT_FALSE(bars->accessibleName().isEmpty());
}

TEST_F(PredictionViewTest, WarnsOnTheBorderAndCalmsDownAfterwards)
{
    analysis::WalletPrediction border = clearPrediction();
    border.label.margin = 0.01;
    show(border);
    EXPECT_TRUE(tests::sees(m_view, "On the border to Cluster 0"));
    EXPECT_EQ(headlineTone(), "warning");
    show(clearPrediction());
    EXPECT_EQ(headlineTone(), "");
}

TEST_F(PredictionViewTest, AModelOfOneClusterHasNoSecondBest)
{
    m_view.showPrediction({{0, -1, 0.5, 0.0}, {0.5}, {}}, {""}, {});
    EXPECT_TRUE(tests::sees(m_view, "In Cluster 0"));
    EXPECT_EQ(value("Second best"), "none");
    EXPECT_EQ(value("Margin"), "none");
}

TEST_F(PredictionViewTest, CountsTheValuesOutside)
{
    const char* one = "1 value is outside the training data: the label is an extrapolation.";
    const char* two = "2 values are outside the training data: the label is an extrapolation.";
    analysis::WalletPrediction prediction = clearPrediction();
    show(prediction);
    EXPECT_FALSE(tests::visibleTexts(m_view).join(u' ').contains(QStringLiteral("extrapolation")));
    prediction.readings[0].place = RangePosition::Above;
    show(prediction);
    EXPECT_TRUE(tests::sees(m_view, one));
    prediction.readings[1].place = RangePosition::Below;
    show(prediction);
    EXPECT_TRUE(tests::sees(m_view, two));
}

TEST_F(PredictionViewTest, ReportsWhereMediansStandIn)
{
    const char* some = "1 of 2 values given; the training median stands in for the others.";
    show(clearPrediction(), {false, true});
    EXPECT_TRUE(tests::sees(m_view, some));
    show(clearPrediction(), {true, true});
    EXPECT_FALSE(tests::visibleTexts(m_view).join(u' ').contains(QStringLiteral("values given")));
}

TEST_F(PredictionViewTest, ItsButtonRequestsACopy)
{
    QSignalSpy copied(&m_view.copy(), &QPushButton::clicked);
    show(clearPrediction());
    QTest::mouseClick(tests::button(m_view, "Copy result"), Qt::LeftButton);
    EXPECT_EQ(copied.count(), 1);
}

TEST_F(PredictionViewTest, NamesAreShownAsTheyAre)
{
    m_view.showPrediction(clearPrediction(), {"<b>x</b>", "y"}, {true, true});
    EXPECT_EQ(value("Second best"), "<b>x</b>");
    EXPECT_EQ(tests::named<QLabel>(m_view, "Second best")->textFormat(), Qt::PlainText);
    EXPECT_EQ(tests::named<QLabel>(m_view, "Reason")->textFormat(), Qt::PlainText);
}

TEST_F(PredictionViewTest, FiftyClustersScrollAndTheButtonStays)
{
    analysis::WalletPrediction many = clearPrediction();
    many.distances.assign(50, 1.0);
    many.distances[1] = 0.25;
    show(many);
    static_cast<void>(m_view.grab());
    EXPECT_EQ(m_view.height(), 600);
    EXPECT_LT(m_view.minimumSizeHint().height(), 400);
    const auto* area = m_view.findChild<QScrollArea*>();
    ASSERT_TRUE(area);
    EXPECT_GT(area->verticalScrollBar()->maximum(), 300);
    EXPECT_EQ(area->focusPolicy(), Qt::NoFocus);
    const QAbstractButton* copy = tests::button(m_view, "Copy result");
    EXPECT_FALSE(area->isAncestorOf(copy));
    EXPECT_TRUE(m_view.rect().contains(copy->geometry()));
}

}  // namespace
}  // namespace walletloupe::ui
