#include "tests/support/replay/event_rules.h"

#include "tests/support/replay/test_history.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gtest/gtest.h>

namespace walletloupe::replay {
namespace {

const std::string kHeader = "kind,wallet,contract,block,timeStamp,hash,from,to\n";
const std::string kWallet = kTestWallet;
const std::string kToken = "0x00000000000000000000000000000000000000cc";
const std::string kOther = "0x00000000000000000000000000000000000000bb";
const std::string kAbsorbDebt =
    "0x1547a878dc89ad3c367b6338b4be6a65a5dd74fb77ae044da1e8747ef1f4f62f";

std::string line(const std::string& kind, std::uint64_t block, const std::string& hash)
{
    return kind + "," + kWallet + "," + kToken + "," + std::to_string(block) + ",1600000000," +
           hash + "," + kOther + "," + kWallet + "\n";
}

class EventRulesTest : public testing::Test {
protected:
    Answer ask(Query query, Query changes, std::uint64_t head = 1000) const
    {
        query.merge(Query{{"chainid", "1"}, {"page", "1"}, {"offset", "1000"}});
        for (auto& [name, value] : changes)
            query.insert_or_assign(name, value);
        return ReplayRules(history, settings, &events).answer(query, {{head, {}}, 1, 0});
    }
    Answer transfers(const Query& changes) const
    {
        return ask({{"module", "account"},
                    {"action", "tokentx"},
                    {"address", kWallet},
                    {"contractaddress", kToken},
                    {"startblock", "0"},
                    {"endblock", "latest"}},
                   changes);
    }
    Answer logs(const Query& changes, std::uint64_t head = 1000) const
    {
        return ask({{"module", "logs"},
                    {"action", "getLogs"},
                    {"fromBlock", "0"},
                    {"toBlock", "latest"},
                    {"topic0", kAbsorbDebt},
                    {"topic0_2_opr", "and"},
                    {"topic2", "0x000000000000000000000000" + kWallet.substr(2)}},
                   changes, head);
    }

    TestHistory history{{{testAddress(), {10}}}};
    RuleSettings settings;
    ServedEvents events = *ServedEvents::read(
        kHeader + line("absorb", 30, "h3") + line("absorb", 16, "h1") + line("transfer", 20, "h2"),
        "events");
};

TEST_F(EventRulesTest, ReportsLogsWithHexadecimalNumbers)
{
    const Answer answer = logs({});
    EXPECT_EQ(answer.rows, 2U);
    const QJsonObject log = QJsonDocument::fromJson(QByteArray::fromStdString(answer.body))
                                .object()[QStringLiteral("result")][0]
                                .toObject();
    EXPECT_EQ(log[QStringLiteral("blockNumber")], QStringLiteral("0x10"));
    EXPECT_EQ(log[QStringLiteral("transactionHash")], QStringLiteral("h1"));
    EXPECT_EQ(log[QStringLiteral("transactionIndex")], QStringLiteral("0x"));
    EXPECT_EQ(log[QStringLiteral("topics")].toArray().size(), 3);
}

TEST_F(EventRulesTest, KeepsToBlocksPagesAndTheHead)
{
    EXPECT_EQ(logs({{"fromBlock", "17"}}).rows, 1U);
    EXPECT_EQ(logs({{"fromBlock", "16"}, {"toBlock", "16"}}).rows, 1U);
    EXPECT_EQ(logs({}, 29).rows, 1U);
    EXPECT_EQ(logs({{"offset", "1"}}).rows, 1U);
    EXPECT_EQ(logs({{"offset", "1"}, {"page", "2"}}).rows, 1U);
    EXPECT_EQ(logs({{"offset", "1"}, {"page", "3"}}).verdict, "empty");
    EXPECT_NE(logs({{"offset", "1000"}, {"page", "11"}}).body.find("window is too large"),
              std::string::npos);
    settings.rowsCap = 1;
    EXPECT_EQ(logs({}).rows, 1U);
}

TEST_F(EventRulesTest, TransfersAreOfOneToken)
{
    EXPECT_EQ(transfers({}).rows, 1U);
    EXPECT_EQ(transfers({{"contractaddress", kOther}}).verdict, "empty");
    EXPECT_EQ(transfers({{"address", kOther}}).body,
              R"({"status":"0","message":"No transactions found","result":[]})");
    EXPECT_NE(transfers({{"contractaddress", "0x1"}}).body.find("Invalid contract"),
              std::string::npos);
}

TEST_F(EventRulesTest, NothingIsNoError)
{
    EXPECT_EQ(logs({{"topic0", "0x00"}}).body,
              R"({"status":"0","message":"No records found","result":[]})");
    EXPECT_NE(logs({{"topic0_2_opr", "or"}}).body.find("NOTOK"), std::string::npos);
    EXPECT_EQ(ReplayRules(history, settings)
                  .answer({{"chainid", "1"},
                           {"module", "account"},
                           {"action", "tokentx"},
                           {"address", kWallet},
                           {"contractaddress", kToken}},
                          {{1000, {}}, 1, 0})
                  .verdict,
              "empty");
}

TEST(ServedEvents, ReportsWhichLineCannotBeRead)
{
    const auto wrong = ServedEvents::read(kHeader + "sold,a,b,c,d,e,f,g\n", "e.csv");
    ASSERT_FALSE(wrong);
    EXPECT_NE(wrong.error().message.find("e.csv, line 2"), std::string::npos);
    EXPECT_FALSE(ServedEvents::read("wallet,kind\n", "e.csv"));
    EXPECT_EQ(ServedEvents::read(kHeader, "e.csv")->lastBlock(), 0U);
}

}  // namespace
}  // namespace walletloupe::replay
