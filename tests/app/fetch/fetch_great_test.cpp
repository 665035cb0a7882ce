// Whole histories, through everything that an explorer does to its callers.
#include "core/base/random.h"
#include "tests/app/fetch/fetch_trial.h"
#include "tests/support/replay/csv_history.h"
#include "tests/support/replay/made_history.h"
#include "tests/support/test_folders.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace walletloupe::tests {
namespace {

using replay::MadeHistory;
using replay::MadeSettings;

QStringList unpaced()
{
    return {QStringLiteral("--rate"), QStringLiteral("0")};
}

std::shared_ptr<const MadeHistory> made(std::size_t rows, std::size_t wallets,
                                        std::size_t largeBlock = 2500)
{
    return std::make_shared<MadeHistory>(MadeSettings{rows, wallets, 42, 1, largeBlock});
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
    FetchTrial trial(made(100'000, 40));
    trial.serve(
        "every 10 cycle 500,cut:200,html,truncate:500,repeat:30,stall:50,slow:4000000,"
        "throttle,429:1,cut:60000,busy,502\n");
    const ProgramRun run = trial.fetch(unpaced());
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_EQ(trial.difference(), "");
    EXPECT_GT(trial.calls(), 130U);
}

TEST(FetchGreat, KilledAgainAndAgainItGoesOn)
{
    FetchTrial trial(made(100'000, 40));
    trial.serve();
    Random random(7);
    std::size_t beforeKills = 0;
    for (int kill = 0; kill < 5; ++kill) {
        trial.fetchAndKillAfter(5 + random.below(20));
        beforeKills = trial.calls();
    }
    const ProgramRun run = trial.fetch(unpaced());
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_EQ(trial.difference(), "");
    const std::size_t wholeRun = 100 + 2 * 40;
    EXPECT_LT(trial.calls() - beforeKills, wholeRun) << "what was kept is not asked for again";
}

TEST(FetchGreat, NoSecondSeesMoreCallsThanTheLimit)
{
    FetchTrial trial(made(12'000, 8, 0));
    trial.config().callsPerSecond = 3;
    trial.serve();
    EXPECT_EQ(trial.fetch().exitCode, 0);
    EXPECT_EQ(trial.difference(), "");
    std::vector<std::int64_t> moments;
    for (const replay::LoggedCall& call : trial.explorer().log().calls()) {
        EXPECT_NE(call.verdict, "throttled");
        moments.push_back(call.milliseconds);
    }
    EXPECT_GT(moments.size(), 12U);
    EXPECT_LE(replay::mostCallsInASecond(moments), 3U);
}

TEST(FetchGreat, RealHistoriesComeBackAsTheyAre)
{
    const std::string folder = tests::sharedData() + "/txlist";
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "the public data set is not at " << folder;
    auto history = replay::CsvHistory::read({folder});
    ASSERT_TRUE(history) << history.error().message;
    FetchTrial trial(std::shared_ptr<const replay::ServedHistory>(std::move(*history)));
    trial.serve("every 7 cycle truncate:100,503");
    const ProgramRun run = trial.fetch(unpaced());
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_EQ(trial.difference(), "");
}

TEST(FetchGreat, TheKeyStandsInNoFileAndNoOutput)
{
    FetchTrial trial(made(3000, 5, 0));
    trial.config().logPath = trial.folder().path("calls.csv");
    trial.serve("every 3 cycle 500,html,redirect,badkey,cut:30");
    const ProgramRun run = trial.fetch(unpaced() + QStringList{QStringLiteral("--manifest")});
    EXPECT_FALSE(run.output.contains(kTrialKey));
    EXPECT_FALSE(run.errors.contains(kTrialKey));
    EXPECT_TRUE(filesWith("transactions.csv", trial.folder()).size() > 0) << "it sees the files";
    EXPECT_EQ(filesWith(kTrialKey, trial.folder()), std::vector<std::string>());
}

TEST(FetchGreat, AUsedUpQuotaEndsTheRunAndTheNextGoesOn)
{
    FetchTrial trial(made(20'000, 12));
    trial.serve("at 9 quota");
    const ProgramRun first = trial.fetch(unpaced());
    EXPECT_EQ(first.exitCode, 4) << first.errors.toStdString();
    EXPECT_TRUE(first.errors.contains("Max daily rate limit reached"))
        << first.errors.toStdString();
    EXPECT_NE(trial.difference(), "");
    EXPECT_EQ(trial.fetch(unpaced()).exitCode, 0);
    EXPECT_EQ(trial.difference(), "");
}

TEST(FetchGreat, AChainThatGrowsIsReadToWhereItStood)
{
    FetchTrial trial(made(20'000, 6));
    trial.config().head = 12'000'000;
    trial.serve("grow 50000");
    const ProgramRun run = trial.fetch(unpaced());
    EXPECT_EQ(run.exitCode, 0) << run.errors.toStdString();
    EXPECT_EQ(trial.differenceTo({12'000'000, {}}), "");
    trial.config().head = trial.config().history->lastBlock();
    trial.serve();
    EXPECT_EQ(trial.fetch(unpaced()).exitCode, 0);
    EXPECT_EQ(trial.difference(), "") << "the next run reads the rest";
}

TEST(FetchGreat, AReorganisedEndIsReadAgain)
{
    FetchTrial trial(made(20'000, 6));
    trial.config().head = trial.config().history->lastBlock();
    trial.serve();
    EXPECT_EQ(trial.fetch(unpaced()).exitCode, 0);
    EXPECT_EQ(trial.difference(), "");
    trial.serve("reorg at 1 depth 200");
    EXPECT_NE(trial.difference(), "") << "the last block has other transactions now";
    EXPECT_EQ(trial.fetch(unpaced()).exitCode, 0);
    EXPECT_EQ(trial.difference(), "") << "neither ghosts nor doubles";
}

TEST(FetchGreat, ABlockThatFillsEveryPageFailsLoudly)
{
    FetchTrial trial(made(40'000, 1, 10'000));
    trial.serve();
    const ProgramRun run = trial.fetch(unpaced());
    EXPECT_NE(run.exitCode, 0);
    EXPECT_NE(trial.difference(), "");
    EXPECT_TRUE(run.errors.contains("partial")) << run.errors.toStdString();
    EXPECT_LT(trial.calls(), 60U) << "it does not loop";
}

}  // namespace
}  // namespace walletloupe::tests
