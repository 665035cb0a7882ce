// Whole histories, through everything that an explorer does to its callers.
#include "core/base/random.h"
#include "tests/app/fetch/fetch_harness.h"
#include "tests/support/replay/csv_history.h"
#include "tests/support/replay/synthetic_history.h"
#include "tests/support/test_folders.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace walletloupe::tests {
namespace {

using replay::SyntheticHistory;
using replay::SyntheticSettings;

QStringList unlimited()
{
    return {QStringLiteral("--rate"), QStringLiteral("0")};
}

std::shared_ptr<const SyntheticHistory> made(std::size_t rows, std::size_t wallets,
                                             std::size_t largeBlock = 2500)
{
    return std::make_shared<SyntheticHistory>(SyntheticSettings{rows, wallets, 42, 1, largeBlock});
}

/// The files below the folder in which the text appears.
std::vector<std::string> filesWith(const std::string& text, const TemporaryFolder& folder)
{
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
        if (!entry.is_regular_file())
            continue;
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string content{std::istreambuf_iterator<char>(file), {}};
        if (content.find(text) != std::string::npos)
            found.push_back(entry.path().string());
    }
    return found;
}

TEST(FetchGreat, EveryTenthReplySpoiledAndNoRowDiffers)
{
    FetchHarness harness(made(100'000, 40));
    harness.serve(
        "every 10 cycle 500,cut:200,html,truncate:500,repeat:30,stall:50,slow:4000000,"
        "throttle,429:1,cut:60000,busy,502\n");
    const ProgramRun run = harness.fetch(unlimited());
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_EQ(harness.difference(), "");
    EXPECT_GT(harness.calls(), 130U);
}

TEST(FetchGreat, KilledAgainAndAgainItGoesOn)
{
    FetchHarness harness(made(100'000, 40));
    harness.serve();
    Random random(7);
    std::size_t beforeKills = 0;
    for (int kill = 0; kill < 5; ++kill) {
        harness.fetchAndKillAfter(5 + random.below(20));
        beforeKills = harness.calls();
    }
    const ProgramRun run = harness.fetch(unlimited());
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_EQ(harness.difference(), "");
    const std::size_t wholeRun = 100 + 2 * 40;
    EXPECT_LT(harness.calls() - beforeKills, wholeRun) << "what was kept is not asked for again";
}

TEST(FetchGreat, NoSecondSeesMoreCallsThanTheLimit)
{
    FetchHarness harness(made(12'000, 8, 0));
    harness.config().callsPerSecond = 3;
    harness.serve();
    EXPECT_EQ(harness.fetch().exitCode, 0);
    EXPECT_EQ(harness.difference(), "");
    std::vector<std::int64_t> moments;
    for (const replay::LoggedCall& call : harness.explorer().log().calls()) {
        EXPECT_NE(call.verdict, "throttled");
        moments.push_back(call.milliseconds);
    }
    EXPECT_GT(moments.size(), 12U);
    EXPECT_LE(replay::maxCallsInASecond(moments), 3U);
}

TEST(FetchGreat, RealHistoriesComeBackAsTheyAre)
{
    const std::string folder = tests::sharedData() + "/txlist";
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "the public data set is not at " << folder;
    auto history = replay::CsvHistory::read({folder});
    ASSERT_TRUE(history) << history.error().message;
    FetchHarness harness(std::shared_ptr<const replay::ServedHistory>(std::move(*history)));
    harness.serve("every 7 cycle truncate:100,503");
    const ProgramRun run = harness.fetch(unlimited());
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_EQ(harness.difference(), "");
}

TEST(FetchGreat, TheKeyStandsInNoFileAndNoOutput)
{
    FetchHarness harness(made(3000, 5, 0));
    harness.config().logPath = harness.folder().path("calls.csv");
    harness.serve("every 3 cycle 500,html,redirect,badkey,cut:30");
    const ProgramRun run = harness.fetch(unlimited() + QStringList{QStringLiteral("--manifest")});
    EXPECT_FALSE(run.output.contains(kTrialKey));
    EXPECT_FALSE(run.errors.contains(kTrialKey));
    EXPECT_TRUE(filesWith("transactions.csv", harness.folder()).size() > 0) << "it sees the files";
    EXPECT_EQ(filesWith(kTrialKey, harness.folder()), std::vector<std::string>());
}

TEST(FetchGreat, AUsedUpQuotaEndsTheRunAndTheNextGoesOn)
{
    FetchHarness harness(made(20'000, 12));
    harness.serve("at 9 quota");
    const ProgramRun first = harness.fetch(unlimited());
    EXPECT_EQ(first.exitCode, 4) << first.errors.toStdString();
    EXPECT_TRUE(first.errors.contains("Max daily rate limit reached"))
        << first.errors.toStdString();
    EXPECT_NE(harness.difference(), "");
    EXPECT_EQ(harness.fetch(unlimited()).exitCode, 0);
    EXPECT_EQ(harness.difference(), "");
}

TEST(FetchGreat, AChainThatGrowsIsReadToWhereItStood)
{
    FetchHarness harness(made(20'000, 6));
    harness.config().head = 12'000'000;
    harness.serve("grow 50000");
    const ProgramRun run = harness.fetch(unlimited());
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_EQ(harness.differenceTo({12'000'000, {}}), "");
    harness.config().head = harness.config().history->lastBlock();
    harness.serve();
    EXPECT_EQ(harness.fetch(unlimited()).exitCode, 0);
    EXPECT_EQ(harness.difference(), "") << "the next run reads the rest";
}

TEST(FetchGreat, AReorganisedEndIsReadAgain)
{
    FetchHarness harness(made(20'000, 6));
    harness.config().head = harness.config().history->lastBlock();
    harness.serve();
    EXPECT_EQ(harness.fetch(unlimited()).exitCode, 0);
    EXPECT_EQ(harness.difference(), "");
    harness.serve("reorg at 1 depth 200");
    EXPECT_NE(harness.difference(), "") << "the last block has other transactions now";
    EXPECT_EQ(harness.fetch(unlimited()).exitCode, 0);
    EXPECT_EQ(harness.difference(), "") << "neither ghosts nor doubles";
}

TEST(FetchGreat, ABlockThatFillsEveryPageFailsLoudly)
{
    FetchHarness harness(made(40'000, 1, 10'000));
    harness.serve();
    const ProgramRun run = harness.fetch(unlimited());
    EXPECT_NE(run.exitCode, 0);
    EXPECT_NE(harness.difference(), "");
    EXPECT_TRUE(run.errors.contains("partial")) << run.errors.toStdString();
    EXPECT_LT(harness.calls(), 60U) << "it does not loop";
}

}  // namespace
}  // namespace walletloupe::tests
