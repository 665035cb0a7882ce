#include "tests/core/explorer/explorer_client_fixture.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace walletloupe::explorer {
namespace {

TEST_F(ExplorerClientTest, SendsTheKeyUnderItsName)
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

TEST_F(ExplorerClientTest, NobodyWaitsForHours)
{
    serve({withStatus(429, "slow down", "Retry-After: 86400\r\n")});
    makeClient();
    const Reply reply = askOnce();
    EXPECT_EQ(reply.kind, ReplyKind::QuotaUsedUp);
    EXPECT_EQ(reply.resetsAt, "in 1440 minutes");
    EXPECT_EQ(client->callsSent(), 1U);
}

TEST_F(ExplorerClientTest, WaitsForRetryAfter)
{
    serve({withStatus(429, "slow down", "Retry-After: 500\r\n")});
    ask();
    ask();
    ASSERT_TRUE(waitUntil([&] { return waitings.size() == 2; }));
    EXPECT_GT(waitings[0].wait, 400s);
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

TEST_F(ExplorerClientTest, ANetworkThatIsDownIsReportedInQtsWords)
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

TEST_F(ExplorerClientTest, ReadsTheNewestBlock)
{
    serve({good(R"({"jsonrpc":"2.0","id":83,"result":"0x10d4f"})")});
    Reply got;
    client->ask(ExplorerCall{}, nullptr, [&got](const Reply& reply) { got = reply; });
    ASSERT_TRUE(waitUntil([&] { return got.kind == ReplyKind::Block; }));
    EXPECT_EQ(got.block, 68943U);
}

TEST_F(ExplorerClientTest, DoesNotInsistOnTheNewestBlock)
{
    serve({withStatus(500, "no such thing")});
    Reply got;
    client->ask(ExplorerCall{}, nullptr, [&got](const Reply& reply) { got = reply; });
    ASSERT_TRUE(waitUntil([&] { return !got.text.empty(); }));
    EXPECT_EQ(got.kind, ReplyKind::Busy);
    EXPECT_EQ(client->callsSent(), 3U);
}

}  // namespace
}  // namespace walletloupe::explorer
