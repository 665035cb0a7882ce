#include "tests/core/explorer/explorer_client_fixture.h"

#include <memory>
#include <string>
#include <vector>

namespace walletloupe::explorer {
namespace {

TEST_F(ExplorerClientTest, SendsCallsInOrderAndAnswersEachOnce)
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
    auto early = std::make_unique<QObject>();
    auto late = std::make_unique<QObject>();
    ScriptedReply first = good();
    first.before = [&late] { late.reset(); };
    serve({first, good()});
    client->pause();
    ask(early.get());
    early.reset();
    client->resume();
    ask(late.get());
    ASSERT_TRUE(waitUntil([&] { return !late; }));
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

TEST_F(ExplorerClientTest, AThrottledCallKeepsItsPlace)
{
    serve({good(errorJson("Max rate limit reached")), good()});
    settings.callsUnderWay = 1;
    makeClient();
    ask(nullptr, 1);
    ask(nullptr, 2);
    ASSERT_TRUE(waitForReplies(2));
    ASSERT_EQ(server->requests().size(), 3U);
    EXPECT_NE(server->requests()[1].find("startblock=1&"), std::string::npos);
    EXPECT_NE(server->requests()[2].find("startblock=2&"), std::string::npos);
}

TEST_F(ExplorerClientTest, NobodyTriesAgainForAReceiverThatIsGone)
{
    auto receiver = std::make_unique<QObject>();
    ScriptedReply busy = withStatus(503);
    busy.before = [&receiver] { receiver.reset(); };
    serve({busy, good()});
    settings.callsUnderWay = 1;
    makeClient();
    ask(receiver.get());
    ASSERT_TRUE(waitUntil([&] { return !receiver; }));
    ask();
    ASSERT_TRUE(waitForReplies(1));
    EXPECT_EQ(client->callsSent(), 2U);
    EXPECT_TRUE(waitings.empty());
}

TEST_F(ExplorerClientTest, CancelDoesNotAnswerAReceiverThatIsGone)
{
    serve({stallingReply()});
    settings.callsUnderWay = 1;
    makeClient();
    auto receiver = std::make_unique<QObject>();
    ask(receiver.get());
    ask(receiver.get());
    ASSERT_TRUE(waitUntil([&] { return client->callsSent() == 1; }));
    receiver.reset();
    client->cancelAll();
    EXPECT_TRUE(replies.empty());
}

TEST_F(ExplorerClientTest, WhoeverHearsOfAWaitMayCancelEverything)
{
    serve({withStatus(503)});
    QObject::connect(client.get(), &ExplorerClient::waiting, client.get(),
                     [this] { client->cancelAll(); });
    EXPECT_EQ(askOnce().kind, ReplyKind::Cancelled);
    EXPECT_EQ(client->callsSent(), 1U);
}

}  // namespace
}  // namespace walletloupe::explorer
