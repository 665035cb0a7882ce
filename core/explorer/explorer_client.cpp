#include "core/explorer/explorer_client.h"

#include "core/explorer/call_queue.h"

#include <utility>

namespace walletloupe::explorer {

ExplorerClient::ExplorerClient(QNetworkAccessManager& network, const Clock& clock,
                               ClientSettings settings, QObject* parent)
    : QObject(parent)
    , m_queue(std::make_unique<CallQueue>(*this, network, clock, std::move(settings)))
{
}

ExplorerClient::~ExplorerClient() = default;

const Provider& ExplorerClient::provider() const
{
    return m_queue->settings().provider;
}

void ExplorerClient::ask(const ExplorerCall& call, QObject* receiver, Answer answer)
{
    m_queue->add(call, receiver, std::move(answer));
}

void ExplorerClient::pause()
{
    m_queue->setPaused(true);
}

void ExplorerClient::resume()
{
    m_queue->setPaused(false);
}

void ExplorerClient::cancelAll()
{
    m_queue->cancelAll();
}

std::uint64_t ExplorerClient::callsSent() const
{
    return m_queue->callsSent();
}

}  // namespace walletloupe::explorer
