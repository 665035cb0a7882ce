#include "tests/support/replay/wire_reply.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <functional>

namespace walletloupe::replay {
namespace {

constexpr int trickleMilliseconds = 20;

QByteArray reasonOf(int status)
{
    switch (status) {
        case 200:
            return "OK";
        case 302:
            return "Found";
        case 429:
            return "Too Many Requests";
        case 503:
            return "Service Unavailable";
        default:
            return status < 500 ? "Refused" : "Server Error";
    }
}

/// Hands the bytes to the socket little by little, then calls `atEnd`.
void trickle(QTcpSocket* socket, const QByteArray& bytes, std::int64_t bytesPerSecond,
             const std::function<void()>& atEnd)
{
    const std::int64_t atOnce =
        std::max<std::int64_t>(1, bytesPerSecond * trickleMilliseconds / 1000);
    auto* timer = new QTimer(socket);
    QObject::connect(timer, &QTimer::timeout, socket, [=, sent = std::int64_t(0)]() mutable {
        sent += socket->write(bytes.mid(sent, atOnce));
        if (sent < bytes.size())
            return;
        timer->stop();
        timer->deleteLater();
        atEnd();
    });
    timer->start(trickleMilliseconds);
}

void sendNow(QTcpSocket* socket, const WireReply& reply)
{
    const QByteArray bytes =
        reply.cutAfter ? wireBytes(reply).left(*reply.cutAfter) : wireBytes(reply);
    const auto atEnd = [socket, isCut = reply.cutAfter.has_value()] {
        if (isCut)
            socket->disconnectFromHost();
    };
    if (reply.bytesPerSecond > 0) {
        trickle(socket, bytes, reply.bytesPerSecond, atEnd);
        return;
    }
    socket->write(bytes);
    atEnd();
}

}  // namespace

QByteArray wireBytes(const WireReply& reply)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' +
                       reasonOf(reply.status) + "\r\nContent-Type: " + reply.contentType +
                       "\r\nContent-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    for (const auto& [name, value] : reply.headers)
        bytes += name + ": " + value + "\r\n";
    return bytes + "\r\n" + reply.body;
}

void sendReply(QTcpSocket* socket, const WireReply& reply)
{
    if (reply.stallMilliseconds <= 0) {
        sendNow(socket, reply);
        return;
    }
    QTimer::singleShot(reply.stallMilliseconds, socket,
                       [socket, reply] { sendNow(socket, reply); });
}

}  // namespace walletloupe::replay
