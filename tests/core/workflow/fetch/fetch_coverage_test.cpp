#include "core/workflow/fetch/fetch_coverage.h"

#include "core/text/sentence.h"
#include "core/workflow/fetch/fetch_summary.h"
#include "core/workflow/risk/feature_result.h"
#include "core/workflow/risk/risk_report.h"
#include "tests/support/addresses.h"
#include "tests/support/feature_results.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace walletloupe::workflow {
namespace {

constexpr const char* whole = "0x27b1fdb04752bbc536007a920d24acb045561c26";
constexpr const char* part = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
constexpr const char* gone = "0x00000000219ab540356cbb839cbe05303d7705fa";

wallets::ListedWallet listed(const char* text)
{
    return {tests::addressOf(text), text};
}

/// One whole history, one of which 500 blocks are read, one of which nothing is known.
FetchReport report()
{
    FetchReport report;
    report.fetchOptions.provider = *explorer::providerFor("etherscan");
    report.fetchOptions.wallets = {listed(whole), listed(part), listed(gone)};
    report.toBlock = 1000;
    report.wallets.resize(3);
    report.wallets[0].status = FetchStatus::Complete;
    report.wallets[0].kept = {{0, 1000, 1001, 1, true}, 3, 4, 1};
    report.wallets[1].status = FetchStatus::Partial;
    report.wallets[1].kept = {{0, 1000, 500, 1, false}, 2, 2, 1};
    report.wallets[1].reason = "Max daily rate limit reached";
    report.wallets[2].status = FetchStatus::Failed;
    report.wallets[2].reason = "Connection refused";
    return report;
}

TEST(FetchCoverage, ReportsHowFarEachHistoryIsRead)
{
    const FetchCoverage coverage = coverageOf(report(), tests::FixedClock());
    EXPECT_EQ(coverage.fetchedAt, "2026-01-02T00:00:00Z");
    EXPECT_EQ(coverage.credit, "Powered by Etherscan APIs");
    ASSERT_EQ(coverage.wallets.size(), 3U);
    EXPECT_EQ(coverage.wallets[0].readTo, 1000U);
    EXPECT_EQ(coverage.wallets[1].readTo, 499U);
    EXPECT_FALSE(coverage.wallets[2].readTo);
    EXPECT_TRUE(coverage.wallets[0].isWhole());
    EXPECT_FALSE(coverage.wallets[1].isWhole());
    EXPECT_EQ(text::sentence(gapMessage(coverage.wallets[1])),
              coverage.wallets[1].wallet +
                  ": partial, read up to block 499: Max daily rate limit reached");
}

TEST(FetchCoverage, ReadsBackWhatItWrites)
{
    const FetchCoverage before = coverageOf(report(), tests::FixedClock());
    const auto after = parseCoverage(coverageJson(before), "c.json");
    ASSERT_TRUE(after) << text::sentence(after.error());
    EXPECT_EQ(coverageJson(*after), coverageJson(before));
    EXPECT_EQ(after->wallets[1].reason, "Max daily rate limit reached");
    EXPECT_EQ(after->wallets[1].address, before.wallets[1].address);
}

TEST(FetchCoverage, RefusesWhatItCannotTrust)
{
    const std::string good = coverageJson(coverageOf(report(), tests::FixedClock()));
    const auto with = [&good](const std::string& from, const std::string& to) {
        std::string text = good;
        text.replace(text.find(from), from.size(), to);
        return parseCoverage(text, "c.json");
    };
    ASSERT_FALSE(with("\"partial\"", "\"mostly\""));
    EXPECT_NE(text::sentence(with("\"partial\"", "\"mostly\"").error()).find("mostly"),
              std::string::npos);
    EXPECT_FALSE(with(whole, "0x12"));
    EXPECT_EQ(with("\"version\": 1", "\"version\": 2").error().code, ErrorCode::Unsupported);
    EXPECT_FALSE(parseCoverage("", "c.json"));
}

constexpr const char* header =
    "blockNumber,timeStamp,hash,from,to,value,gasUsed,gasPrice,isError,input,wallet_address\n";

/// Rows to cETH from each of the first two wallets.
std::string rows()
{
    std::string text = header;
    for (const char* wallet : {whole, part}) {
        for (int i = 0; i < 6; ++i)
            text += std::to_string(10 + i) + "," + std::to_string(1700000000 + 86400 * i) + ",0x" +
                    std::string(63, 'a') + std::to_string(i) + "," + wallet +
                    ",0x4ddc2d193948926d02f9b1fe9e1daa0718270ed5,1000,21000,1,0,0x1249c58b," +
                    wallet + "\n";
    }
    return text;
}

class CoverageBeside : public testing::Test {
protected:
    CoverageBeside()
    {
        m_request.features.transactions = {m_folder.write("t.csv", rows())};
        m_folder.write("t.csv.coverage.json",
                       coverageJson(coverageOf(report(), tests::FixedClock())));
    }

