#include "ui/risk/detail/activity_timeline.h"

#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

#include <initializer_list>

namespace walletloupe::ui {
namespace {

constexpr std::int64_t day = 86'400;

/// 2020-01-01 was a Wednesday.
constexpr std::int64_t newYear2020 = 1'577'836'800;

analysis::WalletHistory historyOf(std::initializer_list<std::int64_t> times)
{
    analysis::WalletHistory history;
    for (const std::int64_t time : times) {
        analysis::HistoryRow& row = history.rows.emplace_back();
        row.time = newYear2020 + time;
        row.protocol = "V2";
    }
    return history;
}

TEST(ActivityBins, GrowWithTheSpan)
{
    const Activity days = activityOf(historyOf({3600, 62 * day}));
    EXPECT_EQ(days.step, ActivityStep::Day);
    EXPECT_EQ(days.bins.size(), 63U);
    const Activity weeks = activityOf(historyOf({0, 63 * day}));
    EXPECT_EQ(weeks.step, ActivityStep::Week);
    EXPECT_EQ(weeks.bins.size(), 10U);
    EXPECT_EQ(weeks.bins[0].begin, newYear2020 - 2 * day) << "weeks begin on Monday";
    const Activity months = activityOf(historyOf({0, 800 * day}));
    EXPECT_EQ(months.step, ActivityStep::Month);
    EXPECT_EQ(months.bins.size(), 27U);
    EXPECT_EQ(binText(months, months.bins[1]), QStringLiteral("February 2020"));
    EXPECT_EQ(binText(weeks, weeks.bins[1]), QStringLiteral("Week of 2020-01-06"));
    EXPECT_EQ(binText(days, days.bins[1]), QStringLiteral("2020-01-02"));
    EXPECT_TRUE(activityOf({}).bins.empty());
}

TEST(ActivityBins, HoldEveryRowOnce)
{
    for (const std::int64_t span : {0, 1, 40, 400, 4000}) {
        const Activity activity = activityOf(historyOf({0, 0, span * day / 2, span * day}));
        std::uint64_t sum = 0;
        for (const ActivityBin& bin : activity.bins)
            sum += bin.total();
        EXPECT_EQ(sum, 4U) << span;
        for (std::size_t i = 1; i < activity.bins.size(); ++i)
            EXPECT_EQ(activity.bins[i].begin, activity.bins[i - 1].end);
    }
}

TEST(ActivityBins, DistinguishFailedFromProtocols)
{
    analysis::WalletHistory history = historyOf({0, 1, 2, 3, 4});
    history.rows[1].protocol = "V3";
    history.rows[2].protocol = "";
    history.rows[3].status = chain::TransactionStatus::Failed;
    const ActivityBin bin = activityOf(history).bins.at(0);
    EXPECT_EQ(bin.counts[chain::protocolIndex(chain::compoundV2)], 2U);
    EXPECT_EQ(bin.counts[chain::protocolIndex(chain::compoundV3)], 1U);
    EXPECT_EQ(bin.counts[otherPart], 1U);
    EXPECT_EQ(bin.counts[failedPart], 1U);
}

class ActivityTimelineTest : public testing::Test {
protected:
    ActivityTimelineTest()
    {
        analysis::WalletHistory history = historyOf({0, 10, day, 3 * day});
        history.rows[1].status = chain::TransactionStatus::Failed;
        m_chart.setActivity(activityOf(history));
        m_chart.resize(500, 240);
        m_chart.show();
    }

    ActivityTimeline m_chart;
};

TEST_F(ActivityTimelineTest, ReportsWhatStandsUnderTheMouse)
{
    EXPECT_EQ(m_chart.textAt(m_chart.markArea(0).center()),
              QStringLiteral("2020-01-01: 2 transactions (V2 1, Failed 1)"));
    EXPECT_EQ(m_chart.textAt(m_chart.markArea(1).center()),
              QStringLiteral("2020-01-02: 1 transaction (V2 1)"));
    EXPECT_EQ(m_chart.textAt(m_chart.markArea(2).center()),
              QStringLiteral("2020-01-03: 0 transactions"));
    EXPECT_TRUE(m_chart.textAt({0, 0}).isEmpty());
}

TEST_F(ActivityTimelineTest, TheKeysGoThroughTime)
{
    QSignalSpy spoken(&m_chart, &ActivityTimeline::cursorMoved);
    for (const auto key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Left, Qt::Key_Left, Qt::Key_End,
                           Qt::Key_Right, Qt::Key_Home})
        QTest::keyClick(&m_chart, key);
    QStringList days;
    for (const auto& arguments : spoken)
        days << arguments[0].toString().left(10);
    EXPECT_EQ(days.join(u' '),
              QStringLiteral("2020-01-01 2020-01-02 2020-01-01 2020-01-01 2020-01-04 2020-01-04 "
                             "2020-01-01"));
}

TEST_F(ActivityTimelineTest, ExportsTheCounts)
{
    const QString row = QString::fromStdString(m_chart.csv()).split(u'\n')[1];
    EXPECT_TRUE(row.startsWith(QStringLiteral("2020-01-01,2020-01-01,1,0,"))) << row.toStdString();
    EXPECT_TRUE(row.endsWith(QStringLiteral(",0,1"))) << row.toStdString();
    EXPECT_EQ(row.count(u','), 1 + static_cast<int>(activityParts));
    m_chart.setActivity({});
    EXPECT_TRUE(m_chart.isEmpty());
    EXPECT_TRUE(m_chart.csv().starts_with("from,to,v2,v3,"));
    EXPECT_TRUE(m_chart.csv().ends_with(",other,failed\n"));
    QTest::keyClick(&m_chart, Qt::Key_Right);
    EXPECT_TRUE(m_chart.textAt({250, 120}).isEmpty());
    EXPECT_FALSE(m_chart.grab().isNull());
}

}  // namespace
}  // namespace walletloupe::ui
