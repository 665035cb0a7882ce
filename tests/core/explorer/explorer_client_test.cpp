#include "core/explorer/explorer_client.h"

#include "core/explorer/request_builder.h"
#include "tests/core/explorer/explorer_replies.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait_until.h"

#include <QNetworkAccessManager>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace walletloupe::explorer {
namespace {

using namespace std::chrono_literals;
using tests::ScriptedReply;
using tests::ScriptedServer;
using tests::stallingReply;
using tests::waitUntil;

const QString kKey = QStringLiteral("SECRET+KEY/42");

ScriptedReply good(const QByteArray& body = rowsJson({5}))
{
    return {.body = body};
}

ScriptedReply withStatus(int status, const QByteArray& body = "{}",
                         const QByteArray& moreHeaders = {})
{
    return {.status = status,
            .body = body,
            .headers = "Content-Type: application/json\r\n" + moreHeaders};
}

/// A client of a scripted server, with waits of milliseconds.
class ExplorerClientTest : public testing::Test {
protected:
    void serve(std::deque<ScriptedReply> script)
    {
        server = std::make_unique<ScriptedServer>(std::move(script));
        settings.provider = *providerFor(server->baseUrl());
        settings.key = kKey;
        settings.callsPerSecond = 0.0;
        settings.shortestWait = 1ms;
        settings.longestWait = 4ms;
        makeClient();
    }

    void makeClient()
    {
        client = std::make_unique<ExplorerClient>(network, clock, settings);
        QObject::connect(client.get(), &ExplorerClient::waiting, client.get(),
                         [this](const QString& text, std::chrono::milliseconds wait) {
                             waitings.push_back({text.toStdString(), wait});
                         });
        QObject::connect(client.get(), &ExplorerClient::rateChanged, client.get(),
                         [this](double rate) { rates.push_back(rate); });
    }

    void ask(QObject* receiver = nullptr, std::uint64_t startBlock = 0)
    {
        ExplorerCall call;
        call.kind = ExplorerCall::Kind::Transactions;
        call.startBlock = startBlock;
        call.endBlock = 99;
        client->ask(call, receiver, [this](const Reply& reply) { replies.push_back(reply); });
    }

    /// The reply to one call, with the key in none of its texts.
    Reply askOnce()
    {
        ask();
        EXPECT_TRUE(waitForReplies(1));
        const Reply reply = replies.empty() ? Reply{} : replies.back();
        replies.clear();
        EXPECT_EQ(reply.text.find("SECRET"), std::string::npos) << reply.text;
        EXPECT_EQ(reply.resetsAt.find("SECRET"), std::string::npos) << reply.resetsAt;
        for (const Waiting& each : waitings)
            EXPECT_EQ(each.text.find("SECRET"), std::string::npos) << each.text;
        return reply;
    }

    bool waitForReplies(std::size_t count)
    {
        return waitUntil([&] { return replies.size() >= count; });
    }

    struct Waiting {
        std::string text;
        std::chrono::milliseconds wait;
    };

