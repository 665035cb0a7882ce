#include "core/explorer/reply_reader.h"

#include "core/explorer/provider_messages.h"
#include "core/explorer/reply_rows.h"
#include "core/explorer/retry_after.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <optional>
#include <utility>

namespace walletloupe::explorer {
namespace {

Reply replyOf(ReplyKind kind, std::string text)
{
    Reply reply;
    reply.kind = kind;
    reply.text = std::move(text);
    return reply;
}

/// On one line, so that no reply writes control characters to a terminal.
std::string oneLine(const QString& text)
{
    QString line = text;
    for (QChar& c : line) {
        if (!c.isPrint() && !c.isSurrogate())
            c = QLatin1Char(' ');
    }
    return line.simplified().toStdString();
}

Reply transportReply(const RawReply& raw)
{
    const std::string text = oneLine(QString::fromStdString(raw.transportText));
    switch (raw.transport) {
        case TransportError::TimedOut:
            return replyOf(ReplyKind::TimedOut, "No answer in time.");
        case TransportError::CutOff:
            return replyOf(ReplyKind::Broken, "The connection ended before the reply: " + text);
        default:
            return replyOf(ReplyKind::Unreachable, text);
    }
}

Reply redirectReply(const RawReply& raw)
{
    // The query of the new address may repeat the key.
    const QUrl to(QString::fromStdString(raw.location));
    const QString shown = to.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery |
                                      QUrl::RemoveFragment | QUrl::FullyEncoded);
    return replyOf(ReplyKind::Redirected,
                   "The provider points to another address, which is not followed with a key: " +
                       oneLine(shown));
}

bool isGood(int httpStatus)
{
    return httpStatus >= 200 && httpStatus < 300;
}

/// Where the text says nothing that is known.
ReplyKind kindOf(int httpStatus)
{
    if (httpStatus == 401 || httpStatus == 402)
        return ReplyKind::KeyMissing;
    if (httpStatus == 429)
        return ReplyKind::Throttled;
    return httpStatus >= 500 ? ReplyKind::Busy : ReplyKind::Unexpected;
}

std::string withStatus(int httpStatus, const std::string& text)
{
    if (isGood(httpStatus))
        return text.empty() ? "The reply says nothing readable." : text;
    return "HTTP " + std::to_string(httpStatus) + (text.empty() ? "." : ": " + text);
}

Reply replyFromMessage(const RawReply& raw, const std::string& text, ReplyKind otherwise)
{
    // What providers say is short; a reply of megabytes without words is not searched.
    constexpr std::size_t longest = 4096;
    const ProviderMessage* known = findProviderMessage(std::string_view(text).substr(0, longest));
    if (!known)
        return replyOf(otherwise, withStatus(raw.httpStatus, text));
    Reply reply = replyOf(known->kind, text);
    if (known->wait.count() > 0)
        reply.waitFor = known->wait;
    if (known->kind == ReplyKind::QuotaUsedUp)
        reply.resetsAt = resetTime(text);
    return reply;
}

bool looksLikeHtml(const RawReply& raw)
{
    return raw.body.trimmed().startsWith('<') || containsInAnyCase(raw.contentType, "text/html");
}

std::string titleOf(const QByteArray& html)
{
    const QString text = QString::fromUtf8(html);
    const qsizetype open = text.indexOf(QLatin1String("<title"), 0, Qt::CaseInsensitive);
    const qsizetype begin = open < 0 ? -1 : text.indexOf(QLatin1Char('>'), open);
    const qsizetype end = text.indexOf(QLatin1String("</title"), begin, Qt::CaseInsensitive);
    return begin < 0 || end < 0 ? std::string() : oneLine(text.mid(begin + 1, end - begin - 1));
}

Reply htmlReply(const RawReply& raw)
{
    const ReplyKind byStatus = kindOf(raw.httpStatus);
    const ReplyKind kind = byStatus == ReplyKind::Unexpected ? ReplyKind::Busy : byStatus;
    const std::string title = titleOf(raw.body);
    return replyOf(kind, withStatus(raw.httpStatus, "A web page came instead of data" +
                                                        (title.empty() ? "." : ": " + title)));
}

Reply brokenReply(const RawReply& raw, const QJsonParseError& error)
{
    return replyOf(ReplyKind::Broken,
                   "The reply of " + std::to_string(raw.body.size()) +
                       " bytes is no whole JSON: " + error.errorString().toStdString() +
                       " at byte " + std::to_string(error.offset) + ".");
}

Reply noJsonReply(const RawReply& raw, const QJsonParseError& error)
{
    if (looksLikeHtml(raw))
        return htmlReply(raw);
    const QByteArray body = raw.body.trimmed();
    const bool isCut = body.isEmpty() || body.startsWith('{') || body.startsWith('[');
    if (isCut && isGood(raw.httpStatus))
        return brokenReply(raw, error);
    const ReplyKind otherwise = isGood(raw.httpStatus) ? ReplyKind::Broken : kindOf(raw.httpStatus);
    return replyFromMessage(raw, oneLine(QString::fromUtf8(body)), otherwise);
}

void append(QString& said, const QJsonValue& value)
{
    if (!value.isString() || oneLine(value.toString()).empty())
        return;
    if (!said.isEmpty())
        said += QStringLiteral(": ");
    said += value.toString();
}

/// What the provider says in words, wherever it does; the whole of the reply where it does not.
std::string messageIn(const QJsonObject& object)
{
    QString said;
    const QJsonValue message = object.value(QLatin1String("message"));
    const QString word = message.toString();
    if (word != QLatin1String("NOTOK") && word != QLatin1String("OK"))
        append(said, message);
    append(said, object.value(QLatin1String("result")));
    const QJsonValue error = object.value(QLatin1String("error"));
    append(said, error);
    append(said, error.toObject().value(QLatin1String("message")));
    if (said.isEmpty())
        said = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    return oneLine(said);
}

Reply rowsReply(const ExplorerCall& call, const QJsonArray& array)
{
    auto rows = call.kind == ExplorerCall::Kind::Logs ? readLogRows(array, call.addressTopic)
                                                      : readRows(array);
    if (!rows)
        return replyOf(ReplyKind::Unexpected, rows.error().message);
    Reply reply;
    reply.kind = rows->empty() ? ReplyKind::Empty : ReplyKind::Rows;
    reply.rows = std::move(*rows);
    return reply;
}

/// What providers say where a range holds nothing; the last two are Blockscout's.
bool isNoRecordsMessage(const std::string& message)
{
    constexpr std::array<std::string_view, 4> words{"no transactions found", "no records found",
                                                    "no token transfers found", "no logs found"};
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return containsInAnyCase(message, word); });
}

