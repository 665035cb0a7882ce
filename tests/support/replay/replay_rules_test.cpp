#include "tests/support/replay/replay_rules.h"

#include "tests/support/replay/test_history.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gtest/gtest.h>

namespace walletloupe::replay {
namespace {

QJsonObject parsed(const std::string& body)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(body)).object();
}

std::string resultText(const Answer& answer)
{
    const QJsonObject reply = parsed(answer.body);
    EXPECT_EQ(reply[QStringLiteral("status")], QStringLiteral("0"));
    EXPECT_EQ(reply[QStringLiteral("message")], QStringLiteral("NOTOK"));
    return reply[QStringLiteral("result")].toString().toStdString();
}

/// The hashes of a reply with rows, one after the other.
std::string hashes(const Answer& answer)
{
    const QJsonObject reply = parsed(answer.body);
    EXPECT_EQ(reply[QStringLiteral("status")], QStringLiteral("1")) << answer.body;
    std::string text;
    for (const QJsonValue row : reply[QStringLiteral("result")].toArray())
        text += row[QStringLiteral("hash")].toString().toStdString();
    return text;
}

std::vector<std::uint64_t> manyBlocks(std::size_t rows)
{
    std::vector<std::uint64_t> blocks;
    for (std::size_t row = 0; row < rows; ++row)
        blocks.push_back(100 + row);
    return blocks;
}

class ReplayRulesTest : public testing::Test {
protected:
    Answer ask(Query changes, const Moment& moment = {{1'000'000, {}}, 1, 0}) const
    {
        Query query{{"chainid", "1"},     {"module", "account"},
                    {"action", "txlist"}, {"address", kTestWallet},
                    {"startblock", "0"},  {"endblock", "latest"},
                    {"page", "1"},        {"offset", "1000"},
                    {"sort", "asc"}};
        for (auto& [name, value] : changes)
            query.insert_or_assign(name, value);
        return ReplayRules(history, settings).answer(query, moment);
    }

    TestHistory history{{{testAddress(), {10, 20, 20, 30}}}};
    RuleSettings settings;
};

TEST_F(ReplayRulesTest, ReportsEveryFieldAsText)
{
    const QJsonObject reply = parsed(ask({}).body);
    const QJsonArray rows = reply[QStringLiteral("result")].toArray();
    ASSERT_EQ(rows.size(), 4);
    EXPECT_EQ(reply[QStringLiteral("message")], QStringLiteral("OK"));
    EXPECT_EQ(rows[0].toObject().size(), 20);
    for (const QJsonValue value : rows[0].toObject())
        EXPECT_TRUE(value.isString());
    EXPECT_EQ(rows[0][QStringLiteral("confirmations")], QStringLiteral("999991"));
}

TEST_F(ReplayRulesTest, BothBlockBoundsAreInclusive)
{
    EXPECT_EQ(hashes(ask({{"startblock", "20"}, {"endblock", "30"}})), "h1h2h3");
    EXPECT_EQ(hashes(ask({{"startblock", "10"}, {"endblock", "20"}})), "h0h1h2");
    EXPECT_EQ(hashes(ask({{"startblock", "11"}, {"endblock", "29"}})), "h1h2");
    EXPECT_EQ(ask({{"startblock", "21"}, {"endblock", "29"}}).verdict, "empty");
    EXPECT_EQ(ask({{"startblock", "30"}, {"endblock", "20"}}).verdict, "empty");
}

TEST_F(ReplayRulesTest, TheHeadHidesWhatIsNotMinedYet)
{
    EXPECT_EQ(hashes(ask({{"endblock", "99"}}, {{20, {}}, 1, 0})), "h0h1h2");
    EXPECT_EQ(hashes(ask({{"endblock", "latest"}}, {{29, {}}, 1, 0})), "h0h1h2");
    EXPECT_EQ(hashes(ask({{"endblock", "latest"}}, {{30, {}}, 1, 0})), "h0h1h2h3");
}

TEST_F(ReplayRulesTest, PagesInBothOrders)
{
    EXPECT_EQ(hashes(ask({{"offset", "3"}})), "h0h1h2");
    EXPECT_EQ(hashes(ask({{"offset", "3"}, {"page", "2"}})), "h3");
    EXPECT_EQ(ask({{"offset", "4"}, {"page", "2"}}).verdict, "empty");
    EXPECT_EQ(hashes(ask({{"offset", "3"}, {"sort", "desc"}})), "h3h2h1");
    EXPECT_EQ(hashes(ask({{"offset", "3"}, {"page", "2"}, {"sort", "desc"}})), "h0");
}