    SystemClock clock;
    QNetworkAccessManager network;
    ClientSettings settings;
    std::unique_ptr<ScriptedServer> server;
    std::unique_ptr<ExplorerClient> client;
    std::vector<Reply> replies;
    std::vector<Waiting> waitings;
    std::vector<double> rates;
};

TEST_F(ExplorerClientTest, AsksWithTheKeyAndItsName)
{
    serve({good()});
    const Reply reply = askOnce();
    EXPECT_EQ(reply.kind, ReplyKind::Rows);
    ASSERT_EQ(reply.rows.size(), 1U);
    EXPECT_EQ(reply.rows[0].block, 5U);
    ASSERT_EQ(server->requests().size(), 1U);
    const std::string& request = server->requests()[0];
    EXPECT_TRUE(
        request.starts_with("GET /v2/api?chainid=1&module=account&action=txlist&address="
                            "0x0000000000000000000000000000000000000000&startblock=0&"
                            "endblock=99&page=1&offset=1000&sort=asc&"
                            "apikey=SECRET%2BKEY%2F42 "))
        << request;
    EXPECT_NE(request.find("User-Agent: Walletloupe/"), std::string::npos);
    EXPECT_EQ(client->callsSent(), 1U);
}

TEST_F(ExplorerClientTest, LeavesAnEmptyKeyOut)
{
    serve({good()});
    settings.key.clear();
    makeClient();
    askOnce();
    EXPECT_EQ(server->requests().at(0).find("apikey"), std::string::npos);
}

TEST_F(ExplorerClientTest, AsksInTheOrderOfAskingAndAnswersEachOnce)
{
    serve({good()});
    settings.callsUnderWay = 1;
    makeClient();
    for (std::uint64_t i = 0; i < 20; ++i)
        ask(nullptr, i);
    EXPECT_TRUE(replies.empty());
    ASSERT_TRUE(waitForReplies(20));
    ASSERT_EQ(server->requests().size(), 20U);
    for (std::size_t i = 0; i < 20; ++i)
        EXPECT_NE(server->requests()[i].find("startblock=" + std::to_string(i) + "&"),
                  std::string::npos);
}

TEST_F(ExplorerClientTest, KeepsTheLimitOfCallsUnderWay)
{
    serve({stallingReply()});
    settings.callsUnderWay = 3;
    makeClient();
    for (int i = 0; i < 9; ++i)
        ask();
    ASSERT_TRUE(waitUntil([&] { return server->requests().size() == 3; }));
    QCoreApplication::processEvents();
    EXPECT_EQ(client->callsSent(), 3U);
}

TEST_F(ExplorerClientTest, ThrottlingSlowsDownRecoversAndFailsNobody)
{
    // More throttled replies than attempts.
    std::deque<ScriptedReply> script(
        10, good(errorJson("Max calls per sec rate limit reached (3/sec)")));
    script.push_back(good());
    serve(script);
    settings.callsPerSecond = 10'000.0;
    makeClient();
    EXPECT_EQ(askOnce().kind, ReplyKind::Rows);
    EXPECT_EQ(waitings.size(), 10U);
    ASSERT_GE(rates.size(), 3U);
    EXPECT_EQ(rates.back(), 1'250.0);
    for (int i = 0; i < 40; ++i)
        askOnce();
    EXPECT_EQ(rates.back(), 10'000.0);
}

TEST_F(ExplorerClientTest, ThrottlingWithoutEndIsAnswered)
{
    serve({good(errorJson("Max rate limit reached"))});
    settings.attempts = 2;
    makeClient();
    EXPECT_EQ(askOnce().kind, ReplyKind::Throttled);
    EXPECT_EQ(client->callsSent(), 16U);
}

TEST_F(ExplorerClientTest, WaitsAsLongAsRetryAfterAsks)
{
    serve({withStatus(429, "slow down", "Retry-After: 1000\r\n")});
    ask();
    ask();
    ASSERT_TRUE(waitUntil([&] { return waitings.size() == 2; }));
    EXPECT_GT(waitings[0].wait, 900s);
    EXPECT_EQ(client->callsSent(), 2U);
    ask();
    QCoreApplication::processEvents();
    EXPECT_EQ(client->callsSent(), 2U);
    client->cancelAll();
    ASSERT_EQ(replies.size(), 3U);
    EXPECT_EQ(replies[2].kind, ReplyKind::Cancelled);
}

TEST_F(ExplorerClientTest, ErrorsOfTheMomentAreTriedAgain)
{
    ScriptedReply page = withStatus(503, "<html><title>Just a moment</title></html>");
    page.headers = "Content-Type: text/html\r\n";
    ScriptedReply cut = good();
    cut.cutsOff = true;
    serve({page, cut, good("{\"status\":\"1\",\"result\":["), withStatus(500), good()});
    EXPECT_EQ(askOnce().kind, ReplyKind::Rows);
    EXPECT_EQ(client->callsSent(), 5U);
}

TEST_F(ExplorerClientTest, GivesUpAfterTheAttempts)
{
    serve({withStatus(502)});
    EXPECT_EQ(askOnce().kind, ReplyKind::Busy);
    EXPECT_EQ(client->callsSent(), 6U);
}

TEST_F(ExplorerClientTest, WhatIsCutOffEveryTimeIsBroken)
{
    ScriptedReply cut = good();
    cut.cutsOff = true;
    serve({cut});
    settings.attempts = 2;
    makeClient();
    EXPECT_EQ(askOnce().kind, ReplyKind::Broken);
}

TEST_F(ExplorerClientTest, LastingErrorsEndAtOnce)
{
    const std::vector<std::pair<QByteArray, ReplyKind>> cases{
        {"Max daily rate limit reached. 100000 (100%) of 100000 day/limit", ReplyKind::QuotaUsedUp},
        {"Free API access is not supported for this chain.", ReplyKind::ChainUnsupported},
        {"Error! Invalid address format", ReplyKind::AddressRefused},
        {"Result window is too large", ReplyKind::WindowTooLarge},
        {"Query Timeout occured. Please select a smaller result dataset", ReplyKind::RangeTooLarge},
    };
    for (const auto& [text, kind] : cases) {
        serve({good(errorJson(text))});
        EXPECT_EQ(askOnce().kind, kind) << text.toStdString();
        EXPECT_EQ(client->callsSent(), 1U) << text.toStdString();
    }
}

TEST_F(ExplorerClientTest, ABadKeyIsTriedOnceMoreAndNeverShown)
{
    serve({good(errorJson("Invalid API Key (#err2)|SECRET+KEY/42 or SECRET%2bKEY%2F42"))});
    const Reply reply = askOnce();
    EXPECT_EQ(reply.kind, ReplyKind::KeyMissing);
    EXPECT_EQ(reply.text, "Invalid API Key (#err2)|[key] or [key]");
    EXPECT_EQ(client->callsSent(), 2U);
}

TEST_F(ExplorerClientTest, UnknownErrorsAreShownInFullWithoutTheKey)
{
    serve({good(errorJson("Odd thing with SECRET+KEY/42 inside"))});
    const Reply reply = askOnce();
    EXPECT_EQ(reply.kind, ReplyKind::Unexpected);
    EXPECT_EQ(reply.text, "Odd thing with [key] inside");
    EXPECT_EQ(client->callsSent(), 2U);
}

TEST_F(ExplorerClientTest, RedirectsAreNotFollowed)
{
    serve({withStatus(302, {}, "Location: http://127.0.0.1:9/x?apikey=SECRET%2BKEY%2F42\r\n")});
    const Reply reply = askOnce();
    EXPECT_EQ(reply.kind, ReplyKind::Redirected);
    EXPECT_NE(reply.text.find("http://127.0.0.1:9/x"), std::string::npos) << reply.text;
    EXPECT_EQ(client->callsSent(), 1U);
}

TEST_F(ExplorerClientTest, ASilentServerTimesOut)
{
    serve({stallingReply()});
    settings.timeout = 20ms;
    settings.attempts = 2;
    makeClient();
    EXPECT_EQ(askOnce().kind, ReplyKind::TimedOut);
    EXPECT_EQ(client->callsSent(), 2U);
}

TEST_F(ExplorerClientTest, ANetworkThatIsDownIsToldInQtsWords)
{
    serve({good()});
    server->close();
    settings.attempts = 3;
    makeClient();
    const Reply reply = askOnce();
    EXPECT_EQ(reply.kind, ReplyKind::Unreachable);
    EXPECT_EQ(reply.text, "Connection refused");
    EXPECT_EQ(client->callsSent(), 3U);
}

TEST_F(ExplorerClientTest, CancelAnswersWhatWaitsAndWhatIsUnderWayInOrder)
{
    serve({stallingReply()});
    settings.callsUnderWay = 2;
    makeClient();
    std::vector<int> order;
    for (int i = 0; i < 5; ++i)
        client->ask(ExplorerCall{}, nullptr, [&order, i](const Reply& reply) {
            EXPECT_EQ(reply.kind, ReplyKind::Cancelled);
            order.push_back(i);
        });
    ASSERT_TRUE(waitUntil([&] { return server->requests().size() == 2; }));
    client->cancelAll();
    EXPECT_EQ(order, (std::vector<int>{0, 1, 2, 3, 4}));
    ask();
    ASSERT_TRUE(waitUntil([&] { return server->requests().size() == 3; }));
}

TEST_F(ExplorerClientTest, AnAnswerMayEndTheClient)
{
    serve({good()});
    bool isAnswered = false;
    ask();
    client->ask(ExplorerCall{}, nullptr, [&](const Reply&) {
        isAnswered = true;
        client.reset();
    });
    client->cancelAll();
    EXPECT_TRUE(isAnswered);
    EXPECT_FALSE(client);
}

TEST_F(ExplorerClientTest, PauseHoldsCallsBackUntilResume)
{
    serve({good()});
    client->pause();
    ask();
    QCoreApplication::processEvents();
    EXPECT_EQ(client->callsSent(), 0U);
    client->resume();
    ASSERT_TRUE(waitForReplies(1));
}

TEST_F(ExplorerClientTest, WhatIsUnderWayIsAnsweredInAPause)
{
    serve({good()});
    ask();
    ASSERT_TRUE(waitUntil([&] { return client->callsSent() == 1; }));
    client->pause();
    ask();
    ASSERT_TRUE(waitForReplies(1));
    EXPECT_EQ(client->callsSent(), 1U);
}

TEST_F(ExplorerClientTest, AReceiverThatIsGoneIsNotAnswered)
{
    serve({good()});
    auto early = std::make_unique<QObject>();
    auto late = std::make_unique<QObject>();
    client->pause();
    ask(early.get());
    early.reset();
    client->resume();
    ask(late.get());
    ASSERT_TRUE(waitUntil([&] { return client->callsSent() == 1; }));
    late.reset();
    ask();
    ASSERT_TRUE(waitForReplies(1));
    EXPECT_EQ(replies.size(), 1U);
    EXPECT_EQ(client->callsSent(), 2U);
}

TEST_F(ExplorerClientTest, GoesQuietlyWithCallsUnderWay)
{
    serve({stallingReply()});
    ask();
    ASSERT_TRUE(waitUntil([&] { return server->requests().size() == 1; }));
    client.reset();
    QCoreApplication::processEvents();
    EXPECT_TRUE(replies.empty());
}

TEST_F(ExplorerClientTest, ReadsTheNewestBlock)
{
    serve({good(R"({"jsonrpc":"2.0","id":83,"result":"0x10d4f"})")});
    Reply got;
    client->ask(ExplorerCall{}, nullptr, [&got](const Reply& reply) { got = reply; });
    ASSERT_TRUE(waitUntil([&] { return got.kind == ReplyKind::Block; }));
    EXPECT_EQ(got.block, 68943U);
}

}  // namespace
}  // namespace walletloupe::explorer