bool isEmptyResultMessage(const QJsonObject& object)
{
    const QJsonValue result = object.value(QLatin1String("result"));
    const bool isNothing =
        result.isNull() || result.isUndefined() || result == QJsonValue(QString());
    return (isNothing || (result.isArray() && result.toArray().isEmpty())) &&
           isNoRecordsMessage(object.value(QLatin1String("message")).toString().toStdString());
}

std::optional<Reply> readListed(const ExplorerCall& call, const QJsonObject& object)
{
    const std::string status =
        plainValue(object.value(QLatin1String("status"))).value_or(std::string());
    const QJsonValue result = object.value(QLatin1String("result"));
    if (status == "2")
        return replyOf(ReplyKind::DataIncomplete, "The provider has not indexed everything yet.");
    if (status == "1" && result.isArray())
        return rowsReply(call, result.toArray());
    if (status == "0" && isEmptyResultMessage(object))
        return replyOf(ReplyKind::Empty, {});
    return std::nullopt;
}

std::optional<Reply> readNewestBlock(const QJsonObject& object)
{
    const std::string text = object.value(QLatin1String("result")).toString().toStdString();
    if (!text.starts_with("0x"))
        return std::nullopt;
    Reply reply;
    reply.kind = ReplyKind::Block;
    const char* const end = text.data() + text.size();
    const auto [at, problem] = std::from_chars(text.data() + 2, end, reply.block, 16);
    if (problem != std::errc() || at != end)
        return std::nullopt;
    return reply;
}

std::optional<Reply> readData(const ExplorerCall& call, const QJsonObject& object)
{
    return call.kind == ExplorerCall::Kind::NewestBlock ? readNewestBlock(object)
                                                        : readListed(call, object);
}

Reply readBody(const ExplorerCall& call, const RawReply& raw)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(raw.body, &error);
    if (document.isNull())
        return noJsonReply(raw, error);
    const QJsonObject object = document.object();
    if (isGood(raw.httpStatus)) {
        if (auto data = readData(call, object))
            return std::move(*data);
    }
    const std::string said =
        document.isObject() ? messageIn(object) : oneLine(QString::fromUtf8(raw.body));
    return replyFromMessage(raw, said, kindOf(raw.httpStatus));
}

/// Nobody waits so long before a screen.
bool exceedsMaxWait(const Reply& reply)
{
    constexpr std::chrono::minutes longest{10};
    return reply.waitFor && *reply.waitFor > longest;
}

/// Who tells us to come back much later has no calls left for us.
Reply quotaReply(Reply reply)
{
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(*reply.waitFor).count();
    reply.kind = ReplyKind::QuotaUsedUp;
    reply.resetsAt = "in " + std::to_string(minutes) + " minutes";
    reply.text += " It asks to wait " + std::to_string(minutes) + " minutes.";
    return reply;
}

}  // namespace

Reply readReply(const ExplorerCall& call, const RawReply& raw)
{
    if (raw.transport != TransportError::None)
        return transportReply(raw);
    if (raw.httpStatus >= 300 && raw.httpStatus < 400)
        return redirectReply(raw);
    Reply reply = readBody(call, raw);
    if (const auto wait = waitOfRetryAfter(raw.retryAfter, raw.receivedAt))
        reply.waitFor = std::max(*wait, reply.waitFor.value_or(*wait));
    return exceedsMaxWait(reply) ? quotaReply(std::move(reply)) : reply;
}

}  // namespace walletloupe::explorer