TEST_F(ReplayRulesTest, AnEmptyHistoryIsNoError)
{
    const Answer answer = ask({{"address", "0x00000000000000000000000000000000000000bb"}});
    EXPECT_EQ(answer.body, R"({"status":"0","message":"No transactions found","result":[]})");
}

TEST_F(ReplayRulesTest, CapsTheRowsOfAReplyWhateverIsRequested)
{
    const TestHistory long_{{{testAddress(), manyBlocks(1500)}}};
    const ReplayRules rules(long_, settings);
    for (const auto& [offset, rows] :
         {std::pair("999", 999U), std::pair("1000", 1000U), std::pair("1001", 1000U),
          std::pair("10000", 1000U), std::pair("", 1000U)}) {
        const Query query{{"chainid", "1"},
                          {"module", "account"},
                          {"action", "txlist"},
                          {"address", kTestWallet},
                          {"offset", offset}};
        EXPECT_EQ(rules.answer(query, {{9999, {}}, 1, 0}).rows, rows) << offset;
    }
}

TEST_F(ReplayRulesTest, TheWindowEndsAt10000Rows)
{
    EXPECT_EQ(ask({{"page", "10"}, {"offset", "1000"}}).verdict, "empty");
    const std::string refusal =
        "Result window is too large, PageNo x Offset size must be less "
        "than or equal to 10000";
    EXPECT_EQ(resultText(ask({{"page", "11"}, {"offset", "1000"}})), refusal);
    EXPECT_EQ(resultText(ask({{"page", "1"}, {"offset", "10001"}})), refusal);
    EXPECT_EQ(resultText(ask({{"page", "18446744073709551615"}, {"offset", "2"}})), refusal);
}

TEST_F(ReplayRulesTest, RefusesWhatMakesNoSense)
{
    EXPECT_EQ(resultText(ask({{"address", "0xaa"}})), "Error! Invalid address format");
    EXPECT_EQ(resultText(ask({{"startblock", "x"}})), "Error! Invalid block number");
    EXPECT_EQ(resultText(ask({{"page", "-1"}})), "Error! Invalid page or offset");
    EXPECT_EQ(resultText(ask({{"module", "acount"}})), "Error! Missing Or invalid Module name");
    EXPECT_EQ(resultText(ask({{"action", "txs"}})), "Error! Missing Or invalid Action name");
    for (const char* chain : {"", "2", "x"})
        EXPECT_EQ(resultText(ask({{"chainid", chain}})).substr(0, 29),
                  "Missing or unsupported chaini");
}

TEST_F(ReplayRulesTest, RequestsTheKeyItWasGiven)
{
    settings.key = "RIGHT";
    EXPECT_EQ(resultText(ask({})), "Missing/Invalid API Key");
    EXPECT_EQ(resultText(ask({{"apikey", "WRONG"}})).substr(0, 22), "Invalid API Key (#err2");
    EXPECT_EQ(hashes(ask({{"apikey", "RIGHT"}})), "h0h1h2h3");
}

TEST_F(ReplayRulesTest, ReportsTheHeadAndTheLimit)
{
    EXPECT_EQ(ask({{"module", "proxy"}, {"action", "eth_blockNumber"}}, {{255, {}}, 1, 0}).body,
              R"({"jsonrpc":"2.0","id":83,"result":"0xff"})");
    const QJsonObject limit =
        parsed(ask({{"module", "getapilimit"}, {"action", "getapilimit"}, {"chainid", ""}},
                   {{1, {}}, 7, 0})
                   .body)[QStringLiteral("result")]
            .toObject();
    EXPECT_EQ(limit[QStringLiteral("creditsUsed")], 7);
    EXPECT_EQ(limit[QStringLiteral("creditsAvailable")], 99'993);
}

TEST_F(ReplayRulesTest, RepeatsRowsWhereNothingIsLost)
{
    const ChainView chain{1'000'000, {}};
    EXPECT_EQ(hashes(ask({}, {chain, 1, 2})), "h0h0h1h1h2h3");
    EXPECT_EQ(hashes(ask({{"offset", "4"}}, {chain, 1, 2})), "h0h0h1h1") << "h2 comes again";
    EXPECT_EQ(hashes(ask({{"startblock", "20"}, {"endblock", "20"}}, {chain, 1, 1})), "h1h2");
    EXPECT_EQ(hashes(ask({{"offset", "1"}, {"page", "2"}}, {chain, 1, 1})), "h1");
}

TEST_F(ReplayRulesTest, EscapesWhatJsonDoesNotHold)
{
    EXPECT_EQ(refusalBody("a\"b\\c\nd"),
              R"({"status":"0","message":"NOTOK","result":"a\"b\\c\u000ad"})");
}

}  // namespace
}  // namespace walletloupe::replay
