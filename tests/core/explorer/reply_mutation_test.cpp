#include "core/base/random.h"
#include "core/explorer/reply_reader.h"
#include "tests/core/explorer/explorer_replies.h"

#include <gtest/gtest.h>

#include <vector>

namespace walletloupe::explorer {
namespace {

std::vector<QByteArray> realReplies()
{
    return {rowsJson({1, 2, 2}),
            kEmptyJson,
            errorJson("Max calls per sec rate limit reached (3/sec)"),
            R"({"message":"Query Timeout occured. Please select a smaller result dataset",)"
            R"("result":null,"status":"0"})",
            R"({"jsonrpc":"2.0","id":83,"result":"0x10d4f"})",
            "<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>"};
}

Reply read(const QByteArray& body, ExplorerCall::Kind kind, int status)
{
    ExplorerCall call;
    call.kind = kind;
    RawReply raw;
    raw.body = body;
    raw.httpStatus = status;
    return readReply(call, raw);
}

/// What holds for every reply, whatever it is.
void expectSound(const Reply& reply, const QByteArray& body)
{
    ASSERT_EQ(reply.rows.empty(), reply.kind != ReplyKind::Rows) << body.toStdString();
    const bool isData = reply.kind == ReplyKind::Rows || reply.kind == ReplyKind::Empty ||
                        reply.kind == ReplyKind::Block;
    ASSERT_NE(isData, !reply.text.empty()) << body.toStdString();
    for (const chain::HistoryRow& row : reply.rows)
        ASSERT_EQ(row[chain::RowField::BlockNumber].find_first_not_of("0123456789"),
                  std::string::npos);
}

void mutate(QByteArray& body, Random& random)
{
    const auto place = [&] {
        return static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(body.size()) + 1));
    };
    switch (random.below(4)) {
        case 0:
            body.insert(place(), static_cast<char>(random.below(256)));
            break;
        case 1:
            body.remove(place(), static_cast<qsizetype>(random.below(8)) + 1);
            break;
        case 2:
            body.insert(place(), body.mid(place(), static_cast<qsizetype>(random.below(40))));
            break;
        default:
            if (!body.isEmpty())
                body[static_cast<qsizetype>(random.below(
                    static_cast<std::uint64_t>(body.size())))] = "{}[]\",:0\\x"[random.below(10)];
    }
}

TEST(ReplyMutation, EveryPrefixOfARealReplyIsSoundAndNeverData)
{
    for (const QByteArray& reply : realReplies()) {
        for (qsizetype length = 0; length < reply.size(); ++length) {
            const QByteArray body = reply.left(length);
            const Reply got = read(body, ExplorerCall::Kind::Transactions, 200);
            expectSound(got, body);
            ASSERT_NE(got.kind, ReplyKind::Rows);
            ASSERT_NE(got.kind, ReplyKind::Empty);
        }
    }
}

TEST(ReplyMutation, ThousandsOfMutationsAreSound)
{
    Random random(7);
    const std::vector<QByteArray> replies = realReplies();
    for (int round = 0; round < 20'000; ++round) {
        QByteArray body = replies[random.below(replies.size())];
        for (std::uint64_t times = random.below(4) + 1; times > 0; --times)
            mutate(body, random);
        const auto kind = random.below(4) == 0 ? ExplorerCall::Kind::NewestBlock
                                               : ExplorerCall::Kind::Transactions;
        expectSound(read(body, kind, random.below(4) == 0 ? 503 : 200), body);
        if (HasFatalFailure())
            return;
    }
}

}  // namespace
}  // namespace walletloupe::explorer
