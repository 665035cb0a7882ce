#include "ui/page/problem_strip.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class ProblemStripTest : public testing::Test {
protected:
    void SetUp() override { m_host.show(); }

    QAbstractButton* button(const char* name) const
    {
        for (auto* candidate : m_strip->findChildren<QAbstractButton*>()) {
            if (candidate->accessibleName() == QLatin1String(name) ||
                candidate->text() == QLatin1String(name))
                return candidate;
        }
        return nullptr;
    }

    QWidget m_host;
    ProblemStrip* m_strip = new ProblemStrip(&m_host);
};

TEST_F(ProblemStripTest, IsHiddenUntilThereIsSomethingToReport)
{
    EXPECT_FALSE(m_strip->isVisible());
    m_strip->add({Tone::Error, QStringLiteral("broken"), {}, {}, {}});
    EXPECT_TRUE(m_strip->isVisible());
    EXPECT_EQ(m_strip->text(), QStringLiteral("broken"));
    m_strip->clear();
    EXPECT_FALSE(m_strip->isVisible());
}

TEST_F(ProblemStripTest, ShowsTheNewestAndKeepsTheOlder)
{
    m_strip->add({Tone::Warning, QStringLiteral("one"), {}, {}, {}});
    m_strip->add({Tone::Error, QStringLiteral("two"), {}, {}, {}});
    m_strip->add({Tone::Info, QStringLiteral("three"), {}, {}, {}});
    EXPECT_EQ(m_strip->text(), QStringLiteral("three"));
    EXPECT_FALSE(button("Newer message")->isEnabled());
    QTest::mouseClick(button("Older message"), Qt::LeftButton);
    EXPECT_EQ(m_strip->text(), QStringLiteral("two"));
    QTest::mouseClick(button("Older message"), Qt::LeftButton);
    EXPECT_EQ(m_strip->text(), QStringLiteral("one"));
    EXPECT_FALSE(button("Older message")->isEnabled());
    QTest::mouseClick(button("Newer message"), Qt::LeftButton);
    EXPECT_EQ(m_strip->text(), QStringLiteral("two"));
}

TEST_F(ProblemStripTest, ClosesOneByOne)
{
    m_strip->add({Tone::Warning, QStringLiteral("one"), {}, {}, {}});
    m_strip->add({Tone::Error, QStringLiteral("two"), {}, {}, {}});
    QTest::mouseClick(button("Close this message"), Qt::LeftButton);
    EXPECT_EQ(m_strip->text(), QStringLiteral("one"));
    QTest::mouseClick(button("Close this message"), Qt::LeftButton);
    EXPECT_EQ(m_strip->count(), 0);
    EXPECT_FALSE(m_strip->isVisible());
}

TEST_F(ProblemStripTest, ReportsTheSameOnlyOnce)
{
    m_strip->add({Tone::Error, QStringLiteral("same"), {}, {}, {}});
    m_strip->add({Tone::Error, QStringLiteral("other"), {}, {}, {}});
    m_strip->add({Tone::Error, QStringLiteral("same"), {}, {}, {}});
    EXPECT_EQ(m_strip->count(), 2);
    EXPECT_EQ(m_strip->text(), QStringLiteral("same"));
}

TEST_F(ProblemStripTest, DropsWhatBelongsToAnOrigin)
{
    m_strip->add({Tone::Info, QStringLiteral("of the fit"), {}, {}, QStringLiteral("fit")});
    m_strip->add({Tone::Error, QStringLiteral("of a file"), {}, {}, {}});
    m_strip->drop(QStringLiteral("fit"));
    EXPECT_EQ(m_strip->count(), 1);
    EXPECT_EQ(m_strip->text(), QStringLiteral("of a file"));
}

TEST_F(ProblemStripTest, OffersWhatCanBeDone)
{
    int calls = 0;
    m_strip->add(
        {Tone::Warning, QStringLiteral("rows"), QStringLiteral("Show"), [&] { ++calls; }, {}});
    QTest::mouseClick(button("Show"), Qt::LeftButton);
    EXPECT_EQ(calls, 1);
}

}  // namespace
}  // namespace walletloupe::ui
