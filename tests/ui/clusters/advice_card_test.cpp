#include "ui/clusters/advice_card.h"

#include "core/messages/common_messages.h"
#include "tests/ui/parts/widgets_in.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class AdviceCardTest : public testing::Test {
protected:
    AdviceCardTest() { m_card.show(); }

    QPushButton* take() const { return m_card.findChild<QPushButton*>(); }
    std::string text() const
    {
        return tests::named<QLabel>(m_card, "Advice")->text().toStdString();
    }

    AdviceCard m_card;
    QSignalSpy m_taken{&m_card, &AdviceCard::kTaken};
};

TEST_F(AdviceCardTest, BeginsWithoutAdvice)
{
    EXPECT_EQ(text(), "");
    EXPECT_FALSE(take()->isVisible());
}

TEST_F(AdviceCardTest, TheButtonTakesTheAdvisedK)
{
    m_card.showAdvice({4, {messages::worded("k = 4 is best.")}});
    EXPECT_EQ(text(), "k\u00A0=\u00A04 is best.") << "no line ends inside of it";
    ASSERT_TRUE(take()->isVisible());
    EXPECT_EQ(take()->text().remove(u'&'), QStringLiteral("Use k = 4"));
    QTest::mouseClick(take(), Qt::LeftButton);
    ASSERT_EQ(m_taken.count(), 1);
    EXPECT_EQ(m_taken[0][0].toInt(), 4);
    m_card.showAdvice({7, {messages::worded("k = 7 is best.")}});
    QTest::keyClick(take(), Qt::Key_Space);
    ASSERT_EQ(m_taken.count(), 2);
    EXPECT_EQ(m_taken[1][0].toInt(), 7);
}

TEST_F(AdviceCardTest, AdviceWithoutAKHasNoButton)
{
    m_card.showAdvice({4, {messages::worded("k = 4 is best.")}});
    m_card.showAdvice(
        {std::nullopt, {messages::worded("Every k has a cluster that is too small.")}});
    EXPECT_EQ(text(), "Every k has a cluster that is too small.");
    EXPECT_FALSE(take()->isVisible());
    take()->click();
    EXPECT_EQ(m_taken.count(), 0);
}

TEST_F(AdviceCardTest, AMessageTakesTheAdviceBack)
{
    m_card.showAdvice({4, {messages::worded("k = 4 is best.")}});
    m_card.showMessage(QStringLiteral("Trying k = 2…"));
    EXPECT_EQ(text(), "Trying k\u00A0=\u00A02…");
    EXPECT_FALSE(take()->isVisible());
    take()->click();
    EXPECT_EQ(m_taken.count(), 0);
}

TEST_F(AdviceCardTest, ShowsTheTextAsItIs)
{
    m_card.showMessage(QStringLiteral("<b>k</b> < 3"));
    EXPECT_EQ(tests::named<QLabel>(m_card, "Advice")->textFormat(), Qt::PlainText);
    EXPECT_EQ(text(), "<b>k</b> < 3");
}

}  // namespace
}  // namespace walletloupe::ui
