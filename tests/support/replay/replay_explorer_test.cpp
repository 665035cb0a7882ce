#include "tests/support/replay/replay_explorer.h"

#include "tests/support/replay/synthetic_history.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpSocket>
#include <gtest/gtest.h>

#include <memory>

namespace walletloupe::replay {
namespace {

using tests::waitUntil;

/// What came back from one call.
struct Got {
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    int status = 0;
    QByteArray body;
    QByteArray retryAfter;
    QByteArray location;

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    std::string resultText() const
    {
        return json()[QStringLiteral("result")].toString().toStdString();
    }
    qsizetype rows() const { return json()[QStringLiteral("result")].toArray().size(); }
};

class ReplayExplorerTest : public testing::Test {
protected:
    void start(const std::string& script = {}, std::size_t callsPerSecond = 0)
    {
        ReplayConfig config;
        config.history = history;
        config.callsPerSecond = callsPerSecond;
        config.script = *readFaultScript(script, "script");
        config.logPath = folder.path("log.csv");
        config.rules.key = key;
        const auto port = explorer.start(std::move(config));
        ASSERT_TRUE(port) << port.error().message;
        ASSERT_GT(*port, 0);
    }

    QString pageUrl(std::uint64_t firstBlock = 0) const
    {
        return QStringLiteral(
                   "%1?chainid=1&module=account&action=txlist&address=%2&startblock=%3"
                   "&endblock=latest&page=1&offset=1000&sort=asc&apikey=SECRET")
            .arg(explorer.address(),
                 QString::fromStdString(chain::lowerCaseText(history->wallets()[0].address)))
            .arg(firstBlock);
    }

    Got get(const QString& url, int timeout = 60'000)
    {
        QNetworkRequest request{QUrl(url)};
        request.setTransferTimeout(timeout);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             QNetworkRequest::ManualRedirectPolicy);
        const std::unique_ptr<QNetworkReply> reply(network.get(request));
        EXPECT_TRUE(waitUntil([&] { return reply->isFinished(); }));
        return {reply->error(), reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                reply->readAll(), reply->rawHeader("Retry-After"), reply->rawHeader("Location")};
    }
    Got getPage() { return get(pageUrl()); }

    std::string verdict(std::size_t call) const { return explorer.log().calls()[call].verdict; }

