#include "core/explorer/network_reply.h"

#include "core/base/version.h"

#include <QNetworkReply>
#include <QString>

namespace walletloupe::explorer {
namespace {

/// Rows with long inputs of zeros compress better than Qt takes for harmless.
constexpr qint64 kUncheckedBytes = 512LL << 20;

TransportError transportErrorOf(QNetworkReply::NetworkError error)
{
    switch (error) {
        case QNetworkReply::NoError:
            return TransportError::None;
        case QNetworkReply::OperationCanceledError:
        case QNetworkReply::TimeoutError:
        case QNetworkReply::ProxyTimeoutError:
            return TransportError::TimedOut;
        case QNetworkReply::RemoteHostClosedError:
        case QNetworkReply::ProtocolFailure:
        case QNetworkReply::UnknownContentError:
            return TransportError::CutOff;
        default:
            return TransportError::Unreachable;
    }
}

/// Qt reports statuses of HTTP as errors too; these replies are whole.
bool isHttpStatusError(QNetworkReply::NetworkError error)
{
    return (error > QNetworkReply::UnknownProxyError &&
            error <= QNetworkReply::UnknownContentError) ||
           error > QNetworkReply::ProtocolFailure;
}

std::string headerText(const QNetworkReply& reply, const char* name)
{
    return reply.rawHeader(name).toStdString();
}

}  // namespace

QNetworkRequest requestFor(const QUrl& url, std::chrono::milliseconds timeout)
{
    const std::string_view version = programVersion();
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::UserAgentHeader,
                      QByteArray("Walletloupe/") +
                          QByteArray(version.data(), static_cast<qsizetype>(version.size())));
    request.setRawHeader("Accept", "application/json");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(static_cast<int>(timeout.count()));
    request.setDecompressedSafetyCheckThreshold(kUncheckedBytes);
    return request;
}

RawReply rawReply(QNetworkReply& reply, std::chrono::system_clock::time_point now)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    RawReply raw;
    if (status == 0 || !isHttpStatusError(reply.error()))
        raw.transport = transportErrorOf(reply.error());
    raw.transportText = reply.errorString().toStdString();
    raw.httpStatus = status;
    raw.contentType = headerText(reply, "Content-Type");
    raw.retryAfter = headerText(reply, "Retry-After");
    raw.location = headerText(reply, "Location");
    raw.receivedAt = now;
    if (reply.isOpen())
        raw.body = reply.readAll();
    return raw;
}

}  // namespace walletloupe::explorer
