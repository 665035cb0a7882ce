// Any bytes as a reply of an explorer: nothing may crash, and only data may count as data.
#include "core/explorer/reply_reader.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace walletloupe::explorer;

namespace {

constexpr std::array kStatuses{200, 200, 200, 200, 302, 401, 404, 429, 503};

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void check(const Reply& reply)
{
    require(reply.rows.empty() == (reply.kind != ReplyKind::Rows));
    const bool isData = reply.kind == ReplyKind::Rows || reply.kind == ReplyKind::Empty ||
                        reply.kind == ReplyKind::Block;
    require(isData == reply.text.empty());
    for (const auto& row : reply.rows)
        require(row.block == std::stoull(row[walletloupe::chain::RowField::BlockNumber]));
}

}  // namespace

/// The first byte chooses the question and the status of HTTP, a line follows for Retry-After and
/// Location, the rest is the body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray all(reinterpret_cast<const char*>(data) + 1, static_cast<qsizetype>(size) - 1);
    const qsizetype line = all.indexOf('\n');
    ExplorerCall call;
    call.kind =
        (data[0] & 1) != 0 ? ExplorerCall::Kind::NewestBlock : ExplorerCall::Kind::Transactions;
    RawReply raw;
    raw.httpStatus = kStatuses[(data[0] >> 1) % kStatuses.size()];
    raw.retryAfter = all.left(line < 0 ? 0 : line).toStdString();
    raw.location = raw.retryAfter;
    raw.body = all.mid(line + 1);
    check(readReply(call, raw));
    return 0;
}
