#pragma once

#include "core/chain/history_page.h"
#include "core/explorer/explorer_client.h"

#include <QObject>

#include <cstdint>

namespace walletloupe::chain {
struct Address;
}

namespace walletloupe::explorer {

/// Reads one wallet's history page by page, never two at a time: after each page it waits for
/// `proceed`, so that a page is kept before the next is asked for.
class HistoryReader final : public QObject {
    Q_OBJECT

public:
    /// `start.toBlock` is fixed: the newest block when the run began. `client` must outlive it.
    HistoryReader(ExplorerClient& client, std::uint64_t chain, const chain::Address& wallet,
                  const chain::HistoryPosition& start, QObject* parent = nullptr);
    /// The same for another question than for transactions.
    HistoryReader(ExplorerClient& client, const ExplorerCall& question,
                  const chain::HistoryPosition& start, QObject* parent = nullptr);
    ~HistoryReader() override;

    /// Asks for the next page; after the last one does nothing.
    void proceed();

Q_SIGNALS:
    /// A page with rows, or the last one, which may have none; `page.after.complete` tells.
    void pageRead(const walletloupe::chain::HistoryPage& page);
    /// The reading ends here, incomplete; what was read before stays right. The kind and the words
    /// say why.
    void stopped(const walletloupe::explorer::Reply& why);

private:
    class State;
    void requestPage();
    void take(const Reply& reply);
    void finishWithoutAsking();

    std::unique_ptr<State> m_state;
};

}  // namespace walletloupe::explorer
