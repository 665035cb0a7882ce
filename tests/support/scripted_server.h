#pragma once

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <deque>
#include <functional>
#include <string>
#include <vector>

namespace walletloupe::tests {

/// What the server does with one request.
struct ScriptedReply {
    int status = 200;
    QByteArray body;
    QByteArray headers = "Content-Type: application/json\r\n";  ///< each with its line end
    bool stalls = false;                ///< sends nothing and keeps the connection
    bool cutsOff = false;               ///< sends half of the body and closes
    std::function<void()> before = {};  ///< called when the request is there
};

inline ScriptedReply stallingReply()
{
    ScriptedReply reply;
    reply.stalls = true;
    return reply;
}

/// An HTTP server on this machine that answers each request with the next reply of its script, and
/// with the last one from then on. It runs in the event loop of the test.
class ScriptedServer final : public QObject {
public:
    explicit ScriptedServer(std::deque<ScriptedReply> script) : m_script(std::move(script))
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] { accept(); });
    }

    /// Without query, as a provider's base.
    std::string baseUrl() const
    {
        return "http://127.0.0.1:" + std::to_string(m_server.serverPort()) + "/v2/api";
    }
    /// What was asked for, each with its first line and headers.
    const std::vector<std::string>& requests() const { return m_requests; }
    void close() { m_server.close(); }

private:
    void accept()
    {
        while (QTcpSocket* socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    }

    void read(QTcpSocket& socket)
    {
        // Requests have no body: each ends with an empty line.
        while (socket.peek(socket.bytesAvailable()).contains("\r\n\r\n")) {
            QByteArray request;
            while (!request.endsWith("\r\n\r\n"))
                request += socket.readLine();
            m_requests.push_back(request.toStdString());
            reply(socket);
        }
    }

    void reply(QTcpSocket& socket)
    {
        const ScriptedReply reply = m_script.front();
        if (m_script.size() > 1)
            m_script.pop_front();
        if (reply.before)
            reply.before();
        if (reply.stalls)
            return;
        socket.write("HTTP/1.1 " + QByteArray::number(reply.status) + " Scripted\r\n" +
                     reply.headers + "Content-Length: " + QByteArray::number(reply.body.size()) +
                     "\r\n\r\n");
        socket.write(reply.cutsOff ? reply.body.left(reply.body.size() / 2) : reply.body);
        if (reply.cutsOff)
            socket.disconnectFromHost();
    }

    std::deque<ScriptedReply> m_script;
    std::vector<std::string> m_requests;
    QTcpServer m_server;
};

}  // namespace walletloupe::tests
