#pragma once

#include "core/explorer/explorer_client.h"
#include "core/explorer/request_builder.h"
#include "tests/core/explorer/explorer_replies.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait_until.h"

#include <QNetworkAccessManager>
#include <gtest/gtest.h>

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace walletloupe::explorer {

using namespace std::chrono_literals;
using tests::ScriptedReply;
using tests::ScriptedServer;
using tests::stallingReply;
using tests::waitUntil;

inline const QString kKey = QStringLiteral("SECRET+KEY/42");

inline ScriptedReply good(const QByteArray& body = rowsJson({5}))
{
    return {.body = body};
}

inline ScriptedReply withStatus(int status, const QByteArray& body = "{}",
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

}  // namespace walletloupe::explorer
