#include "ui/fetch/fetch_texts.h"

#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

using workflow::FetchStatus;

workflow::FetchReport reportOf(const std::vector<FetchStatus>& statuses)
{
    workflow::FetchReport report;
    report.fetchOptions.provider.title = "Etherscan";
    for (const FetchStatus status : statuses) {
        report.fetchOptions.wallets.push_back({{}, "0xaa"});
        workflow::WalletFetch fetch;
        fetch.status = status;
        report.wallets.push_back(fetch);
    }
    return report;
}

TEST(FetchTexts, ProgressReportsRateCallsAndTimeLeft)
{
    workflow::FetchProgress now;
    now.wallets = 40;
    now.walletsDone = 12;
    now.newRows = 35'120;
    now.calls = 120;
    now.callsPerSecond = 2.44;
    EXPECT_EQ(fetchProgressText(now, false).toStdString(),
              "12 of 40 wallets · 35,120 new rows · 120 calls, 2.4 a second");
    now.secondsLeft = 150.0;
    EXPECT_TRUE(fetchProgressText(now, false).endsWith(QStringLiteral("about 3 min left")));
    now.secondsLeft = 59.2;
    EXPECT_TRUE(fetchProgressText(now, false).endsWith(QStringLiteral("about 60 s left")));
    now.secondsLeft = 5400.0;
    EXPECT_TRUE(fetchProgressText(now, false).endsWith(QStringLiteral("about 1.5 h left")));
    now.waiting = "waiting 5 s: too many calls";
    EXPECT_TRUE(fetchProgressText(now, false).endsWith(QStringLiteral("too many calls")));
    EXPECT_TRUE(fetchProgressText(now, true).startsWith(QStringLiteral("Paused · 12 of 40")));
    EXPECT_FALSE(fetchProgressText(now, true).contains(QStringLiteral("waiting")));
}

TEST(FetchTexts, SummaryCountsTheStates)
{
    auto report = reportOf({FetchStatus::Complete, FetchStatus::Complete, FetchStatus::Refused});
    report.calls = 1;
    report.wallets[0].newRows = 1200;
    EXPECT_EQ(fetchSummaryText(report).toStdString(),
              "2 complete · 1 refused · 1,200 new rows · 1 call");
}

TEST(FetchTexts, OnlyCompleteAndEmptyAreFinished)
{
    EXPECT_FALSE(hasUnfinished(reportOf({FetchStatus::Complete, FetchStatus::Empty})));
    for (const FetchStatus status :
         {FetchStatus::Queued, FetchStatus::Partial, FetchStatus::Refused, FetchStatus::Failed})
        EXPECT_TRUE(hasUnfinished(reportOf({FetchStatus::Complete, status})));
}

TEST(FetchTexts, TitleNamesTheProviderAndTheRequest)
{
    auto report = reportOf({});
    report.fetchOptions.chain = 10;
    EXPECT_EQ(fetchTitle(report.fetchOptions), QStringLiteral("Etherscan, Optimism"));
    report.fetchOptions.fromBlock = 1000;
    EXPECT_EQ(fetchTitle(report.fetchOptions),
              QStringLiteral("Etherscan, Optimism, from block 1,000"));
    report.fetchOptions.toBlock = 2000;
    EXPECT_EQ(fetchTitle(report.fetchOptions),
              QStringLiteral("Etherscan, Optimism, blocks 1,000 to 2,000"));
}

TEST(FetchTexts, RowsReportHowFarAWalletIsRead)
{
    auto report = reportOf({FetchStatus::Partial});
    report.wallets[0].kept = {{0, 500, 301, 1, false}, 7, 9, 1'700'000'000};
    report.wallets[0].reason = "no answer";
    const FetchRow row = fetchRow(report, 0);
    EXPECT_EQ(row.state, FetchStatus::Partial);
    EXPECT_EQ(row.rows, 7U);
    EXPECT_EQ(row.readTo, 300U);
    EXPECT_EQ(row.reason, QStringLiteral("no answer"));
}

TEST(FetchTexts, StoreReportsItsSize)
{
    EXPECT_EQ(storeText(4096, 0, 0), QStringLiteral("Nothing is kept."));
    EXPECT_EQ(storeText(12'300'000, 40, 35'120),
              QStringLiteral("Kept on this computer: 40 histories, 35,120 rows, 12.3 MB"));
}

}  // namespace
}  // namespace walletloupe::ui
