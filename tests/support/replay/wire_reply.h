#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

#include <cstdint>
#include <optional>

class QTcpSocket;

namespace walletloupe::replay {

/// An HTTP reply, and how its bytes come.
struct WireReply {
    int status = 200;
    QByteArray contentType = "application/json; charset=utf-8";
    QList<QPair<QByteArray, QByteArray>> headers;  ///< beside type and length
    QByteArray body;
    std::optional<std::int64_t> cutAfter;  ///< bytes, the head included; then the connection ends
    int stallMilliseconds = 0;             ///< before the first byte
    std::int64_t bytesPerSecond = 0;       ///< 0: as fast as they go
};

/// All bytes of the reply.
QByteArray wireBytes(const WireReply& reply);

/// Sends it; what is sent later stops when the socket is gone.
void sendReply(QTcpSocket* socket, const WireReply& reply);

}  // namespace walletloupe::replay
