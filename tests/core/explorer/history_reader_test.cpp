#include "core/explorer/history_reader.h"

#include "core/chain/address.h"
#include "core/explorer/request_builder.h"
#include "tests/core/explorer/explorer_replies.h"
#include "tests/core/explorer/log_replies.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait_until.h"

#include <QNetworkAccessManager>
#include <gtest/gtest.h>

#include <memory>
#include <vector>

namespace walletloupe::explorer {
namespace {

using namespace std::chrono_literals;
using tests::ScriptedReply;
using tests::ScriptedServer;
using tests::stallingReply;
using tests::waitUntil;

/// A reader of a scripted server that gives pages of three rows.
class HistoryReaderTest : public testing::Test {
protected:
    void read(std::deque<ScriptedReply> script, const chain::HistoryPosition& start)
    {
        server = std::make_unique<ScriptedServer>(std::move(script));
        ClientSettings settings;
        settings.provider = *providerFor(server->baseUrl());
        settings.provider.pageRows = 3;
        settings.provider.windowRows = 9;
        settings.callsPerSecond = 0.0;
        settings.shortestWait = 1ms;
        settings.attempts = 2;
        client = std::make_unique<ExplorerClient>(network, clock, settings);
        reader = std::make_unique<HistoryReader>(*client, 1, chain::Address{}, start);
        QObject::connect(reader.get(), &HistoryReader::pageRead, reader.get(),
                         [this](const chain::HistoryPage& page) { pages.push_back(page); });
        QObject::connect(reader.get(), &HistoryReader::stopped, reader.get(),
                         [this](const Reply& why) { stops.push_back(why); });
    }

    /// One page more, or the stop.
    bool proceed()
    {
        const std::size_t before = pages.size() + stops.size();
        reader->proceed();
        return waitUntil([&] { return pages.size() + stops.size() > before; });
    }

