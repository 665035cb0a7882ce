#include "core/explorer/log_row.h"

#include "core/explorer/reply_reader.h"
#include "tests/core/explorer/log_replies.h"

#include <gtest/gtest.h>

namespace walletloupe::explorer {
namespace {

using chain::RowField;

Reply readLogs(const QByteArray& body)
{
    ExplorerCall call;
    call.kind = ExplorerCall::Kind::Logs;
    RawReply raw;
    raw.body = body;
    return readReply(call, raw);
}

/// The words about a log that is spoiled in one place.
std::string refusalOf(const QByteArray& good, const QByteArray& bad)
{
    QByteArray body = logsJson(logJson("0x10", "0xh"));
    EXPECT_TRUE(body.contains(good)) << good.toStdString();
    const Reply reply = readLogs(body.replace(good, bad));
    EXPECT_EQ(reply.kind, ReplyKind::Unexpected) << bad.toStdString();
    return reply.text;
}

TEST(LogRow, BecomesARowOfAHistory)
{
    const Reply reply = readLogs(logsJson(logJson("0xEd14F0", "0xh")));
    ASSERT_EQ(reply.kind, ReplyKind::Rows) << reply.text;
    const chain::HistoryRow& row = reply.rows.at(0);
    EXPECT_EQ(row.block, 15'537'392U);
    EXPECT_EQ(row[RowField::BlockNumber], "15537392");
    EXPECT_EQ(row[RowField::TimeStamp], "1600000000");
    EXPECT_EQ(row[RowField::TransactionIndex], "0");
    EXPECT_EQ(row[RowField::Hash], "0xh");
    EXPECT_EQ(row[RowField::BlockHash], "0xb1");
    EXPECT_EQ(row[RowField::From], "0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    EXPECT_EQ(row[RowField::To], "0xbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb");
    EXPECT_EQ(row[RowField::ContractAddress], "0xC3D688b66703497daa19211eedff47f25384cdc3");
    EXPECT_EQ(row[RowField::Input], "0x05");
    EXPECT_EQ(row[RowField::MethodId],
              "0x1547a878dc89ad3c367b6338b4be6a65a5dd74fb77ae044da1e8747ef1f4f62f");
}

TEST(LogRow, NamesTheTopicThatWasRequested)
{
    ExplorerCall call;
    call.kind = ExplorerCall::Kind::Logs;
    call.addressTopic = 3;
    RawReply raw;
    raw.body = logsJson(logJson("0x10", "0xh"));
    EXPECT_EQ(readReply(call, raw).rows.at(0)[RowField::To], "");
    raw.body.replace(
        "bbbb\"", "bbbb\", \"0x000000000000000000000000cccccccccccccccccccccccccccccccccccccccc\"");
    EXPECT_EQ(readReply(call, raw).rows.at(0)[RowField::To],
              "0xcccccccccccccccccccccccccccccccccccccccc");
}

TEST(LogRow, TakesDecimalNumbersAndAllOf64Bits)
{
    EXPECT_EQ(readLogs(logsJson(logJson("77", "0xh"))).rows.at(0).block, 77U);
    const Reply last = readLogs(logsJson(logJson("0xffffffffffffffff", "0xh")));
    EXPECT_EQ(last.rows.at(0).block, 18446744073709551615U);
    EXPECT_EQ(readLogs(logsJson(logJson("0x10000000000000000", "0xh"))).kind,
              ReplyKind::Unexpected);
}

TEST(LogRow, WhatIsNoAddressStaysATopic)
{
    QByteArray body = logsJson(logJson("0x10", "0xh"));
    body.replace("0x000000000000000000000000aaaa", "0x100000000000000000000000aaaa");
    EXPECT_EQ(readLogs(body).rows.at(0)[RowField::From].size(), 66U);
    QByteArray nulls = logsJson(logJson("0x10", "0xh"));
    nulls.replace("\"0x000000000000000000000000bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\"", "null");
    EXPECT_EQ(readLogs(nulls).rows.at(0)[RowField::To], "");
}

TEST(LogRow, NamesTheFieldThatCannotBeRead)
{
    EXPECT_NE(refusalOf("\"0x10\"", "\"0xg\"").find("blockNumber \"0xg\""), std::string::npos);
    EXPECT_NE(refusalOf("\"0x10\"", "\"\"").find("no blockNumber"), std::string::npos);
    EXPECT_NE(refusalOf("\"0xh\"", "null").find("no transactionHash"), std::string::npos);
    EXPECT_NE(refusalOf("\"topics\"", "\"subjects\"").find("no topics"), std::string::npos);
    EXPECT_NE(refusalOf("\"0x5f5e1000\"", "\"soon\"").find("timeStamp"), std::string::npos);
    EXPECT_NE(refusalOf("\"0x05\"", "[]").find("data is a list"), std::string::npos);
}

TEST(LogRow, NothingIsEmptyInEveryProvidersWords)
{
    EXPECT_EQ(readLogs(kNoLogsJson).kind, ReplyKind::Empty);
    EXPECT_EQ(readLogs(R"({"message":"No logs found","result":[],"status":"0"})").kind,
              ReplyKind::Empty);
    EXPECT_EQ(readLogs(R"({"message":"No token transfers found","result":[],"status":"0"})").kind,
              ReplyKind::Empty);
    EXPECT_EQ(readLogs(R"({"message":"No luck","result":[],"status":"0"})").kind,
              ReplyKind::Unexpected);
}

}  // namespace
}  // namespace walletloupe::explorer
