#include "ui/inspect/column_advice_card.h"

#include "ui/clusters/scale_selector.h"

#include <QPushButton>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class ColumnAdviceCardTest : public testing::Test {
protected:
    ColumnAdviceCardTest()
    {
        m_card.showAdvice(QStringLiteral("Use a."), {{"a", "b"}, Scale::LogMinMax});
        m_card.setFeatureOptions({{"a"}, Scale::ZScore});
        m_card.show();
        QObject::connect(&m_card, &ColumnAdviceCard::featureOptionsRequested, &m_card,
                         [this](const FeatureOptions& choice) {
                             m_asked.push_back(choice);
                             m_card.setFeatureOptions(choice);
                         });
    }

    void press(int index)
    {
        QTest::mouseClick(m_card.findChildren<QPushButton*>()[index], Qt::LeftButton);
    }

    static constexpr int apply = 1;
    static constexpr int undo = 0;
    ColumnAdviceCard m_card;
    std::vector<FeatureOptions> m_asked;
};

TEST_F(ColumnAdviceCardTest, AppliesAndTakesBack)
{
    const auto buttons = m_card.findChildren<QPushButton*>();
    EXPECT_FALSE(buttons[undo]->isVisible());
    press(apply);
    ASSERT_EQ(m_asked.size(), 1U);
    EXPECT_EQ(m_asked[0], (FeatureOptions{{"a", "b"}, Scale::LogMinMax}));
    EXPECT_FALSE(buttons[apply]->isEnabled());
    press(undo);
    ASSERT_EQ(m_asked.size(), 2U);
    EXPECT_EQ(m_asked[1], (FeatureOptions{{"a"}, Scale::ZScore}));
    EXPECT_TRUE(buttons[apply]->isEnabled());
    EXPECT_FALSE(buttons[undo]->isVisible());
}

TEST_F(ColumnAdviceCardTest, RecognisesTheAdviceInAnotherOrder)
{
    m_card.setFeatureOptions({{"b", "a"}, Scale::LogMinMax});
    EXPECT_FALSE(m_card.findChildren<QPushButton*>()[apply]->isEnabled());
}

TEST_F(ColumnAdviceCardTest, OffersNothingWithoutFeatures)
{
    m_card.showAdvice(QStringLiteral("No column can serve."), {});
    EXPECT_FALSE(m_card.findChildren<QPushButton*>()[apply]->isVisible());
}

}  // namespace
}  // namespace walletloupe::ui