    std::shared_ptr<SyntheticHistory> history =
        std::make_shared<SyntheticHistory>(SyntheticSettings{700, 1, 1, 1, 0});
    const SystemClock clock;
    const tests::TemporaryFolder folder;
    std::string key;
    ReplayExplorer explorer{clock};
    QNetworkAccessManager network;
};

TEST_F(ReplayExplorerTest, ServesRowsAsTheHistoryHasThem)
{
    start();
    const Got got = getPage();
    EXPECT_EQ(got.status, 200);
    const QJsonArray rows = got.json()[QStringLiteral("result")].toArray();
    ASSERT_EQ(rows.size(), 700);
    chain::HistoryRow row;
    for (std::size_t at = 0; at < 700; ++at) {
        history->readRow(0, at, row);
        for (std::size_t field = 0; field < chain::kRowFields; ++field) {
            const auto name = QString::fromUtf8(chain::kRowFieldNames[field].data());
            ASSERT_EQ(rows[static_cast<qsizetype>(at)][name].toString().toStdString(),
                      row.fields[field]);
        }
    }
}

TEST_F(ReplayExplorerTest, TheKeyComesInNoLog)
{
    key = "SECRET";
    start("every 2 cycle throttle");
    EXPECT_EQ(getPage().rows(), 700);
    EXPECT_EQ(getPage().rows(), 0);
    const std::string log = folder.read("log.csv");
    EXPECT_EQ(log.find("SECRET"), std::string::npos) << log;
    EXPECT_NE(log.find("startblock=0"), std::string::npos) << log;
    EXPECT_EQ(log.substr(0, 26), "ms,call,verdict,rows,asked");
    EXPECT_EQ(verdict(0), "rows");
    EXPECT_EQ(explorer.log().calls()[0].rows, 700U);
    EXPECT_EQ(verdict(1), "fault throttle");
}

TEST_F(ReplayExplorerTest, RefusesMoreCallsThanTheRate)
{
    start({}, 3);
    std::vector<std::unique_ptr<QNetworkReply>> replies;
    for (int call = 0; call < 6; ++call)
        replies.emplace_back(network.get(QNetworkRequest(QUrl(pageUrl()))));
    ASSERT_TRUE(waitUntil([&] { return explorer.log().calls().size() == 6; }));
    std::vector<std::int64_t> allowed;
    for (const LoggedCall& call : explorer.log().calls()) {
        if (call.verdict != "throttled")
            allowed.push_back(call.milliseconds);
    }
    EXPECT_LE(maxCallsInASecond(allowed), 3U);
}

TEST_F(ReplayExplorerTest, FaultsInTheProvidersWords)
{
    start("every 1 cycle throttle,quota,pool,tier,away,badkey,keylock,busy");
    for (const char* words :
         {"Max calls per sec rate limit reached", "Max daily rate limit reached",
          "Community Free API Limit reached", "Free API access is not supported for this chain",
          "Free API access is temporarily unavailable", "Invalid API Key (#err2)",
          "Too many invalid api key attempts", "Unexpected err, timeout occurred"}) {
        const Got got = getPage();
        EXPECT_EQ(got.status, 200);
        EXPECT_EQ(got.json()[QStringLiteral("message")], QStringLiteral("NOTOK"));
        EXPECT_EQ(got.resultText().find(words), 0U) << got.body.toStdString();
    }
}

TEST_F(ReplayExplorerTest, AQueryThatTakesTooLongHasNoResult)
{
    start("at 1 timeout");
    const Got got = getPage();
    EXPECT_TRUE(got.json()[QStringLiteral("result")].isNull());
    EXPECT_TRUE(got.json()[QStringLiteral("message")].toString().startsWith(
        QStringLiteral("Query Timeout occured")));
}

TEST_F(ReplayExplorerTest, FaultsByHttp)
{
    start("every 1 cycle 429:7,503,html,redirect");
    const Got tooMany = getPage();
    EXPECT_EQ(tooMany.status, 429);
    EXPECT_EQ(tooMany.retryAfter, "7");
    EXPECT_EQ(getPage().status, 503);
    const Got html = getPage();
    EXPECT_EQ(html.status, 200);
    EXPECT_TRUE(html.body.startsWith("<!DOCTYPE html>"));
    const Got redirect = getPage();
    EXPECT_EQ(redirect.status, 302);
    EXPECT_FALSE(redirect.location.isEmpty());
}

TEST_F(ReplayExplorerTest, CutsTheConnectionAtThatByte)
{
    start("every 1 cycle cut:5000,cut:20");
    const Got cut = getPage();
    EXPECT_EQ(cut.error, QNetworkReply::RemoteHostClosedError);
    EXPECT_GT(cut.body.size(), 4500);
    EXPECT_LT(cut.body.size(), 5000);
    EXPECT_NE(getPage().error, QNetworkReply::NoError) << "in the middle of the head";
}

TEST_F(ReplayExplorerTest, TruncatesTheJsonInAWholeReply)
{
    start("at 1 truncate:500");
    const Got got = getPage();
    EXPECT_EQ(got.error, QNetworkReply::NoError);
    EXPECT_EQ(got.body.size(), 500);
}

TEST_F(ReplayExplorerTest, StallsBeforeTheFirstByte)
{
    start("at 1 stall:600000\nat 2 stall:30");
    EXPECT_EQ(get(pageUrl(), 100).error, QNetworkReply::OperationCanceledError);
    EXPECT_EQ(getPage().rows(), 700);
}

TEST_F(ReplayExplorerTest, SendsSlowly)
{
    start("at 1 slow:10\nat 2 slow:20000000");
    EXPECT_EQ(get(pageUrl(), 100).status, 0) << "not even the head is there";
    EXPECT_EQ(getPage().rows(), 700);
}

TEST_F(ReplayExplorerTest, RepeatsRows)
{
    start("at 1 repeat:20");
    const Got got = getPage();
    EXPECT_EQ(got.rows(), 720);
    EXPECT_EQ(verdict(0), "fault repeat:20");
}

TEST_F(ReplayExplorerTest, TheChainGrowsAndIsReorganisedWhileItIsRead)
{
    start("grow 3\nreorg at 3 depth 20000000");
    const auto head = [&] {
        return get(explorer.address() +
                   QStringLiteral("?chainid=1&module=proxy&action=eth_blockNumber"))
            .resultText();
    };
    const auto first = std::stoull(head(), nullptr, 16);
    EXPECT_EQ(first, history->lastBlock() + 100);
    EXPECT_EQ(std::stoull(head(), nullptr, 16), first + 3);
    chain::HistoryRow row;
    history->readRow(0, 0, row);
    const QJsonValue told = getPage().json()[QStringLiteral("result")].toArray()[0];
    EXPECT_NE(told[QStringLiteral("hash")].toString().toStdString(), row[chain::RowField::Hash]);
    EXPECT_EQ(told[QStringLiteral("nonce")].toString().toStdString(), row[chain::RowField::Nonce]);
}

TEST_F(ReplayExplorerTest, AnswersAgainOnTheSameConnection)
{
    start("at 2 429:1");
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"),
                         static_cast<quint16>(QUrl(explorer.address()).port()));
    const QByteArray request = "GET /v2/api?chainid=9 HTTP/1.1\r\nHost: here\r\n\r\n";
    QByteArray received;
    for (qsizetype replies = 1; replies <= 3; ++replies) {
        socket.write(request);
        ASSERT_TRUE(waitUntil([&] {
            received += socket.readAll();
            return received.count("HTTP/1.1 ") == replies &&
                   (received.endsWith("}") || received.endsWith("</html>\n"));
        })) << received.toStdString();
    }
    EXPECT_EQ(explorer.log().calls().size(), 3U);
}

TEST_F(ReplayExplorerTest, OtherPathsAreNotFound)
{
    start();
    QUrl url(explorer.address());
    url.setPath(QStringLiteral("/v3"));
    EXPECT_EQ(get(url.toString()).status, 404);
    url.setPath(QStringLiteral("/api"));
    EXPECT_EQ(get(url.toString()).status, 200);
    EXPECT_EQ(explorer.log().calls().size(), 1U);
}

TEST_F(ReplayExplorerTest, ReportsWhenThePortIsTaken)
{
    start();
    ReplayConfig config;
    config.history = history;
    config.port = static_cast<std::uint16_t>(QUrl(explorer.address()).port());
    ReplayExplorer second(clock);
    EXPECT_EQ(second.start(std::move(config)).error().code, ErrorCode::Usage);
}

TEST_F(ReplayExplorerTest, AnySlicingIntoPagesGivesTheSameRows)
{
    history = std::make_shared<SyntheticHistory>(SyntheticSettings{3000, 1, 5, 1, 0});
    start();
    const auto hashes = [&](int offset) {
        std::vector<QString> all;
        for (int page = 1; page * offset <= 10'000; ++page) {
            const QString url =
                pageUrl().replace(QStringLiteral("page=1&offset=1000"),
                                  QStringLiteral("page=%1&offset=%2").arg(page).arg(offset));
            const QJsonArray rows = get(url).json()[QStringLiteral("result")].toArray();
            if (rows.isEmpty())
                break;
            for (const QJsonValue row : rows)
                all.push_back(row[QStringLiteral("hash")].toString());
        }
        return all;
    };
    const std::vector<QString> whole = hashes(1000);
    EXPECT_EQ(whole.size(), 3000U);
    EXPECT_EQ(hashes(377), whole);
    EXPECT_EQ(hashes(990), whole);
}

}  // namespace
}  // namespace walletloupe::replay
