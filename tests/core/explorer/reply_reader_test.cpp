#include "core/explorer/reply_reader.h"

#include "core/explorer/provider_messages.h"
#include "tests/core/explorer/explorer_replies.h"

#include <gtest/gtest.h>

#include <cctype>
#include <string>

namespace walletloupe::explorer {
namespace {

using namespace std::chrono_literals;

ExplorerCall transactions()
{
    ExplorerCall call;
    call.kind = ExplorerCall::Kind::Transactions;
    return call;
}

Reply readBody(const QByteArray& body, int status = 200, const std::string& contentType = {})
{
    RawReply raw;
    raw.body = body;
    raw.httpStatus = status;
    raw.contentType = contentType;
    return readReply(transactions(), raw);
}

struct TextCase {
    const char* name;
    const char* text;
    ReplyKind kind;
};

void PrintTo(const TextCase& each, std::ostream* out)
{
    *out << each.text;
}

class ReplyText : public testing::TestWithParam<TextCase> {};

TEST_P(ReplyText, IsKnownInTheResultInTheMessageAndInAnyCase)
{
    const QByteArray text = GetParam().text;
    const Reply inResult = readBody(errorJson(text));
    EXPECT_EQ(inResult.kind, GetParam().kind);
    EXPECT_EQ(inResult.text, text.toStdString());
    EXPECT_EQ(readBody(errorJson(text.toUpper())).kind, GetParam().kind);
    const Reply inMessage =
        readBody("{\"message\":\"" + text + "\",\"result\":null,\"status\":\"0\"}");
    EXPECT_EQ(inMessage.kind, GetParam().kind);
    EXPECT_EQ(inMessage.text, text.toStdString());
    EXPECT_EQ(readBody("{\"status\":\"1\",\"message\":\"OK\",\"result\":\"" + text + "\"}").kind,
              GetParam().kind);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, ReplyText,
    testing::Values(
        TextCase{"PerSecond", "Max calls per sec rate limit reached (3/sec)", ReplyKind::Throttled},
        TextCase{"PerSecondLite", "Max calls per sec rate limit reached (5/sec)",
                 ReplyKind::Throttled},
        TextCase{"Rate", "Max rate limit reached", ReplyKind::Throttled},
        TextCase{"RateWithAdvice",
                 "Max rate limit reached, please use API Key for higher rate limit",
                 ReplyKind::Throttled},
        TextCase{"Daily", "Max daily rate limit reached. 100000 (100%) of 100000 day/limit",
                 ReplyKind::QuotaUsedUp},
        TextCase{"Community", "Community Free API Limit reached. Resets 2026-11-22 00:00 UTC",
                 ReplyKind::QuotaUsedUp},
        TextCase{"Unavailable", "Free API access is temporarily unavailable due to high load",
                 ReplyKind::Busy},
        TextCase{"ChainOfPayers",
                 "Free API access is not supported for this chain. Please upgrade your api plan",
                 ReplyKind::ChainUnsupported},
        TextCase{"BadKey", "Invalid API Key", ReplyKind::KeyMissing},
        TextCase{"BadKeyErr2", "Invalid API Key (#err2)|ETH1-", ReplyKind::KeyMissing},
        TextCase{"NoKey", "Missing/Invalid API Key", ReplyKind::KeyMissing},
        TextCase{"LockedKey", "Too many invalid api key attempts, please try again later",
                 ReplyKind::KeyLocked},
        TextCase{"Window",
                 "Result window is too large, PageNo x Offset size must be less than or equal to "
                 "10000",
                 ReplyKind::WindowTooLarge},
        TextCase{"Timeout", "Query Timeout occured. Please select a smaller result dataset",
                 ReplyKind::RangeTooLarge},
        TextCase{"TimeoutSpelled", "Query Timeout occurred. Please select a smaller result dataset",
                 ReplyKind::RangeTooLarge},
        TextCase{"TooBusy",
                 "Unexpected err, timeout occurred or server too busy. Please try again later",
                 ReplyKind::Busy},
        TextCase{"ChainId", "Missing or unsupported chainid parameter (required for v2 api)",
                 ReplyKind::ChainUnsupported},
        TextCase{"Address", "Error! Invalid address format", ReplyKind::AddressRefused},
        TextCase{"Unknown", "You are using a deprecated V1 endpoint, switch to Etherscan API V2.",
                 ReplyKind::Unexpected}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(KnownTexts, AreInSmallLetters)
{
    for (const ProviderMessage& known : providerMessages()) {
        for (const char c : known.piece)
            EXPECT_FALSE(std::isupper(static_cast<unsigned char>(c))) << known.piece;
    }
}

TEST(ReplyReader, ReportsWhenTheQuotaResetsAndHowLongToWait)
{
    const Reply quota =
        readBody(errorJson("Community Free API Limit reached. Resets 2026-11-22 00:00 UTC today"));
    EXPECT_EQ(quota.resetsAt, "2026-11-22 00:00 UTC");
    EXPECT_EQ(readBody(errorJson("Max daily rate limit reached.")).resetsAt, "");
    EXPECT_EQ(readBody(errorJson("too many invalid api key attempts")).waitFor, 30s);
    EXPECT_EQ(readBody(errorJson("Free API access is temporarily unavailable")).waitFor, 60s);
}

TEST(ReplyReader, ReadsRowsAsTheyAreSpelled)
{
    const Reply reply = readBody(rowsJson({7, 7, 19000000}));
    ASSERT_EQ(reply.kind, ReplyKind::Rows) << reply.text;
    ASSERT_EQ(reply.rows.size(), 3U);
    EXPECT_EQ(reply.rows[2].block, 19000000U);
    EXPECT_EQ(reply.rows[2][chain::RowField::BlockNumber], "19000000");
    EXPECT_EQ(reply.rows[1][chain::RowField::Hash], "0x7_1");
    EXPECT_EQ(reply.rows[0][chain::RowField::Value], "340282366920938463463374607431768211456");
    EXPECT_EQ(reply.rows[0][chain::RowField::To], "");
    EXPECT_EQ(reply.rows[0][chain::RowField::ReceiptStatus], "1");
}

TEST(ReplyReader, RefusesRowsWithoutAHash)
{
    const Reply reply = readBody(R"({"status":"1","result":[{"blockNumber":"5","hash":""}]})");
    EXPECT_EQ(reply.kind, ReplyKind::Unexpected);
    EXPECT_NE(reply.text.find("has no hash"), std::string::npos) << reply.text;
}

TEST(ReplyReader, AThrottledReplyIsNotEmptyWhateverItsMessage)
{
    const Reply reply = readBody(
        R"({"status":"0","message":"No transactions found","result":"Max rate limit reached"})");
    EXPECT_EQ(reply.kind, ReplyKind::Throttled);
}

TEST(ReplyReader, ToleratesNumbersNullsAndMissingFields)
{
    const Reply reply = readBody(
        R"({"status":1,"result":[{"blockNumber":5,"hash":"0xa","value":9007199254740993,"to":null,"gas":1.5,)"
        R"("isError":true,"timeStamp":1e9}]})");
    ASSERT_EQ(reply.kind, ReplyKind::Rows) << reply.text;
    const chain::HistoryRow& row = reply.rows.at(0);
    EXPECT_EQ(row.block, 5U);
    EXPECT_EQ(row[chain::RowField::BlockNumber], "5");
    EXPECT_EQ(row[chain::RowField::Value], "9007199254740993");
    EXPECT_EQ(row[chain::RowField::To], "");
    EXPECT_EQ(row[chain::RowField::Gas], "1.5");
    EXPECT_EQ(row[chain::RowField::IsError], "true");
    EXPECT_EQ(row[chain::RowField::TimeStamp], "1000000000");
    EXPECT_EQ(row[chain::RowField::Hash], "0xa");
}

TEST(ReplyReader, RefusesRowsThatItWouldHaveToGuess)
{
    for (const char* row :
         {R"({"blockNumber":"x"})", R"({"blockNumber":""})", R"({"hash":"0x1"})",
          R"({"blockNumber":"-1"})", R"({"blockNumber":"1.5"})", R"({"blockNumber":"0x10"})",
          R"({"blockNumber":5,"value":100000000000000000000})", R"({"blockNumber":5,"to":[]})",
          R"("text")", "null", "[]"}) {
        const Reply reply = readBody(QByteArray(R"({"status":"1","message":"OK","result":[)") +
                                     rowJson(1, 1) + "," + row + "]}");
        EXPECT_EQ(reply.kind, ReplyKind::Unexpected) << row;
        EXPECT_TRUE(reply.text.starts_with("Row 2 of the reply: ")) << reply.text;
        EXPECT_TRUE(reply.rows.empty());
    }
}

TEST(ReplyReader, OnlyTheProvidersWordMeansEmpty)
{
    EXPECT_EQ(readBody(kEmptyJson).kind, ReplyKind::Empty);
    EXPECT_EQ(readBody(R"({"status":"0","message":"No transactions found","result":null})").kind,
              ReplyKind::Empty);
    EXPECT_EQ(readBody(R"({"status":"1","message":"OK","result":[]})").kind, ReplyKind::Empty);
    for (const char* body :
         {R"({"status":"0","message":"NOTOK","result":[]})", R"({"status":"0","result":null})",
          R"({"message":"OK","result":[]})", R"({"status":"1","message":"OK","result":null})",
          R"({"status":"1","message":"OK","result":{}})", R"({"status":"1","message":"OK"})",
          R"({"status":"0","message":"No transactions found","result":[{"blockNumber":"1"}]})",
          R"({"status":"0","message":"No transactions found","result":{"blockNumber":"1"}})",
          R"({"status":"3","message":"OK","result":[]})", "{}", "[]", "[1]"})
        EXPECT_EQ(readBody(body).kind, ReplyKind::Unexpected) << body;
    EXPECT_EQ(readBody(kEmptyJson, 404).kind, ReplyKind::Unexpected);
    EXPECT_EQ(readBody(kEmptyJson, 500).kind, ReplyKind::Busy);
}

TEST(ReplyReader, UnknownErrorsAreReportedInFull)
{
    EXPECT_EQ(readBody(errorJson("Something new\\nhappened")).text, "Something new happened");
    EXPECT_EQ(readBody(R"({"status":"0","message":"New","result":"thing"})").text, "New: thing");
    EXPECT_EQ(readBody(R"({"status":"0","message":"NOTOK","result":null})").text,
              R"({"message":"NOTOK","result":null,"status":"0"})");
    EXPECT_EQ(readBody(R"({"error":{"code":-32000,"message":"header not found"}})", 400).text,
              "HTTP 400: header not found");
}

TEST(ReplyReader, EvenUnreadableErrorsHaveWords)
{
    EXPECT_EQ(readBody(QByteArray(1, '\0')).text, "The reply says nothing readable.");
    EXPECT_EQ(readBody(R"({"message":"\u0001","result":"text"})").text, "text");
    EXPECT_EQ(readBody(QByteArray(1, '\0'), 404).text, "HTTP 404.");
}

TEST(ReplyReader, IncompleteDataIsNoData)
{
    const Reply reply = readBody(R"({"status":"2","message":"OK","result":[{"blockNumber":"1"}]})");
    EXPECT_EQ(reply.kind, ReplyKind::DataIncomplete);
    EXPECT_TRUE(reply.rows.empty());
}

TEST(ReplyReader, StatusesOfHttpSpeakWhereTextsDoNot)
{
    for (const auto& [status, kind] :
         {std::pair{401, ReplyKind::KeyMissing}, std::pair{402, ReplyKind::KeyMissing},
          std::pair{429, ReplyKind::Throttled}, std::pair{500, ReplyKind::Busy},
          std::pair{503, ReplyKind::Busy}, std::pair{524, ReplyKind::Busy},
          std::pair{400, ReplyKind::Unexpected}, std::pair{404, ReplyKind::Unexpected}}) {
        for (const char* body : {"{}", "", "error code: 1015", "{\"mess",
                                 R"({"status":"1","message":"OK","result":[]})"})
            EXPECT_EQ(readBody(body, status).kind, kind) << status << body;
        EXPECT_EQ(readBody(errorJson("Max daily rate limit reached"), status).kind,
                  ReplyKind::QuotaUsedUp);
    }
    EXPECT_EQ(readBody("Too Many Requests", 403).kind, ReplyKind::Throttled);
}

TEST(ReplyReader, AWebPageIsOfTheMoment)
{
    const QByteArray page = "\n<!DOCTYPE html><head><Title>Just a\n moment...</title></head>";
    const Reply reply = readBody(page, 403);
    EXPECT_EQ(reply.kind, ReplyKind::Busy);
    EXPECT_EQ(reply.text, "HTTP 403: A web page came instead of data: Just a moment...");
    EXPECT_EQ(readBody(page).kind, ReplyKind::Busy);
    EXPECT_EQ(readBody("hello", 200, "Text/HTML; charset=utf-8").kind, ReplyKind::Busy);
    EXPECT_EQ(readBody(page, 429).kind, ReplyKind::Throttled);
    EXPECT_EQ(readBody(page, 401).kind, ReplyKind::KeyMissing);
    EXPECT_EQ(readBody(rowsJson({1}), 200, "text/html").kind, ReplyKind::Rows);
}

TEST(ReplyReader, WhatIsNoJsonIsBroken)
{
    for (const char* body : {"", " ", "{\"status\":\"1\"", "[", "{\"a\":1}}", "plain words"})
        EXPECT_EQ(readBody(body).kind, ReplyKind::Broken) << body;
    const QByteArray whole = rowsJson({1, 2, 3});
    for (qsizetype length = 0; length < whole.size(); ++length)
        ASSERT_EQ(readBody(whole.left(length)).kind, ReplyKind::Broken) << length;
}

TEST(ReplyReader, RetryAfterIsSecondsOrADate)
{
    RawReply raw;
    raw.httpStatus = 429;
    raw.receivedAt = std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + 10h;
    const auto waitFor = [&raw](const char* header) {
        raw.retryAfter = header;
        return readReply(transactions(), raw).waitFor;
    };
    EXPECT_EQ(waitFor("0"), 0ms);
    EXPECT_EQ(waitFor(" 7 "), 7s);
    EXPECT_EQ(waitFor("99999999999999"), 24h);
    EXPECT_EQ(waitFor("Sat, 21 Nov 2026 10:01:30 GMT"), 90s);
    EXPECT_EQ(waitFor("Fri, 20 Nov 2026 10:00:00 GMT"), 0s);
    EXPECT_EQ(waitFor("Wed, 21 Nov 2096 10:00:00 GMT"), 24h);
    for (const char* header : {"", "soon", "-5", "1.5", "21 Nov 2026"})
        EXPECT_EQ(waitFor(header), std::nullopt) << header;
}

TEST(ReplyReader, ErrorsBelowHttp)
{
    RawReply raw;
    raw.body = rowsJson({1});
    raw.transportText = "Host x not found";
    raw.transport = TransportError::Unreachable;
    EXPECT_EQ(readReply(transactions(), raw).kind, ReplyKind::Unreachable);
    EXPECT_EQ(readReply(transactions(), raw).text, "Host x not found");
    raw.transport = TransportError::TimedOut;
    EXPECT_EQ(readReply(transactions(), raw).kind, ReplyKind::TimedOut);
    raw.transport = TransportError::CutOff;
    EXPECT_EQ(readReply(transactions(), raw).kind, ReplyKind::Broken);
}

TEST(ReplyReader, ARedirectIsReportedWithoutItsQuery)
{
    RawReply raw;
    raw.httpStatus = 301;
    raw.location = "https://me:secret@other.example/api?apikey=K#f";
    const Reply reply = readReply(transactions(), raw);
    EXPECT_EQ(reply.kind, ReplyKind::Redirected);
    EXPECT_TRUE(reply.text.ends_with(": https://other.example/api")) << reply.text;
}

TEST(ReplyReader, ReadsTheNewestBlock)
{
    const auto read = [](const QByteArray& body) {
        RawReply raw;
        raw.body = body;
        return readReply(ExplorerCall{}, raw);
    };
    const Reply reply = read(R"({"jsonrpc":"2.0","id":83,"result":"0x11e1A300"})");
    EXPECT_EQ(reply.kind, ReplyKind::Block);
    EXPECT_EQ(reply.block, 300000000U);
    for (const char* text : {"0x", "12", "0xfg", "0x10000000000000000", ""})
        EXPECT_EQ(read(QByteArray(R"({"result":")") + text + "\"}").kind, ReplyKind::Unexpected)
            << text;
    EXPECT_EQ(read(errorJson("Invalid API Key")).kind, ReplyKind::KeyMissing);
    EXPECT_EQ(read(rowsJson({1})).kind, ReplyKind::Unexpected);
    EXPECT_EQ(read(kEmptyJson).kind, ReplyKind::Unexpected);
}

}  // namespace
}  // namespace walletloupe::explorer