    SystemClock clock;
    QNetworkAccessManager network;
    std::unique_ptr<ScriptedServer> server;
    std::unique_ptr<ExplorerClient> client;
    std::unique_ptr<HistoryReader> reader;
    std::vector<chain::HistoryPage> pages;
    std::vector<Reply> stops;
};

TEST_F(HistoryReaderTest, ReadsPageByPageAndOnlyOnRequest)
{
    read({{.body = rowsJson({1, 2, 5})}, {.body = rowsJson({5, 7})}}, {.toBlock = 10});
    EXPECT_EQ(client->callsSent(), 0U);
    ASSERT_TRUE(proceed());
    EXPECT_EQ(client->callsSent(), 1U);
    ASSERT_EQ(pages.size(), 1U);
    EXPECT_EQ(pages[0].rows.size(), 3U);
    EXPECT_EQ(pages[0].after, (chain::HistoryPosition{0, 10, 5, 1, false}));
    ASSERT_TRUE(proceed());
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(pages[1].replacesFrom, 5U);
    EXPECT_EQ(pages[1].after, (chain::HistoryPosition{0, 10, 11, 1, true}));
    reader->proceed();
    QCoreApplication::processEvents();
    EXPECT_EQ(client->callsSent(), 2U);
}

TEST_F(HistoryReaderTest, TwoProceedsAskOnce)
{
    read({{.body = rowsJson({1, 2, 5})}}, {.toBlock = 10});
    reader->proceed();
    ASSERT_TRUE(proceed());
    EXPECT_EQ(client->callsSent(), 1U);
}

TEST_F(HistoryReaderTest, AnEmptyHistoryIsACompletePageWithoutRows)
{
    read({{.body = kEmptyJson}}, {.toBlock = 10});
    ASSERT_TRUE(proceed());
    ASSERT_EQ(pages.size(), 1U);
    EXPECT_TRUE(pages[0].rows.empty());
    EXPECT_TRUE(pages[0].after.complete);
}

TEST_F(HistoryReaderTest, AnErrorStopsWithItsWordsAndNothingFollows)
{
    read({{.body = rowsJson({1, 2, 5})}, {.body = errorJson("Max daily rate limit reached.")}},
         {.toBlock = 10});
    ASSERT_TRUE(proceed());
    ASSERT_TRUE(proceed());
    ASSERT_EQ(stops.size(), 1U);
    EXPECT_EQ(stops[0].kind, ReplyKind::QuotaUsedUp);
    EXPECT_EQ(pages.size(), 1U);
    reader->proceed();
    QCoreApplication::processEvents();
    EXPECT_EQ(client->callsSent(), 2U);
}

TEST_F(HistoryReaderTest, SplitsARangeThatIsTooLargeByItself)
{
    const ScriptedReply tooLarge{.body = errorJson("Query Timeout occured.")};
    read({tooLarge, tooLarge, {.body = kEmptyJson}, {.body = rowsJson({4})}}, {.toBlock = 10});
    ASSERT_TRUE(proceed());
    ASSERT_EQ(server->requests().size(), 4U);
    EXPECT_NE(server->requests()[1].find("startblock=0&endblock=5&"), std::string::npos);
    EXPECT_NE(server->requests()[2].find("startblock=0&endblock=2&"), std::string::npos);
    EXPECT_NE(server->requests()[3].find("startblock=3&endblock=5&"), std::string::npos);
    ASSERT_EQ(pages.size(), 1U);
    EXPECT_EQ(pages[0].replacesFrom, 0U);
    EXPECT_EQ(pages[0].after.nextBlock, 6U);
}

TEST_F(HistoryReaderTest, NothingThatWasReadIsRequestedAgain)
{
    read({{.body = kEmptyJson}}, {.toBlock = 10, .nextBlock = 11, .complete = true});
    reader->proceed();
    QCoreApplication::processEvents();
    EXPECT_EQ(client->callsSent(), 0U);
    EXPECT_TRUE(pages.empty());

    read({{.body = kEmptyJson}}, {.toBlock = 10, .nextBlock = 11});
    ASSERT_TRUE(proceed());
    EXPECT_EQ(client->callsSent(), 0U);
    ASSERT_EQ(pages.size(), 1U);
    EXPECT_TRUE(pages[0].after.complete);
}

TEST_F(HistoryReaderTest, MayGoWhileItsCallIsUnderWay)
{
    read({stallingReply()}, {.toBlock = 10});
    reader->proceed();
    ASSERT_TRUE(waitUntil([&] { return server->requests().size() == 1; }));
    reader.reset();
    client->cancelAll();
    EXPECT_TRUE(pages.empty());
    EXPECT_TRUE(stops.empty());
}

TEST_F(HistoryReaderTest, CancellingTheClientStopsIt)
{
    read({stallingReply()}, {.toBlock = 10});
    reader->proceed();
    client->cancelAll();
    ASSERT_EQ(stops.size(), 1U);
    EXPECT_EQ(stops[0].kind, ReplyKind::Cancelled);
}

TEST_F(HistoryReaderTest, ReadsLogsPageByPage)
{
    const auto page = [](const QByteArray& logs) { return ScriptedReply{.body = logsJson(logs)}; };
    read({page(logJson("0x1", "a") + "," + logJson("0x2", "b") + "," + logJson("0x3", "c")),
          page(logJson("0x3", "c"))},
         {0, 90, 0, 1, false});
    ExplorerCall question;
    question.kind = ExplorerCall::Kind::Logs;
    question.event = "0x1547";
    reader = std::make_unique<HistoryReader>(*client, question,
                                             chain::HistoryPosition{0, 90, 0, 1, false});
    QObject::connect(reader.get(), &HistoryReader::pageRead, reader.get(),
                     [this](const chain::HistoryPage& each) { pages.push_back(each); });
    ASSERT_TRUE(proceed());
    ASSERT_TRUE(proceed());
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(pages[0].rows.size(), 3U);
    EXPECT_EQ(pages[1].replacesFrom, 3U);
    EXPECT_TRUE(pages[1].after.complete);
}

}  // namespace
}  // namespace walletloupe::explorer
