#include "tests/support/replay/fault_reply.h"

#include "tests/support/replay/replay_rules.h"

namespace walletloupe::replay {
namespace {

constexpr char timeoutBody[] =
    R"({"status":"0","message":"Query Timeout occured. Please select a smaller result dataset",)"
    R"("result":null})";

constexpr char protectionPage[] =
    "<!DOCTYPE html>\n<html lang=\"en-US\"><head><title>Just a moment...</title></head>\n"
    "<body><h1>Checking if the site connection is secure</h1>"
    "<p>Performance &amp; security by Cloudflare</p></body></html>\n";

WireReply page(int status)
{
    WireReply reply;
    reply.status = status;
    reply.contentType = "text/html; charset=UTF-8";
    reply.body = protectionPage;
    return reply;
}

WireReply json(QByteArray body)
{
    WireReply reply;
    reply.body = std::move(body);
    return reply;
}

WireReply statusReply(const Fault& fault)
{
    WireReply reply = page(fault.status);
    if (fault.amount > 0)
        reply.headers.append(
            qMakePair(QByteArray("Retry-After"), QByteArray::number(fault.amount)));
    return reply;
}

}  // namespace

bool replacesRows(const Fault& fault)
{
    switch (fault.kind) {
        case FaultKind::Words:
        case FaultKind::Timeout:
        case FaultKind::Status:
        case FaultKind::Html:
        case FaultKind::Redirect:
            return true;
        default:
            return false;
    }
}

WireReply replyInstead(const Fault& fault)
{
    if (fault.kind == FaultKind::Words)
        return json(QByteArray::fromStdString(refusalBody(fault.words)));
    if (fault.kind == FaultKind::Timeout)
        return json(timeoutBody);
    if (fault.kind == FaultKind::Status)
        return statusReply(fault);
    if (fault.kind == FaultKind::Html)
        return page(200);
    WireReply reply = page(302);
    reply.headers.append(
        qMakePair(QByteArray("Location"), QByteArray("http://localhost:9/elsewhere")));
    return reply;
}

void spoil(WireReply& reply, const Fault& fault)
{
    const auto amount = static_cast<std::int64_t>(fault.amount);
    if (fault.kind == FaultKind::Cut)
        reply.cutAfter = amount;
    else if (fault.kind == FaultKind::Truncate)
        reply.body.truncate(amount);
    else if (fault.kind == FaultKind::Stall)
        reply.stallMilliseconds = static_cast<int>(fault.amount);
    else if (fault.kind == FaultKind::Slow)
        reply.bytesPerSecond = amount;
}

}  // namespace walletloupe::replay
