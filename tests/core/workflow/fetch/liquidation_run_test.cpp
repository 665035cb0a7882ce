#include "core/text/sentence.h"
#include "core/workflow/fetch/contract_file.h"
#include "core/workflow/fetch/fetch_histories.h"
#include "core/workflow/fetch/fetch_session.h"
#include "core/workflow/fetch/fetch_summary.h"
#include "core/workflow/fetch/liquidation_plan.h"
#include "core/workflow/fetch/liquidations_csv.h"
#include "tests/support/replay/csv_history.h"
#include "tests/support/replay/replay_explorer.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stop_token>

namespace walletloupe::workflow {
namespace {

using tests::TemporaryFolder;

const std::string kA = "0x00000000000000000000000000000000000000a1";
const std::string kB = "0x00000000000000000000000000000000000000b2";
const std::string kTaker = "0x00000000000000000000000000000000000000ee";
const std::string kCEth = "0x4ddc2d193948926d02f9b1fe9e1daa0718270ed5";
const std::string kCDai = "0x5d3a536e4d6dbd6114cc1ead35777bab948e3643";
const std::string kComet = "0xc3d688b66703497daa19211eedff47f25384cdc3";

/// A called two markets of V2, B none.
const std::string kHistory =
    "wallet_address,blockNumber,timeStamp,hash,from,to,value,input,isError\n" + kA +
    ",100,1600000000,0xa1," + kA + "," + kCEth + ",1,0x,0\n" + kA + ",110,1600000100,0xa2," + kA +
    "," + kCDai + ",0,0x,0\n" + kA + ",120,1600000200,0xa3," + kA + "," + kCEth + ",0,0x,0\n" + kB +
    ",105,1600000050,0xb1," + kB + "," + kTaker + ",1,0x,0\n";

std::string event(const std::string& kind, const std::string& wallet, const std::string& contract,
                  int block, const std::string& hash, const std::string& from,
                  const std::string& to)
{
    return kind + "," + wallet + "," + contract + "," + std::to_string(block) + "," +
           std::to_string(1'600'000'000 + block) + "," + hash + "," + from + "," + to + "\n";
}

std::string absorb(const std::string& wallet, int block, const std::string& hash)
{
    return event("absorb", wallet, kComet, block, hash, kTaker, wallet);
}

std::string transfer(int block, const std::string& hash, const std::string& to)
{
    return event("transfer", kA, kCEth, block, hash, kA, to);
}

class LiquidationRunTest : public testing::Test {
protected:
    void serve(const std::string& events, const std::string& faults = {},
               std::size_t rowsCap = 1000)
    {
        replay::ReplayConfig config;
        config.history = std::move(*replay::CsvHistory::read({folder.write("h.csv", kHistory)}));
        config.events = std::make_shared<const replay::ServedEvents>(*replay::ServedEvents::read(
            "kind,wallet,contract,block,timeStamp,hash,from,to\n" + events, "events"));
        config.rules.rowsCap = rowsCap;
        config.callsPerSecond = 0;
        config.script = *replay::readFaultScript(faults, "faults");
        ASSERT_TRUE(explorer.start(std::move(config)));
        fetchOptions.provider = *explorer::providerFor(explorer.address().toStdString());
        fetchOptions.provider.pageRows = rowsCap;
        fetchOptions.callsPerSecond = 0.0;
        fetchOptions.includeLiquidations = true;
        for (const std::string& wallet : {kA, kB}) {
            chain::Address address;
            chain::readAddress(wallet, address);
            fetchOptions.wallets.push_back({address, wallet});
        }
    }

    FetchReport fetch()
    {
        FetchContext context;
        context.store = folder.path("store.sqlite");
        context.listener.liquidationsPlanned = [this](std::uint64_t calls) {
            planned = calls;
            askedBefore = explorer.log().calls().size();
        };
        auto report = fetchHistories(fetchOptions, context, clock);
        EXPECT_TRUE(report) << text::sentence(report.error());
        return report ? *report : FetchReport();
    }

    std::string hashes(const FetchReport& report, std::size_t wallet) const
    {
        std::string text;
        for (const Liquidation& each : report.wallets.at(wallet).liquidations.value().found)
            text += (text.empty() ? "" : " ") + each.hash;
        return text;
    }

    std::size_t callsWith(const std::string& words) const
    {
        const auto& calls = explorer.log().calls();
        return static_cast<std::size_t>(
            std::count_if(calls.begin(), calls.end(), [&](const replay::LoggedCall& call) {
                return call.asked.find(words) != std::string::npos;
            }));
    }

    TemporaryFolder folder;
    SystemClock clock;
    replay::ReplayExplorer explorer{clock};
    FetchOptions fetchOptions;
    std::optional<std::uint64_t> planned;
    std::size_t askedBefore = 0;
};

TEST_F(LiquidationRunTest, ReportsBothProtocolsInTheOrderOfTheChain)
{
    serve(transfer(120, "0xa3", kTaker) + transfer(130, "0xd1", kTaker) +
          transfer(130, "0xd1", kCEth) + transfer(140, "0xd2", kCEth) + absorb(kA, 125, "0xd3") +
          absorb(kB, 160, "0xd4"));
    const FetchReport report = fetch();
    EXPECT_EQ(hashes(report, 0), "0xd3 0xd1");
    EXPECT_EQ(report.wallets[0].liquidations->approximate(), 1U);
    EXPECT_EQ(hashes(report, 1), "0xd4");
    EXPECT_TRUE(unknownLiquidations(report).empty());
    EXPECT_FALSE(endingOf(report));
    EXPECT_EQ(text::sentence(liquidationsLine(report)),
              "Liquidations by others: 3 (2 exact, 1 approximate), of 2 wallets.");
}

TEST_F(LiquidationRunTest, ThePlanIsTheNumberOfCalls)
{
    serve(absorb(kA, 150, "0xd3"));
    const FetchReport report = fetch();
    EXPECT_EQ(planned, 4U);
    EXPECT_EQ(explorer.log().calls().size() - askedBefore, 4U);
    EXPECT_EQ(report.calls, explorer.log().calls().size());
    EXPECT_EQ(callsWith("action=tokentx"), 2U);
    EXPECT_EQ(callsWith("address=" + kB + "&startblock=0&endblock=250&page=1"), 1U)
        << "only its history: it called no market of V2";
}

TEST_F(LiquidationRunTest, ReadsEveryPageAndCountsRepeatsOnce)
{
    std::string events;
    std::string expected;
    for (int i = 0; i < 7; ++i) {
        events += absorb(kB, 200 + i, "0xd" + std::to_string(i));
        expected += (i > 0 ? " 0xd" : "0xd") + std::to_string(i);
    }
    serve(events, {}, 2);
    const FetchReport report = fetch();
    EXPECT_EQ(hashes(report, 1), expected);
    EXPECT_GT(explorer.log().calls().size() - askedBefore, *planned);
}

TEST_F(LiquidationRunTest, NotRequestedIsNotNone)
{
    serve(absorb(kA, 150, "0xd3"));
    fetchOptions.includeLiquidations = false;
    const FetchReport report = fetch();
    EXPECT_FALSE(report.wallets[0].liquidations);
    EXPECT_FALSE(planned);
    EXPECT_EQ(callsWith("getLogs"), 0U);
}

TEST_F(LiquidationRunTest, AFailedQuestionIsNotNone)
{
    // The first three calls are the newest block and the histories.
    serve(absorb(kA, 150, "0xd3") + absorb(kB, 160, "0xd4"), "from 4 quota\n");
    const FetchReport report = fetch();
    EXPECT_EQ(report.stopper, explorer::ReplyKind::QuotaUsedUp);
    for (const WalletFetch& fetch : report.wallets) {
        EXPECT_EQ(fetch.status, FetchStatus::Complete);
        EXPECT_FALSE(fetch.liquidations.value().isKnown());
    }
    EXPECT_EQ(unknownLiquidations(report).size(), 2U);
    EXPECT_EQ(endingOf(report)->code, ErrorCode::Network);
    EXPECT_EQ(liquidationsCsv(report).find("0xd"), std::string::npos);
}

TEST_F(LiquidationRunTest, ARunThatWasOverBeforeLeavesThemUnknown)
{
    serve(absorb(kA, 150, "0xd3"), "at 2 quota\n");
    const FetchReport report = fetch();
    EXPECT_FALSE(planned);
    EXPECT_FALSE(report.wallets[0].liquidations.value().isKnown());
    EXPECT_EQ(callsWith("getLogs"), 0U);
}

TEST_F(LiquidationRunTest, CancellingKeepsTheHistories)
{
    serve(absorb(kA, 150, "0xd3"));
    fetchOptions.provider.baseUrl = explorer.address().toStdString();
    FetchContext context;
    context.store = folder.path("store.sqlite");
    std::stop_source stop;
    context.listener.liquidationsPlanned = [&](std::uint64_t) { stop.request_stop(); };
    context.listener.progressed = [](const FetchProgress&) {};
    fetchOptions.callsPerSecond = 2.0;
    const auto report = fetchHistories(fetchOptions, context, clock, Progress(stop.get_token()));
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->wasCancelled);
    EXPECT_EQ(report->wallets[0].status, FetchStatus::Complete);
    EXPECT_FALSE(report->wallets[0].liquidations.value().isKnown());
}

TEST_F(LiquidationRunTest, RefusesAChainWithoutMarketsBeforeItRequestsAnything)
{
    serve({});
    fetchOptions.chain = 56;
    FetchContext context;
    context.store = folder.path("store.sqlite");
    const auto report = fetchHistories(fetchOptions, context, clock);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Usage);
    EXPECT_TRUE(explorer.log().calls().empty());
}

TEST_F(LiquidationRunTest, LookingForMarketsCanBeCancelled)
{
    serve({});
    const FetchReport report = fetch();
    const auto store = store::HistoryStore::open(folder.path("store.sqlite"));
    ASSERT_TRUE(store);
    const auto contracts = builtInContracts();
    EXPECT_EQ(calledMarkets(report, **store, *contracts)->at(0).size(), 2U);
    std::stop_source stop;
    stop.request_stop();
    const auto markets = calledMarkets(report, **store, *contracts, Progress(stop.get_token()));
    ASSERT_FALSE(markets);
    EXPECT_EQ(markets.error().code, ErrorCode::Cancelled);
}

TEST_F(LiquidationRunTest, ASessionThatFailsHasNone)
{
    serve({});
    fetchOptions.chain = 56;
    FetchSession session(QString::fromStdString(folder.path("store.sqlite")), clock);
    int ended = 0;
    QObject::connect(&session, &FetchSession::ended, &session, [&] { ++ended; });
    session.start(fetchOptions, {});
    ASSERT_TRUE(tests::waitUntil([&] { return ended == 1; }));
    EXPECT_FALSE(session.report().wallets[0].liquidations.value().isKnown());
}

TEST_F(LiquidationRunTest, TheSessionShowsThePlanRequestsAgainAndWritesTheFile)
{
    serve(absorb(kA, 150, "0xd3"), "at 4 quota\n");
    FetchSession session(QString::fromStdString(folder.path("store.sqlite")), clock);
    QStringList plans;
    int ended = 0;
    int written = 0;
    QObject::connect(&session, &FetchSession::liquidationsPlanned, &session,
                     [&](quint64, const QString& text) { plans << text; });
    QObject::connect(&session, &FetchSession::ended, &session, [&] { ++ended; });
    QObject::connect(&session, &FetchSession::written, &session, [&] { ++written; });
    session.start(fetchOptions, {});
    ASSERT_TRUE(tests::waitUntil([&] { return ended == 1; }));
    EXPECT_EQ(plans, QStringList{QStringLiteral("Liquidations: 4 calls more.")});
    EXPECT_FALSE(unknownLiquidations(session.report()).empty());
    session.retryUnfinished({});
    ASSERT_TRUE(tests::waitUntil([&] { return ended == 2; }));
    EXPECT_EQ(session.report().wallets[0].liquidations.value().found.size(), 1U);
    session.writeTransactions(QString::fromStdString(folder.path("t.csv")));
    ASSERT_TRUE(tests::waitUntil([&] { return written == 1; }));
    EXPECT_NE(folder.read("t.csv.liquidations.csv").find("0xd3,exact"), std::string::npos);
    EXPECT_NE(folder.read("t.csv.coverage.json").find("\"liquidations_suffered\": 1"),
              std::string::npos);
}

TEST(LiquidationsPlanLine, ReportsCallsAndTime)
{
    EXPECT_EQ(text::sentence(liquidationsPlanLine(57, 2.5)),
              "Liquidations: 57 calls more, about 23 s.");
    EXPECT_EQ(text::sentence(liquidationsPlanLine(1, 0.0)), "Liquidations: 1 call more.");
}

}  // namespace
}  // namespace walletloupe::workflow