    tests::TemporaryFolder m_folder;
    RiskRequest m_request;
};

TEST_F(CoverageBeside, GivesWalletsThatWereNotFetchedWholeNoScore)
{
    const auto run = computeRisk(m_request);
    ASSERT_TRUE(run) << text::sentence(run.error());
    ASSERT_EQ(run->prepared.wallets.size(), 3U);
    EXPECT_EQ(run->prepared.status[0], risk::Status::Scored);
    EXPECT_EQ(run->prepared.status[1], risk::Status::FetchIncomplete);
    EXPECT_EQ(run->prepared.status[2], risk::Status::FetchFailed);
    const std::string csv = scoresCsv(*run);
    EXPECT_NE(csv.find(std::string(part) + ",fetch_incomplete,,Not scored,,,,"), std::string::npos);
    EXPECT_NE(csv.find(std::string(gone) + ",fetch_failed,,Not scored,,,,"), std::string::npos);
    EXPECT_EQ(run->features.walletsNotFetched.size(), 2U);
    EXPECT_TRUE(run->features.walletsWithoutRows.empty());
    ASSERT_EQ(run->features.coverages.size(), 1U);
}

TEST_F(CoverageBeside, LeavesTheirFeaturesEmpty)
{
    const auto run = computeFeatures(m_request.features);
    ASSERT_TRUE(run) << text::sentence(run.error());
    const std::string csv = tests::featuresCsv(run->table);
    const std::size_t begin = csv.find(part);
    ASSERT_NE(begin, std::string::npos);
    const std::string line = csv.substr(begin, csv.find('\n', begin) - begin);
    EXPECT_EQ(line.find_first_not_of(',', std::string(part).size()), std::string::npos) << line;
}

TEST_F(CoverageBeside, IsRefusedWhereItSpeaksOfAnotherFile)
{
    FetchCoverage coverage = coverageOf(report(), tests::FixedClock());
    coverage.fileBytes = rows().size() - 1;
    m_folder.write("t.csv.coverage.json", coverageJson(coverage));
    const auto refused = computeFeatures(m_request.features);
    ASSERT_FALSE(refused);
    EXPECT_NE(text::sentence(refused.error()).find("was changed since"), std::string::npos);
    ++coverage.fileBytes;
    m_folder.write("t.csv.coverage.json", coverageJson(coverage));
    EXPECT_TRUE(computeFeatures(m_request.features));
}

TEST_F(CoverageBeside, IsReportedWhereItBeginsLate)
{
    FetchCoverage coverage = coverageOf(report(), tests::FixedClock());
    coverage.fromBlock = 9000;
    m_folder.write("t.csv.coverage.json", coverageJson(coverage));
    const auto run = computeFeatures(m_request.features);
    ASSERT_TRUE(run) << text::sentence(run.error());
    EXPECT_TRUE(std::any_of(run->messages.begin(), run->messages.end(), [](const Message& remark) {
        const std::string text = text::sentence(remark);
        return text.find("from block 9000 on") != std::string::npos;
    }));
}

TEST_F(CoverageBeside, IsNamedWhereItIsBroken)
{
    m_folder.write("t.csv.coverage.json", "{");
    const auto run = computeFeatures(m_request.features);
    ASSERT_FALSE(run);
    EXPECT_NE(text::sentence(run.error()).find("t.csv.coverage.json"), std::string::npos);
}

TEST(FetchSummary, SumARunUp)
{
    FetchReport run = report();
    run.calls = 12;
    run.wallets[0].newRows = 35120;
    run.wallets[0].repeats = 1;
    EXPECT_EQ(text::sentence(summaryLine(run, 1234567)),
              "3 wallets: 1 complete, 1 partial, 1 failed; 12 calls, 35,120 new rows, 1 row told "
              "again and dropped; 1,234,567 rows written.");
    EXPECT_EQ(unfinishedWallets(run).size(), 2U);
    EXPECT_EQ(endingOf(run)->code, ErrorCode::Network);
    run.stopper = explorer::ReplyKind::QuotaUsedUp;
    run.stopReason = "Max daily rate limit reached";
    EXPECT_EQ(text::sentence(*endingOf(run)),
              "Max daily rate limit reached. What was fetched is kept.");
    run.wasCancelled = true;
    EXPECT_EQ(endingOf(run)->code, ErrorCode::Cancelled);
    FetchReport good;
    EXPECT_FALSE(endingOf(good));
}

TEST(FetchSummary, LeaveRefusedWalletsToTheirList)
{
    FetchReport run = report();
    run.wallets[1].status = FetchStatus::Empty;
    run.wallets[2].status = FetchStatus::Refused;
    EXPECT_FALSE(endingOf(run)) << "the provider's no is no failure of the network";
    EXPECT_EQ(unfinishedWallets(run).size(), 1U);
}

TEST(FetchSummary, ReportHowARunGoes)
{
    FetchProgress now;
    now.wallets = 40;
    now.walletsDone = 12;
    now.newRows = 35120;
    now.callsPerSecond = 2.44;
    now.secondsLeft = 61.0;
    EXPECT_EQ(text::sentence(progressLine(now)),
              "12 of 40 wallets, 35,120 new rows, 2.4 calls/s, 2 min left");
    now.waiting = "throttled";
    EXPECT_EQ(text::sentence(progressLine(now)),
              "12 of 40 wallets, 35,120 new rows, 2.4 calls/s; throttled");
}

}  // namespace
}  // namespace walletloupe::workflow
